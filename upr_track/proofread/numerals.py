"""Numbers as texts write them, in digits and in words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from upr_track.proofread.language import load_language

if TYPE_CHECKING:
    from upr_track.proofread.language import Language

_SPACES = " \u00a0\u202f\u2009"
_HUNDRED, _THOUSAND = 100, 1000
_SIXTY_AND_EIGHTY = {60, 80}
"""French counts on from these in steps of twenty: soixante-douze, quatre-vingt-dix."""


@dataclass(frozen=True, slots=True)
class Numerals:
    """How to find the numbers of a language and what they mean.

    ``pattern`` is a regular expression without groups for a whole number, in digits or
    words; ``digits`` the part of it that finds digits.
    """

    language: "Language"
    pattern: str
    digits: str

    def value(self, text: str) -> int | None:
        """What a text that the pattern found means; None for words that make no number."""
        compact = re.sub(rf"[{_SPACES},.'’]", "", text)
        if compact.isascii() and compact.isdigit():
            return int(compact)
        return _sum_up(self._parts(text.casefold()))

    def in_words(self, text: str) -> bool:
        """Whether the number is written in words."""
        return not any(character.isdigit() for character in text)

    def _parts(self, text: str) -> Iterable[int]:
        for found in _word_pattern(self.language.code).finditer(text):
            yield self.language.numbers[found[0]]


@cache
def numerals(code: str) -> Numerals:
    """The numbers of the language with that code."""
    language = load_language(code)
    digits = _digits(language)
    word = either(language.numbers)
    joined = either(language.words["joined_by"])
    between = rf"(?:[\s-]+(?:{joined}[\s-]+)?)" if joined else r"[\s-]+"
    words = rf"(?<![\w-])(?i:{word})(?:{between}(?i:{word})){{0,7}}(?![\w-])"
    return Numerals(language, rf"(?:{digits}|{words})", digits)


def either(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; spaces stand for any white space."""
    longest_first = sorted(words, key=len, reverse=True)
    escaped = (re.escape(word).replace("'", "['’]") for word in longest_first)
    return "|".join(word.replace(r"\ ", r"\s+") for word in escaped)


@cache
def _word_pattern(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{either(load_language(code).numbers)})(?!\w)")


def _digits(language: "Language") -> str:
    """Digits, in groups of three or together, that are no part of something longer."""
    marks = "".join(language.thousands).replace(" ", _SPACES)
    before = r"(?<![\w.,/:’'$€£№#-])(?<![$€£№#]\s)"
    after = r"(?![\w/:°])(?![.,]\d)(?!-\w)"
    grouped = rf"\d{{1,3}}(?:[{re.escape(marks)}]\d{{3}}){{1,3}}"
    return rf"{before}(?:{grouped}|\d{{1,12}}){after}"


def _sum_up(parts: Iterable[int]) -> int | None:
    """The value of number words one after another; None if they make no number together."""
    total, current, empty = 0, 0, True
    for part in parts:
        empty = False
        if part == _HUNDRED:
            current = max(current, 1) * _HUNDRED
        elif part >= _THOUSAND:
            total, current = total + max(current, 1) * part, 0
        elif _may_follow(current, part):
            current += part
        else:
            return None
    return None if empty else total + current


def _may_follow(current: int, part: int) -> bool:
    """Whether ``part`` can be added: the places that it needs are still free."""
    if part >= _HUNDRED:
        return current == 0
    tens = current % _HUNDRED
    if part < 10:  # noqa: PLR2004 - units need the last place
        return tens % 10 == 0
    return tens == 0 or (tens in _SIXTY_AND_EIGHTY and part < 20)  # noqa: PLR2004 - teens


def phrases_of(language: "Language", use: str) -> Sequence[str]:
    """The words of a language for one use."""
    return language.words[use]
