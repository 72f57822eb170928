"""Ratios and percentages: "25 of 32", "25/32", "twenty-five of thirty-two", "78 per cent"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from upr_track.proofread.figure import PercentFigure, RatioFigure
from upr_track.proofread.finders.measures import measure
from upr_track.proofread.finders.qualifiers import optional_qualifier, qualifier_code
from upr_track.proofread.language import load_language
from upr_track.proofread.numerals import either, numerals
from upr_track.proofread.passage import Passage

_FIRST_YEAR, _LAST_YEAR, _LONGEST_DAY = 1900, 2100, 31
_NOUNS = r"(?:[^\W\d]+\s+){0,3}?"


@cache
def _ratio(code: str) -> re.Pattern[str]:
    language, numbers = load_language(code), numerals(code)
    words = language.words
    of, far_of = either(words["of"]), either(words["after_noun"])
    article = rf"(?:(?:{either(words['before_total'])})\s+){{0,2}}"
    between = rf"\s+(?:(?:{of})|{_NOUNS}(?:{far_of}))\s+{article}"
    spelt = rf"(?P<count>{numbers.pattern}){between}(?P<total>{numbers.pattern})"
    slashed = r"(?<![\w/.,-])(?P<count2>\d{1,5})\s?/\s?(?P<total2>\d{1,5})(?![\w/]|[.,]\d)"
    return re.compile(rf"{optional_qualifier(language)}(?:{spelt}|{slashed})", re.IGNORECASE)


@cache
def _percent(code: str) -> re.Pattern[str]:
    language, numbers = load_language(code), numerals(code)
    sign = either(language.words["percent"])
    decimals = r"(?<![\w.,/])\d{1,3}(?:[.,]\d{1,3})?"
    return re.compile(
        rf"{optional_qualifier(language)}(?P<value>{decimals}|{numbers.pattern})\s?-?(?:{sign})"
        r"(?!\w)",
        re.IGNORECASE,
    )


def ratios(passage: Passage, text: str, code: str) -> Iterator[RatioFigure]:
    """The ratios in ``text``, that of the passage with what is no figure hidden."""
    for found in _ratio(code).finditer(text):
        number = numerals(code).value
        count = number(found["count"] or found["count2"])
        total = number(found["total"] or found["total2"])
        if count is None or total is None or _is_no_ratio(count, total, found):
            continue
        if measure(code).match(text, found.end()):
            continue  # "7 of 12 years"
        qualifier = qualifier_code(found["qualifier"], code)
        yield RatioFigure(passage, found.start(), found.end(), count, total, qualifier)


def percentages(passage: Passage, text: str, code: str) -> Iterator[PercentFigure]:
    """The percentages in ``text``."""
    for found in _percent(code).finditer(text):
        written = found["value"]
        value = _decimal(written) if written[0].isdigit() else numerals(code).value(written)
        if value is not None:
            qualifier = qualifier_code(found["qualifier"], code)
            yield PercentFigure(passage, found.start(), found.end(), Decimal(value), qualifier)


def _decimal(written: str) -> Decimal:
    return Decimal(written.replace(",", "."))


def _is_no_ratio(count: int, total: int, found: re.Match[str]) -> bool:
    """A slash may also divide other things, and "12 of 2019" is a date."""
    if _FIRST_YEAR <= total <= _LAST_YEAR and count <= _LONGEST_DAY:
        return True
    return found["total2"] is not None and (count > total or total <= 1)
