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
    """Each judgement against those before it that are not surely over when it begins."""
    judgements = data.assessments.records
    distinct: dict[tuple[str, str | None, str | None], int] = {}
    for index in indexes:
        one = judgements[index]
        distinct.setdefault((one.assessed_on.text, one.status, one.grade), index)
    running: list[int] = []
    for later in sorted(distinct.values(), key=lambda n: judgements[n].assessed_on.first):
        begins = judgements[later].assessed_on.first
        running = [one for one in running if judgements[one].assessed_on.last >= begins]
        for earlier in running:
            if _differ(judgements[earlier], judgements[later]):
                yield _finding(data, *sorted((earlier, later)))
                break
        running.append(later)


def _differ(one: Assessment, other: Assessment) -> bool:
    # Two judgements of one date are duplicates, which is another rule's.
    return one.assessed_on != other.assessed_on and (one.status, one.grade) != (
        other.status,
        other.grade,
    )


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
