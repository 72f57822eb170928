"""Statuses of implementation."""

from typing import Literal

from pydantic.dataclasses import dataclass

from upr_track.vocabulary.word import ENTRY, Text, Word

Tone = Literal["positive", "middling", "negative", "none"]


@dataclass(frozen=True, slots=True, kw_only=True, config=ENTRY)
class Status(Word):
    """One step of the canonical scale."""

    column: Text
    """Label over a narrow column: "not done"."""

    finding: bool
    """Whether it says something of the State; otherwise it never counts as a failure."""

    tone: Tone
    """How it may be coloured."""
