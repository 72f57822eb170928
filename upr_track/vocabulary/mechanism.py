"""Kinds of mechanism that recommendations come from."""

from pydantic.dataclasses import dataclass

from upr_track.vocabulary.word import ENTRY, Text, Word


@dataclass(frozen=True, slots=True, kw_only=True, config=ENTRY)
class Mechanism(Word):
    """One kind of mechanism."""

    plural: Text
    """The label of a table row: "Treaty bodies"."""

    counted: bool = True
    """Whether its recommendations are part of compliance counts unless asked for."""

    individual_decisions: bool = False
    """Whether its bodies decide on single cases, so that a record may have a remedy."""
