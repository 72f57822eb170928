"""Words before a number that limit it: "at least", "more than", ">"."""

import re
from functools import cache
from typing import TYPE_CHECKING

from upr_track.proofread.language import load_language
from upr_track.proofread.numerals import either

if TYPE_CHECKING:
    from upr_track.proofread.language import Language


def qualifier(language: "Language") -> str:
    """A pattern with the group ``qualifier`` for any of the language's."""
    phrases = either(phrase for phrases in language.qualifiers.values() for phrase in phrases)
    return rf"(?<!\w)(?P<qualifier>{phrases})(?:(?<=\W)\s*|\s+)"


def optional_qualifier(language: "Language") -> str:
    """The same where none may stand too."""
    return rf"(?:{qualifier(language)})?"


def qualifier_code(phrase: str | None, code: str) -> str:
    """The code of what was found; empty for None."""
    return "" if phrase is None else _codes(code)[_squeezed(phrase)]


@cache
def _codes(code: str) -> dict[str, str]:
    qualifiers = load_language(code).qualifiers
    return {_squeezed(one): name for name, phrases in qualifiers.items() for one in phrases}


def _squeezed(phrase: str) -> str:
    return re.sub(r"\s+", " ", phrase.casefold()).replace("’", "'")
