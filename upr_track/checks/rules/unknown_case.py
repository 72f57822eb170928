"""The field `cases` of a recommendation, assessment or claim names a case that is not there.

The case then shows no recommendations, and the recommendation no person. Correct the id, or
add the case to `data/cases.yaml`.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.checks.interface import Rule
from upr_track.checks.references import References, known_ids
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.dataset import Dataset

INFO = RuleInfo("unknown-case", Severity.ERROR, "A case that is referred to exists.", __doc__)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find ids of cases that lead nowhere."""
    if not data.cases.complete:
        return
    known = known_ids(data.cases, data.case_by_id)
    otherwise = "correct the id, or add the case to data/cases.yaml"
    references = References(INFO, "case", known, otherwise)
    for collection in (data.recommendations, data.assessments, data.claims):
        for index, record in enumerate(collection.records):
            if record.cases:
                yield from references.unknown_in(record.cases, collection, index, "cases")


RULE = Rule(INFO, check)
