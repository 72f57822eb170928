"""How a source limits a figure."""

from pydantic.dataclasses import dataclass

from upr_track.vocabulary.word import ENTRY, Word


@dataclass(frozen=True, slots=True, kw_only=True, config=ENTRY)
class Qualifier(Word):
    """How a source limits a figure."""

    word: str
    """What is printed before the number; empty for an exact one."""
