"""A judgement is dated before the recommendation was made.

Usually one of the two dates has a wrong year. Where the record has no `issued_on`, the
first day of its UPR session counts. Only what is certain is reported: a judgement of `2014`
may be later than a recommendation of October 2014.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.checks.interface import Rule
from upr_track.checks.issue_dates import issued_from
from upr_track.diagnostics import Diagnostic, Related, RuleInfo, Severity
from upr_track.model.dataset import Dataset
from upr_track.model.recommendation import Recommendation

INFO = RuleInfo(
    "assessment-before-recommendation",
    Severity.ERROR,
    "A recommendation is judged after it was made.",
    __doc__,
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find assessments that are surely older than their recommendation."""
    known = data.recommendation_by_id
    for index, assessment in enumerate(data.assessments.records):
        record = known.get(assessment.recommendation)
        if record is None:
            continue
        issued = issued_from(record)
        if issued is not None and assessment.assessed_on.last < issued:
            yield _finding(data, index, record, issued)


def _finding(data: Dataset, index: int, record: Recommendation, issued: date) -> Diagnostic:
    assessed_on = data.assessments.records[index].assessed_on
    number = data.recommendation_index[record.id]
    field = "session" if record.issued_on is None else "issued_on"
    made = f"{issued} at the earliest" if record.issued_on is None else str(record.issued_on)
    return INFO.found(
        data.assessments.place(index, "assessed_on"),
        f"the judgement of {assessed_on} is older than the recommendation ({made})",
        "correct the date that is wrong",
        (Related(data.recommendations.place(number, field), "the recommendation was made then"),),
    )


RULE = Rule(INFO, check)
