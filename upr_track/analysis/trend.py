"""The compliance line over time: the same question, asked for one date after another."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from upr_track.analysis.compliance import ComplianceTable, count_compliance
from upr_track.analysis.current import take_stock
from upr_track.model.partial_date import PartialDate

if TYPE_CHECKING:
    from upr_track.analysis.compliance import Question
    from upr_track.analysis.current import Standing


class Step(StrEnum):
    """How far the points of a line are apart."""

    DATE = "date"
    """Wherever something changed."""

    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """The count on one date. ``table`` has all that can be asked of it."""

    as_of: PartialDate
    table: ComplianceTable


def trend(question: "Question", standing: "Standing", step: Step) -> tuple[TrendPoint, ...]:
    """The count on each date on which an assessment of the standing's assessor came to count.

    With months or years: at the end of each in which one did, and on the standing's own date
    where that comes first. Nothing where nobody has assessed anything.
    """
    last = standing.as_of.last
    days = (
        one.assessed_on.last
        for one in standing.dataset.assessments
        if one.assessed_by == standing.assessed_by and one.scale == standing.scale
    )
    dates = points_in_time((day for day in days if day <= last), step, last)
    return tuple(TrendPoint(when, _count(question, standing, when)) for when in dates)


def points_in_time(days: Iterable[date], step: Step, last: date) -> tuple[PartialDate, ...]:
    """The dates that stand for these days, each once, in order, none after ``last``."""
    found = {period(day, step) for day in days}
    shown = (one if one.last <= last else PartialDate.of(last) for one in found)
    return tuple(sorted(set(shown), key=lambda one: one.last))


def period(day: date, step: Step) -> PartialDate:
    """The day, month or year that a day stands in."""
    return PartialDate.parse(day.isoformat()[: _LENGTHS[step]])


_LENGTHS = {Step.DATE: 10, Step.MONTH: 7, Step.YEAR: 4}


def _count(question: "Question", standing: "Standing", when: PartialDate) -> ComplianceTable:
    then = take_stock(standing.dataset, when, standing.assessed_by, standing.scale)
    return count_compliance(question, then)
