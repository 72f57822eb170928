"""Languages of texts, and how figures are qualified in them."""

from typing import Literal

from pydantic.dataclasses import dataclass

from upr_track.vocabulary.word import ENTRY, Word

Script = Literal["Latn", "Cyrl", "Arab", "Hans", "Grek", "Geor", "Armn", "Hebr", "Mong"]


@dataclass(frozen=True, slots=True, kw_only=True, config=ENTRY)
class Language(Word):
    """A language, by ISO 639-1 code."""

    scripts: tuple[Script, ...]
    """The scripts it is written in today (ISO 15924), the commonest first."""


@dataclass(frozen=True, slots=True, kw_only=True, config=ENTRY)
class Qualifier(Word):
    """How a source limits a figure."""

    word: str
    """What is printed before the number; empty for an exact one."""
