"""Persons and cases that decisions and recommendations concern."""

from typing import Annotated

from pydantic import Field
from pydantic.dataclasses import dataclass

from upr_track.model.evidence import Evidence, Note
from upr_track.model.fields import PUBLIC, RECORD, RecordId, StateCode, Text, Visibility
from upr_track.model.partial_date import PartialDate
from upr_track.vocabulary.oneof import OneOf


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Situation:
    """What a source says of a person at a time."""

    situation: Annotated[
        Annotated[str, OneOf("case_situations")],
        Field(description="The situation, by code."),
    ]
    as_of: Annotated[PartialDate, Field(description="The date that this holds for.")]
    since: Annotated[
        PartialDate | None, Field(description="Since when, if the source says so.")
    ] = None
    text: Annotated[Text | None, Field(description="The situation in words.")] = None
    sources: Annotated[tuple[Evidence, ...], Field(description="Who says so, and where.")] = ()


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Case:
    """A person, or a group treated as one case.

    The recommendations on a case name it in their field ``cases``.
    """

    id: Annotated[RecordId, Field(description="Short, typeable and unique.")]
    name: Annotated[Text, Field(description="Name of the person or case, as the source spells it.")]
    other_names: Annotated[tuple[Text, ...], Field(description="Other spellings of the name.")] = ()
    state_under_review: Annotated[
        StateCode | None,
        Field(description="The State concerned; the settings give the default."),
    ] = None
    about: Annotated[Text | None, Field(description="Who the person is, in one sentence.")] = None
    focus: Annotated[tuple[Text, ...], Field(description="Focus areas, by code.")] = ()
    provisions: Annotated[
        tuple[Text, ...], Field(description="Laws and articles applied to the person.")
    ] = ()
    situations: Annotated[
        tuple[Situation, ...],
        Field(description="What became of the person, oldest first."),
    ] = ()
    sources: Annotated[tuple[Evidence, ...], Field(description="Where the case is described.")] = ()
    visibility: Annotated[
        Visibility,
        Field(description="Who may see this record: public unless said otherwise."),
    ] = PUBLIC
    notes: Annotated[tuple[Note, ...], Field(description="Remarks on this record.")] = ()
