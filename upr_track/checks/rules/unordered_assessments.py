"""Two judgements differ, and their dates do not say which came later.

`2019` covers the whole year, so it is neither before nor after `2019-10`. Which judgement
counts on a date is then an accident. Give the date of at least one of them more exactly.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, Related, RuleInfo, Severity
from upr_track.model.assessment import Assessment
from upr_track.model.dataset import Dataset

INFO = RuleInfo(
    "unordered-assessments",
    Severity.WARNING,
    "The dates of differing judgements say which is the later one.",
    __doc__,
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find pairs of differing judgements whose dates overlap."""
    if len(data.assessments_by_recommendation) == len(data.assessments):
        return
    groups: defaultdict[tuple[str, str, str], list[int]] = defaultdict(list)
    for index, one in enumerate(data.assessments.records):
        groups[one.recommendation, one.assessed_by, one.scale].append(index)
    for indexes in groups.values():
        if len(indexes) > 1:
            yield from _within(data, indexes)


def _within(data: Dataset, indexes: list[int]) -> Iterator[Diagnostic]:
    for position, later in enumerate(indexes):
        for earlier in indexes[:position]:
            if _unordered(data.assessments.records[earlier], data.assessments.records[later]):
                yield _finding(data, earlier, later)
                break


def _unordered(one: Assessment, other: Assessment) -> bool:
    if (one.status, one.grade) == (other.status, other.grade):
        return False
    if one.assessed_on == other.assessed_on:
        return False  # a duplicate, which is another rule's
    dates = one.assessed_on, other.assessed_on
    return not dates[0].surely_before(dates[1]) and not dates[1].surely_before(dates[0])


def _finding(data: Dataset, earlier: int, later: int) -> Diagnostic:
    one, other = data.assessments.records[earlier], data.assessments.records[later]
    return INFO.found(
        data.assessments.place(later, "assessed_on"),
        f'it is not clear whether "{other.status or other.grade}" ({other.assessed_on}) or '
        f'"{one.status or one.grade}" ({one.assessed_on}) is the later judgement',
        "give the month or the day",
        (Related(data.assessments.place(earlier, "assessed_on"), "the other judgement"),),
    )


RULE = Rule(INFO, check)
