"""A recommendation is said to repeat itself.

`repeats` names earlier recommendations that ask the same. The id of the record itself among
them is a mistake of copying: write the id of the earlier one, or remove the entry.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.dataset import Dataset

INFO = RuleInfo(
    "repeats-itself", Severity.ERROR, "A recommendation does not repeat itself.", __doc__
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find records that name themselves in ``repeats``."""
    for index, record in enumerate(data.recommendations.records):
        if record.repeats and record.id in record.repeats:
            yield INFO.found(
                data.recommendations.place(index, "repeats", record.repeats.index(record.id)),
                f'"{record.id}" is this record itself',
                "write the id of the earlier recommendation, or remove this entry",
            )


RULE = Rule(INFO, check)
