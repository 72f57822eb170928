"""How long submissions to the UPR may be."""

from typing import Annotated, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from upr_track.vocabulary.word import ENTRY, Text, Word


@dataclass(frozen=True, slots=True, kw_only=True, config=ENTRY)
class SubmissionLimit(Word):
    """The limit for one kind of submission in one cycle."""

    cycle: Annotated[int, Field(ge=1, le=9)]
    """The cycle of the review."""

    kind: Literal["single", "joint"]
    """By one organisation or by several."""

    words: Annotated[int | None, Field(ge=1)] = None
    """The most words; None where no document that was read says it."""

    source: Text
    """The document that says it, or why it is not known."""
