"""What a Working Group report says of itself on its first pages."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from upr_track.importers.report_text import ReportLine
from upr_track.importers.state_names import find_state
from upr_track.importers.un_symbols import cycle_of, find_symbol, session_of_report

_TITLE = re.compile(
    r"Report of the Working Group on the Universal\s+Periodic\s+Review", re.IGNORECASE
)
_REVIEW_OF = re.compile(r"The review of (?:the )?(.{3,80}?) was held at", re.IGNORECASE)
_HELD = re.compile(r"held its ([a-z]+(?:-[a-z]+)?) session", re.IGNORECASE)
_PUBLISHED = re.compile(r"Distr\.:?\s*General\s+(\d{1,2}) ([A-Z][a-z]+) (\d{4})")
_WORD = re.compile(r"\w+")
_ORDINALS = _WORD.findall(
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_TENS = {"twent": 20, "thirt": 30, "fort": 40, "fift": 50, "sixt": 60, "sevent": 70}
_MONTHS = _WORD.findall(
    "January February March April May June July August September October November December"
)
_FIRST_LINES = 120


@dataclass(frozen=True, slots=True)
class ReportTitle:
    """Symbol, State and session; empty or ``None`` where they were not found."""

    symbol: str = ""
    state_under_review: str | None = None
    name: str = ""
    session: int | None = None
    cycle: int | None = None
    published_on: str = ""


def is_review_report(lines: Sequence[ReportLine]) -> bool:
    """Whether the first lines hold the title of such a report."""
    return bool(_TITLE.search(" ".join(line.text for line in lines[:_FIRST_LINES])))


def read_title(texts: Sequence[str], heads: Iterable[str]) -> ReportTitle:
    """Read the opening lines, and what stands on the head of the pages."""
    opening = " ".join(texts[:_FIRST_LINES])
    symbol = next(filter(None, map(find_symbol, (*heads, opening))), "")
    concerned = _REVIEW_OF.search(opening)
    name = concerned.group(1) if concerned else _name_below_title(texts)
    held = _HELD.search(opening)
    session = (ordinal(held.group(1)) if held else None) or session_of_report(symbol)
    published = _PUBLISHED.search(" ".join((*heads, opening)))
    return ReportTitle(
        symbol=symbol,
        state_under_review=find_state(name),
        name=name,
        session=session,
        cycle=cycle_of(session),
        published_on=_day(*published.groups()) if published else "",
    )


def ordinal(word: str) -> int | None:
    """The number of "twentieth" or "forty-eighth"; ``None`` for other words."""
    word = word.casefold()
    tens, _, unit = word.partition("-")
    if word in _ORDINALS:
        return _ORDINALS.index(word)
    if unit:
        ten = _TENS.get(tens.removesuffix("y"))
        return ten + _ORDINALS.index(unit) if ten and unit in _ORDINALS else None
    return _TENS.get(word.removesuffix("ieth"))


def _name_below_title(texts: Sequence[str]) -> str:
    """The first line near the title that is the name of a State."""
    return next((text for text in texts[:_FIRST_LINES] if find_state(text.strip("* "))), "")


def _day(day: str, month: str, year: str) -> str:
    return f"{year}-{_MONTHS.index(month) + 1:02}-{int(day):02}" if month in _MONTHS else ""
