"""Themes of human rights."""

from pydantic.dataclasses import dataclass

from upr_track.vocabulary.word import ENTRY, Word


@dataclass(frozen=True, slots=True, kw_only=True, config=ENTRY)
class Theme(Word):
    """A theme of human rights."""

    parent: str | None = None
    """Code of the wider theme that this one is a part of."""
