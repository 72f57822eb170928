"""Dated judgements on what became of a recommendation."""

from typing import Annotated

from pydantic import ConfigDict, Field, model_validator
from pydantic.config import JsonDict
from pydantic.dataclasses import dataclass
from pydantic_core import PydanticCustomError

from upr_track.model.evidence import Evidence, Note
from upr_track.model.fields import PUBLIC, RECORD, RecordId, Text, Visibility
from upr_track.model.partial_date import PartialDate
from upr_track.vocabulary.oneof import OneOf

CANONICAL_SCALE = "canonical"
"""The scale whose grades are the implementation statuses themselves."""

_OTHER_SCALE: JsonDict = {"scale": {"type": "string", "not": {"const": CANONICAL_SCALE}}}
_IN_SCHEMA: JsonDict = {
    "allOf": [
        {
            "if": {"required": ["scale"], "properties": _OTHER_SCALE},
            "then": {"required": ["grade"], "properties": {"grade": {"type": "string"}}},
            "else": {
                "required": ["status"],
                "properties": {"status": {"type": "string"}, "grade": {"type": "null"}},
            },
        }
    ]
}
"""What ``_has_judgement`` asks, for editors."""


@dataclass(
    frozen=True,
    slots=True,
    kw_only=True,
    config=ConfigDict(**RECORD, json_schema_extra=_IN_SCHEMA),
)
class Assessment:
    """What one assessor found on one date. A new judgement is a new entry."""

    recommendation: Annotated[
        RecordId, Field(description="Id of the recommendation that is judged.")
    ]
    assessed_on: Annotated[
        PartialDate,
        Field(description="The date that the judgement holds for: 2019-10."),
    ]
    assessed_by: Annotated[
        RecordId,
        Field(description="Who judges: a name under [assessors] in the settings."),
    ]
    status: Annotated[
        Annotated[str, OneOf("statuses")] | None,
        Field(description="Status of implementation on the canonical scale."),
    ] = None
    scale: Annotated[
        Annotated[str, OneOf("scales")],
        Field(description="The scale of the judgement: canonical unless said otherwise."),
    ] = CANONICAL_SCALE
    grade: Annotated[
        Text | None,
        Field(description="The grade, in a scale with letters or words of its own."),
    ] = None
    cases: Annotated[
        tuple[RecordId, ...],
        Field(
            description="Ids of the cases that the judgement is about, where the "
            "recommendation concerns others too."
        ),
    ] = ()
    rationale: Annotated[Text | None, Field(description="Why this status, in words.")] = None
    confidence: Annotated[
        Annotated[str, OneOf("confidences")] | None,
        Field(description="How sure the assessor is."),
    ] = None
    evidence: Annotated[
        tuple[Evidence, ...],
        Field(description="The sources that the judgement rests on."),
    ] = ()
    visibility: Annotated[
        Visibility,
        Field(description="Who may see this record: public unless said otherwise."),
    ] = PUBLIC
    notes: Annotated[tuple[Note, ...], Field(description="Remarks on this record.")] = ()

    @model_validator(mode="after")
    def _has_judgement(self) -> "Assessment":
        if self.scale == CANONICAL_SCALE:
            if self.status is None:
                raise PydanticCustomError("no_status", "no status")
            if self.grade is not None:
                raise PydanticCustomError("grade_without_scale", "a grade without its scale")
        elif self.grade is None:
            raise PydanticCustomError("no_grade", "no grade", {"scale": self.scale})
        return self
