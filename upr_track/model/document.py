"""UN documents and other sources, with the totals that they declare."""

from typing import Annotated, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from upr_track.model.evidence import Evidence, Note
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


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class LeadParagraph:
    """What a Working Group report declares under one lead paragraph."""

    lead: Annotated[Text, Field(description='Number of the lead paragraph, quoted: "124".')]
    count: Annotated[int, Field(ge=0, description="How many recommendations stand under it.")]
    position: Annotated[
        Annotated[str, OneOf("positions")] | None,
        Field(description="The position that the lead-in gives to all of them."),
    ] = None
    state_claim: Annotated[
        Annotated[str, OneOf("state_claims")] | None,
        Field(description="What the lead-in says of implementation."),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class DeclaredTotals:
    """The totals that a document states for all its recommendations."""

    total: Annotated[int | None, Field(ge=0, description="All recommendations.")] = None
    supported: Annotated[int | None, Field(ge=0, description="Supported ones.")] = None
    partially_supported: Annotated[
        int | None, Field(ge=0, description="Partially supported ones.")
    ] = None
    noted: Annotated[int | None, Field(ge=0, description="Noted ones.")] = None
    pending: Annotated[int | None, Field(ge=0, description="Ones still to be answered.")] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class SourceDocument:
    """One document that recommendations or evidence come from."""

    id: Annotated[RecordId, Field(description="Short, typeable and unique.")]
    title: Annotated[Text, Field(description="Title of the document.")]
    kind: Annotated[
        Annotated[str, OneOf("document_kinds")] | None,
        Field(description="What sort of document it is."),
    ] = None
    symbol: Annotated[Text | None, Field(description="UN document symbol.")] = None
    other_number: Annotated[
        Text | None, Field(description="A number of its own: Opinion No. 16/2017.")
    ] = None
    body: Annotated[
        Annotated[str, OneOf("bodies")] | None,
        Field(description="The body that issued it."),
    ] = None
    publisher: Annotated[Text | None, Field(description="Who published it.")] = None
    state_under_review: Annotated[
        StateCode | None,
        Field(description="The State concerned; the settings give the default."),
    ] = None
    cycle: Annotated[int | None, Field(ge=1, le=9, description="UPR cycle.")] = None
    session: Annotated[int | None, Field(ge=1, description="Session of the body.")] = None
    adopted_on: Annotated[PartialDate | None, Field(description="When it was adopted.")] = None
    published_on: Annotated[PartialDate | None, Field(description="When it was published.")] = None
    language: Annotated[LanguageCode | None, Field(description="Its language.")] = None
    url: Annotated[Text | None, Field(description="Where it is on the web.")] = None
    lead_paragraphs: Annotated[
        tuple[LeadParagraph, ...],
        Field(description="What it declares per lead paragraph."),
    ] = ()
    declared_totals: Annotated[
        DeclaredTotals | None, Field(description="The totals that it declares.")
    ] = None
    recorded: Annotated[
        Literal["full", "selection"] | None,
        Field(description="Whether all its recommendations are recorded, or a selection."),
    ] = None
    sources: Annotated[
        tuple[Evidence, ...],
        Field(description="Where the facts on this document come from."),
    ] = ()
    visibility: Annotated[
        Visibility,
        Field(description="Who may see this record: public unless said otherwise."),
    ] = PUBLIC
    notes: Annotated[tuple[Note, ...], Field(description="Remarks on this record.")] = ()
