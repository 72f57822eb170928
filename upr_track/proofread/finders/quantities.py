"""Single numbers: "at least 21", "more than 6,000", "54 persons", "7 and 5 years"."""

import re
from collections.abc import Iterator
from functools import cache

from upr_track.proofread.figure import QuantityFigure
from upr_track.proofread.finders.measures import measure
from upr_track.proofread.finders.qualifiers import optional_qualifier, qualifier_code
from upr_track.proofread.language import load_language
from upr_track.proofread.numerals import either, numerals
from upr_track.proofread.passage import Passage

_LEGAL_AGE = 18
_LONGEST_LIST = 5


@cache
def _quantity(code: str) -> re.Pattern[str]:
    number = numerals(code).pattern
    shape = rf"{optional_qualifier(load_language(code))}(?P<value>{number})"
    return re.compile(shape, re.IGNORECASE)


@cache
def _recommendations(code: str) -> re.Pattern[str]:
    words = either(load_language(code).words["recommendations"])
    return re.compile(rf"\s*(?:[^\W\d]+\s+)?(?:{words})(?!\w)", re.IGNORECASE)


@cache
def _and(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?:\s*,\s*|\s+)(?:(?:{either(load_language(code).words['and'])})\s+)?")


def quantities(passage: Passage, text: str, code: str) -> Iterator[QuantityFigure]:
    """The numbers in ``text`` that are left when ratios, dates and the like are hidden."""
    found = [one for one in _quantity(code).finditer(text) if _value(one, code) is not None]
    for group in _lists(found, text, code):
        for position, one in enumerate(group):
            qualifier = qualifier_code(one["qualifier"], code)
            value = _value(one, code) or 0
            yield QuantityFigure(
                passage,
                one.start(),
                one.end(),
                value,
                qualifier or "exactly",
                _stands_out(one, group[-1].end(), text, code),
                position,
                len(group),
            )


def _value(found: re.Match[str], code: str) -> int | None:
    return numerals(code).value(found["value"])


def _lists(found: list[re.Match[str]], text: str, code: str) -> Iterator[list[re.Match[str]]]:
    """Numbers that share what follows the last of them."""
    group: list[re.Match[str]] = []
    for one in found:
        between = text[group[-1].end() : one.start()] if group else ""
        joined = group and between and _and(code).fullmatch(between)
        if not joined or len(group) >= _LONGEST_LIST:
            if group:
                yield group
            group = []
        group.append(one)
    if group:
        yield group


def _stands_out(found: re.Match[str], end: int, text: str, code: str) -> bool:
    """Whether it says something about the data even to somebody who knows no claim."""
    if measure(code).match(text, end):
        return False
    if found["qualifier"] is not None:
        return _value(found, code) != _LEGAL_AGE
    in_digits = not numerals(code).in_words(found["value"])
    return in_digits and _recommendations(code).match(text, end) is not None
