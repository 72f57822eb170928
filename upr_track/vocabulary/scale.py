"""Scales of implementation that other bodies use, and what they are on the canonical one."""

from pydantic.dataclasses import dataclass

from upr_track.vocabulary.folding import lookup_keys, spelling_key
from upr_track.vocabulary.word import ENTRY, Text, Word


@dataclass(frozen=True, slots=True, kw_only=True, config=ENTRY)
class Grade(Word):
    """One grade of a scale."""

    status: str | None = None
    """The nearest status of the canonical scale; ``None`` if there is none."""

    exact: bool = False
    """Whether the grade and the status mean the same."""

    loses: str = ""
    """What is lost or added by reading the grade as the status; empty if ``exact``."""


@dataclass(frozen=True, slots=True, kw_only=True, config=ENTRY)
class Scale(Word):
    """A scale with its grades in order. Never mix two scales in one total."""

    used_by: Text
    """Who grades on it."""

    confirmed: bool = True
    """Whether the grades were read in a document of those who use it."""

    grades: tuple[Grade, ...]
    """The grades, the best first where the scale has an order."""

    def grade(self, text: str) -> Grade | None:
        """The grade that ``text`` means, exact after folding, or ``None``."""
        wanted = lookup_keys(text)
        for grade in self.grades:
            if any(spelling_key(spelling) in wanted for spelling in grade.spellings):
                return grade
        return None
