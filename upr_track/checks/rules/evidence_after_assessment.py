"""A source was published after the judgement that rests on it.

A judgement of October 2019 cannot rest on a report of 2020. Either a date is wrong, or the
source calls for a new judgement: add an entry with its own date rather than a newer source
to the old one. A web page may be visited later (`accessed_on`); only the date of
publication counts, that of the evidence or, where it has none, of the document it names.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, Related, RuleInfo, Severity
from upr_track.model.assessment import Assessment
from upr_track.model.dataset import Dataset
from upr_track.model.evidence import Evidence
from upr_track.model.partial_date import PartialDate

INFO = RuleInfo(
    "evidence-after-assessment",
    Severity.WARNING,
    "A judgement rests on sources that existed when it was made.",
    __doc__,
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find evidence that surely was published after the assessment that cites it."""
    for index, assessment in enumerate(data.assessments.records):
        for position, one in enumerate(assessment.evidence):
            published, field = _published(data, one)
            if published and assessment.assessed_on.surely_before(published):
                yield _finding(data, (index, position, field), assessment, published)


def _published(data: Dataset, one: Evidence) -> tuple[PartialDate | None, str]:
    if one.published_on is not None or one.document is None:
        return one.published_on, "published_on"
    source = data.document_by_id.get(one.document)
    return (source.published_on if source else None), "document"


def _finding(
    data: Dataset, at: tuple[int, int, str], assessment: Assessment, published: PartialDate
) -> Diagnostic:
    index, position, field = at
    return INFO.found(
        data.assessments.place(index, "evidence", position, field),
        f"this source of {published} is newer than the judgement of {assessment.assessed_on}",
        "correct the date that is wrong, or add a new judgement that rests on this source",
        (Related(data.assessments.place(index, "assessed_on"), "the date of the judgement"),),
    )


RULE = Rule(INFO, check)
