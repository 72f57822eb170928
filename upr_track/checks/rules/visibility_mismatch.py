"""A judgement may be seen by more readers than the recommendation that it is about.

Where a recommendation is left out of an output, its judgements are left out too. A public
judgement of a recommendation that is not public is therefore a mistake in one of the two.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.checks.interface import Rule
from upr_track.checks.visibility import circle
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.dataset import Dataset

INFO = RuleInfo(
    "visibility-mismatch",
    Severity.WARNING,
    "A judgement is not more public than its recommendation.",
    __doc__,
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find assessments with more readers than their recommendation."""
    narrow = {
        record.id: record.visibility
        for record in data.recommendations.records
        if record.visibility != "public"
    }
    if not narrow:
        return
    for index, one in enumerate(data.assessments.records):
        visibility = narrow.get(one.recommendation)
        if visibility is not None and circle(one.visibility) < circle(visibility):
            yield INFO.found(
                data.assessments.place(index, "recommendation"),
                f"this judgement is {one.visibility}, but {one.recommendation} is {visibility}",
                f"write visibility: {visibility} here too",
            )


RULE = Rule(INFO, check)
