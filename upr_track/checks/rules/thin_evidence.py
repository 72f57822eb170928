"""A judgement against the State rests on nothing.

That nothing was done is harder to prove than that something was, so this is a warning. Still
a reader will ask for the source: quote the passage that the judgement rests on, if it is
only that a report or a reply is silent. Where nothing is known, the status is
`no_information`.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.checks.interface import Rule
from upr_track.checks.judgements import tone_of, unsupported
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.dataset import Dataset

INFO = RuleInfo(
    "thin-evidence",
    Severity.WARNING,
    "A judgement against the State has evidence.",
    __doc__,
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find negative judgements without a source that supports them."""
    for index, one in unsupported(data):
        if tone_of(one) == "negative":
            field = "status" if one.grade is None else "grade"
            yield INFO.found(
                data.assessments.place(index, field),
                f'"{one.grade or one.status}" has no evidence that supports it',
                "add evidence:, even if it is a report that says nothing of the matter",
            )


RULE = Rule(INFO, check)
