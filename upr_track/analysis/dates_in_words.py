"""Dates as sentences have them, in English on every system."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from upr_track.model.partial_date import PartialDate

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def date_in_words(date: "PartialDate") -> str:
    """As exact as the date is: "2019", "October 2019" or "7 October 2019"."""
    return _written(date, _MONTHS)


def short_date_in_words(date: "PartialDate") -> str:
    """The same with months of three letters: "Oct 2019"."""
    return _written(date, [month[:3] for month in _MONTHS])


def _written(date: "PartialDate", months: "Sequence[str]") -> str:
    year, *rest = date.text.split("-")
    month = [months[int(rest[0]) - 1]] if rest else []
    day = [str(int(rest[1]))] if len(rest) > 1 else []
    return " ".join([*day, *month, year])
