"""Figures that submissions quote, tied to what makes them true."""

from typing import Annotated, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from upr_track.model.evidence import Evidence, Note
from upr_track.model.fields import PUBLIC, RECORD, RecordId, Text, Visibility
from upr_track.model.partial_date import PartialDate
from upr_track.vocabulary.oneof import OneOf

DEFAULT_SET = "ignored"
"""The named set of statuses that a claim counts unless it names another."""

Where = Annotated[
    tuple[Text, ...],
    Field(description="Conditions as in --where, all of which hold: mechanism=upr."),
]
NamedSet = Annotated[Text, Field(description="The named set of statuses that is counted.")]


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Ratio:
    """How many of how many: ``count`` records of ``total``."""

    count: Annotated[int, Field(ge=0, description="How many are in the named set.")]
    total: Annotated[int, Field(ge=0, description="Of how many.")]


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Period:
    """The span of time that a figure covers. An open end is left out."""

    start: Annotated[PartialDate | None, Field(description="First day, month or year.")] = None
    end: Annotated[PartialDate | None, Field(description="Last day, month or year.")] = None
    each: Annotated[
        Literal["year", "month"] | None,
        Field(description="For a rate: the figure holds for each year or month."),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class _ClaimBase:
    id: Annotated[RecordId, Field(description="Short, typeable and unique.")]
    statement: Annotated[Text, Field(description="The sentence that quotes the figure.")]
    as_of: Annotated[PartialDate, Field(description="The date that the figure holds for.")]
    sources: Annotated[tuple[Evidence, ...], Field(description="Where the figure comes from.")] = ()
    focus: Annotated[tuple[Text, ...], Field(description="Focus areas, by code.")] = ()
    cases: Annotated[tuple[RecordId, ...], Field(description="Ids of the cases it is about.")] = ()
    visibility: Annotated[
        Visibility,
        Field(description="Who may see this record: public unless said otherwise."),
    ] = PUBLIC
    notes: Annotated[tuple[Note, ...], Field(description="Remarks on this record.")] = ()


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class CountClaim(_ClaimBase):
    """A figure that the program computes from the records and compares."""

    kind: Annotated[Literal["count"], Field(description="Computed from the records.")]
    expect: Annotated[Ratio, Field(description="What the records must give.")]
    where: Where = ()
    set: NamedSet = DEFAULT_SET
    assessed_by: Annotated[
        RecordId | None,
        Field(description="Whose assessments count; default: the settings'."),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class DeclaredClaim(_ClaimBase):
    """A total that a source states without itemising all of it."""

    kind: Annotated[Literal["declared"], Field(description="Stated by a source.")]
    declared: Annotated[Ratio, Field(description="What the source states.")]
    declared_by: Annotated[RecordId, Field(description="Who states it: a name under [assessors].")]
    where: Where = ()
    set: NamedSet = DEFAULT_SET
    about: Annotated[
        Text | None,
        Field(description='What is counted, in words: "recommendations of UN bodies".'),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class FigureClaim(_ClaimBase):
    """A quantity with its qualifier, printed exactly so: "at least 21"."""

    kind: Annotated[Literal["figure"], Field(description="A quantity with its source.")]
    value: Annotated[int, Field(ge=0, description="The number.")]
    unit: Annotated[Text, Field(description="What is counted: political prisoners.")]
    qualifier: Annotated[
        Annotated[str, OneOf("qualifiers")],
        Field(description="How the source limits the number."),
    ] = "exactly"
    period: Annotated[Period | None, Field(description="The span of time covered.")] = None


Claim = CountClaim | DeclaredClaim | FigureClaim
AnyClaim = Annotated[Claim, Field(discriminator="kind")]
"""What the entries of ``claims.yaml`` are read as: ``kind`` says which."""
