"""A list of a recommendation names one thing twice.

A State, theme, case or target that stands twice in one list makes the reader wonder which
other one was meant. Remove or correct the second.
"""

from collections.abc import Iterator
from datetime import date
from operator import attrgetter

from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.dataset import Dataset

INFO = RuleInfo("repeated-entry", Severity.WARNING, "A list names each thing once.", __doc__)

_LISTS = (
    "recommending_states",
    "themes",
    "focus",
    "affected_persons",
    "sdg_targets",
    "provisions",
    "cases",
    "repeats",
)

_ENTRIES = attrgetter(*_LISTS)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find entries that stand a second time in one list."""
    for index, record in enumerate(data.recommendations.records):
        for entries in _ENTRIES(record):
            if len(entries) > 1 and len(set(entries)) < len(entries):
                yield from _repeated(data, index)
                break


def _repeated(data: Dataset, index: int) -> Iterator[Diagnostic]:
    record = data.recommendations.records[index]
    for field in _LISTS:
        entries: tuple[str, ...] = getattr(record, field)
        for position, entry in enumerate(entries):
            if entry in entries[:position]:
                yield INFO.found(
                    data.recommendations.place(index, field, position),
                    f'"{entry}" stands twice in {field}',
                    "remove or correct one of the two",
                )


RULE = Rule(INFO, check)
