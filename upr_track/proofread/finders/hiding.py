"""What looks like a figure and is none: dates, articles, pages, numbers of notes."""

import re
from functools import cache

from upr_track.proofread.language import load_language
from upr_track.proofread.numerals import either
from upr_track.proofread.passage import HIDDEN

_YEAR = r"(?:1[89]|20)\d\d"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_DASH = r"\s?[-–—/]\s?"
_EVERYWHERE = (
    r"https?://\S+|www\.\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}",
    rf"\b{_YEAR}-\d\d-\d\d\b",
    rf"(?<![\d/]){_DAY}[./]\d{{1,2}}[./](?:{_YEAR}|\d\d)(?![\d/])",
    r"\b\d{1,2}:\d\d\b",
    r"(?<!\d)(?:24/7|9/11|1/2|1/3|2/3|1/4|3/4)(?![\d/])",
    r"\+\d[\d ()-]{6,20}\d",
    r"\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\]",
    r"\b\d+(?:st|nd|rd|th|er|re|e|ère|ème|-[а-я]{1,3})\b",
    r"(?m)^[ \t]*\d{1,3}[.)](?=\s)",
)
"""Addresses, dates, times, fractions, telephone numbers, notes in brackets, ordinals, points."""


@cache
def _no_figures(code: str) -> tuple[re.Pattern[str], ...]:
    words = load_language(code).words
    months, numbered = either(words["months"]), either(words["numbered"])
    and_more = rf"(?:(?:\s*(?:{either(words['and'])})\s*|{_DASH})"
    number = r"\d[\w.\-]{0,20}(?:\s?\(\w{1,3}\)){0,4}"
    named = rf"(?<!\w)(?:{numbered})(?!\w)\.?\s*(?:№|[Nn]os?\.|n[°ºo])?\s*"
    shapes = (
        *_EVERYWHERE,
        rf"\b(?:{_DAY}(?:{_DASH}{_DAY})?\s+)(?:{months})\b\.?(?:,?\s+{_YEAR})?",
        rf"\b(?:{months})\b\.?\s+{_DAY}(?:{_DASH}{_DAY})?(?:,\s*{_YEAR})?(?![\d.,]*\d)",
        rf"\b(?:{months})\b\.?\s+{_YEAR}\b",
        rf"\b{_YEAR}(?:{_DASH}(?:{_YEAR}|\d\d))?(?!\d|[.,]\d|/\d|\s?(?:%|\w*\s?%))\b",
        f"{named}{number}{and_more}{number}){{0,30}}",
        rf"(?:№|[Nn][°º])\s*{number}",
    )
    return tuple(re.compile(shape, re.IGNORECASE) for shape in shapes)


def without_dates_and_numbering(text: str, code: str) -> str:
    """``text`` with everything hidden that is no figure about the data; as long as it was."""
    for shape in _no_figures(code):
        text = shape.sub(lambda found: HIDDEN * len(found[0]), text)
    return text


def hide(text: str, start: int, end: int) -> str:
    """``text`` with a part hidden, so that it is not found again."""
    return f"{text[:start]}{HIDDEN * (end - start)}{text[end:]}"
