"""An assessment says that it is about a case which its recommendation does not concern.

The field `cases` of an assessment limits a judgement to some of the persons whom the
recommendation concerns: a release that was refused to one of two is no finding on the other.
Name cases that stand in the recommendation's own `cases`, or leave the field out.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.dataset import Dataset

INFO = RuleInfo(
    "stray-case",
    Severity.ERROR,
    "An assessment is about cases that its recommendation concerns.",
    __doc__,
)


def check(data: Dataset, _today: date) -> Iterator[Diagnostic]:
    """Find assessments of cases that the recommendation does not name."""
    for index, record in enumerate(data.assessments.records):
        if record.cases and (asked := data.recommendation_by_id.get(record.recommendation)):
            for position, case in enumerate(record.cases):
                if case not in asked.cases and case in data.case_by_id:
                    at = data.assessments.place(index, "cases", position)
                    yield INFO.found(
                        at, f'"{asked.id}" does not concern the case "{case}"', _hint(asked.cases)
                    )


def _hint(cases: tuple[str, ...]) -> str:
    if not cases:
        return "remove the field, or name the case in the recommendation"
    return f"cases that it concerns: {', '.join(cases)}"


RULE = Rule(INFO, check)
