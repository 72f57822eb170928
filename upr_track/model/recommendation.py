"""What was asked of the State under review."""

from typing import Annotated

from pydantic import ConfigDict, Field, model_validator
from pydantic.config import JsonDict
from pydantic.dataclasses import dataclass
from pydantic_core import PydanticCustomError

from upr_track.model.evidence import Note
from upr_track.model.fields import (
    PUBLIC,
    RECORD,
    LanguageCode,
    RecordId,
    StateCode,
    Text,
    Visibility,
)
from upr_track.model.partial_date import PartialDate
from upr_track.vocabulary.oneof import OneOf

_IN_SCHEMA: JsonDict = {
    "allOf": [
        {
            "anyOf": [
                {"required": [name], "properties": {name: {"type": "string"}}}
                for name in ("text", "summary")
            ]
        }
    ]
}
"""What ``_has_words`` asks, for editors."""


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=ConfigDict(**RECORD, json_schema_extra=_IN_SCHEMA),
)
class Recommendation:
    """One recommendation, or one remedy that an individual decision asks for.

    The key of a UN recommendation is its document symbol and paragraph (with the remedy
    for individual decisions), never its words: four paragraphs of A/HRC/28/10 read alike.
    """

    id: Annotated[RecordId, Field(description="Short, typeable and unique: kaz-upr2-126.35.")]
    mechanism: Annotated[
        Annotated[str, OneOf("mechanisms")],
        Field(description="The mechanism that asks."),
    ]
    body: Annotated[
        Annotated[str, OneOf("bodies")] | None, Field(description="The body that asks.")
    ] = None
    state_under_review: Annotated[
        StateCode | None,
        Field(description="The State that is asked; the settings give the default."),
    ] = None
    document: Annotated[
        RecordId | None,
        Field(description="Id of the source in documents.yaml, where it has no UN symbol."),
    ] = None
    document_symbol: Annotated[
        Text | None, Field(description="UN document symbol: A/HRC/28/10.")
    ] = None
    paragraph: Annotated[
        Text | None,
        Field(description='Paragraph in the document, as quoted text: "126.35", "12 (b)".'),
    ] = None
    remedy: Annotated[
        Annotated[str, OneOf("remedies")] | None,
        Field(description="What an individual decision asks for; one record per remedy."),
    ] = None
    cycle: Annotated[int | None, Field(ge=1, le=9, description="UPR cycle.")] = None
    session: Annotated[int | None, Field(ge=1, description="Session of the body.")] = None
    issued_on: Annotated[
        PartialDate | None, Field(description="When the recommendation was made.")
    ] = None
    recommending_states: Annotated[
        tuple[StateCode, ...],
        Field(description="The States that recommend it, as ISO 3166-1 alpha-3 codes."),
    ] = ()
    position: Annotated[
        Annotated[str, OneOf("positions")] | None,
        Field(description="The position of the State under review."),
    ] = None
    position_source: Annotated[
        Text | None,
        Field(description="Where the position is stated: symbol and paragraph."),
    ] = None
    position_text: Annotated[
        Text | None, Field(description="The position in the source's own words.")
    ] = None
    state_claim: Annotated[
        Annotated[str, OneOf("state_claims")] | None,
        Field(description="What the State says about implementation in its position."),
    ] = None
    text: Annotated[Text | None, Field(description="The recommendation word for word.")] = None
    language: Annotated[
        LanguageCode | None,
        Field(description="Language of the text, as an ISO 639-1 code."),
    ] = None
    summary: Annotated[
        Text | None, Field(description="The recommendation in the analyst's own words.")
    ] = None
    themes: Annotated[
        tuple[Text, ...], Field(description="Themes, by code; see `upr-track vocabulary themes`.")
    ] = ()
    focus: Annotated[
        tuple[Text, ...], Field(description="Focus areas of this workspace, by code.")
    ] = ()
    affected_persons: Annotated[
        tuple[Annotated[str, OneOf("affected_persons")], ...],
        Field(description="The groups of persons concerned."),
    ] = ()
    sdg_targets: Annotated[
        tuple[Annotated[str, OneOf("sdg_targets")], ...],
        Field(description='Targets of the Sustainable Development Goals: "16.3".'),
    ] = ()
    action_category: Annotated[
        Annotated[str, OneOf("action_categories")] | None,
        Field(description="Kind of action asked for, 1 (minimal) to 5 (specific)."),
    ] = None
    provisions: Annotated[
        tuple[Text, ...],
        Field(description="The laws and articles it is about: Criminal Code, art. 174."),
    ] = ()
    lead_institution: Annotated[
        Text | None, Field(description="The institution that is to act.")
    ] = None
    cases: Annotated[
        tuple[RecordId, ...], Field(description="Ids of the cases that it concerns.")
    ] = ()
    repeats: Annotated[
        tuple[RecordId, ...],
        Field(description="Ids of earlier recommendations that ask the same."),
    ] = ()
    visibility: Annotated[
        Visibility,
        Field(description="Who may see this record: public unless said otherwise."),
    ] = PUBLIC
    notes: Annotated[tuple[Note, ...], Field(description="Remarks on this record.")] = ()

    @model_validator(mode="after")
    def _has_words(self) -> "Recommendation":
        if self.text is None and self.summary is None:
            raise PydanticCustomError("no_words", "neither text nor summary")
        return self

    @property
    def words(self) -> str:
        """The verbatim text where there is one, otherwise the summary."""
        return self.text or self.summary or ""

    @property
    def key(self) -> tuple[str, str, str] | None:
        """(symbol, paragraph, remedy), or None where the source gives no such key."""
        if self.document_symbol is None or (self.paragraph is None and self.remedy is None):
            return None
        return (self.document_symbol, self.paragraph or "", self.remedy or "")
