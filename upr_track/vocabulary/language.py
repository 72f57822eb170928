"""Languages of texts, and the scripts they are written in."""

from typing import Literal

from pydantic.dataclasses import dataclass

from upr_track.vocabulary.word import ENTRY, Word

Script = Literal["Latn", "Cyrl", "Arab", "Hans", "Grek", "Geor", "Armn", "Hebr", "Mong"]


@dataclass(frozen=True, slots=True, kw_only=True, config=ENTRY)
class Language(Word):
    """A language, by ISO 639-1 code."""

    scripts: tuple[Script, ...]
    """The scripts it is written in today (ISO 15924), the commonest first."""
