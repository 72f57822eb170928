"""Two assessments say something of one recommendation on one date.

They have the same recommendation, assessor, date and scale, so nobody can tell which of
them counts. Remove one; if the judgement changed within a month, give the day.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, Related, RuleInfo, Severity
from upr_track.model.dataset import Dataset

INFO = RuleInfo(
    "duplicate-assessment",
    Severity.ERROR,
    "An assessor judges a recommendation once on a date.",
    __doc__,
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find assessments that stand a second time."""
    first: dict[tuple[str, str, str, str], int] = {}
    for index, one in enumerate(data.assessments.records):
        key = (one.recommendation, one.assessed_by, one.assessed_on.text, one.scale)
        if first.setdefault(key, index) != index:
            yield _finding(data, index, first[key])


def _finding(data: Dataset, index: int, earlier: int) -> Diagnostic:
    one = data.assessments.records[index]
    return INFO.found(
        data.assessments.place(index, "assessed_on"),
        f'"{one.assessed_by}" already judges {one.recommendation} on {one.assessed_on}',
        "remove one of the two, or give each its own date",
        (Related(data.assessments.place(earlier, "assessed_on"), "the other judgement"),),
    )


RULE = Rule(INFO, check)
