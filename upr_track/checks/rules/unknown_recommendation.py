"""A reference names a recommendation that is not in the data.

An assessment names the recommendation that it judges, and `repeats` names earlier ones that
ask the same. Where that name leads nowhere, the judgement is counted for nothing: the table
shows the recommendation as not assessed. The usual cause is a typing error, or a paragraph
number without its last digit. Correct the id, or add the recommendation.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.checks.interface import Rule
from upr_track.checks.references import References, known_ids
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.dataset import Dataset

INFO = RuleInfo(
    "unknown-recommendation",
    Severity.ERROR,
    "A recommendation that is referred to exists.",
    __doc__,
)


def check(data: Dataset, _today: date) -> Iterator[Diagnostic]:
    """Find assessments and ``repeats`` that lead nowhere."""
    if not data.recommendations.complete:
        return
    known = known_ids(data.recommendations, data.recommendation_by_id)
    otherwise = "correct the id, or add the recommendation to data/recommendations.yaml"
    references = References(INFO, "recommendation", known, otherwise)
    for index, assessment in enumerate(data.assessments.records):
        if assessment.recommendation not in known:
            at = data.assessments.place(index, "recommendation")
            yield references.unknown(assessment.recommendation, at)
    for index, record in enumerate(data.recommendations.records):
        if record.repeats:
            yield from references.unknown_in(record.repeats, data.recommendations, index, "repeats")


RULE = Rule(INFO, check)
