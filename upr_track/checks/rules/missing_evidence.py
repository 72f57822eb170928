"""A judgement in favour of the State rests on nothing.

Whoever writes that a recommendation has been implemented, in part or in whole, or that work
on it is under way, must be able to say how they know: the State will quote it. Add
`evidence` that supports it; sources given only as background (`direction: context`) or
against it do not count. Where nothing is known, the status is `no_information`.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.checks.interface import Rule
from upr_track.checks.judgements import tone_of, unsupported
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.dataset import Dataset

INFO = RuleInfo(
    "missing-evidence",
    Severity.ERROR,
    "A judgement in favour of the State has evidence.",
    __doc__,
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find positive and middling judgements without a source that supports them."""
    for index, one in unsupported(data):
        if tone_of(one) in ("positive", "middling"):
            field = "status" if one.grade is None else "grade"
            yield INFO.found(
                data.assessments.place(index, field),
                f'"{one.grade or one.status}" has no evidence that supports it',
                "add evidence: with at least title:, document: or url:, and a quote:",
            )


RULE = Rule(INFO, check)
