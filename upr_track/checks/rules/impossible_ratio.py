"""A claim counts more than there is.

In "25 of 32" the first number cannot be larger than the second: probably the two were
exchanged.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.claim import CountClaim, DeclaredClaim
from upr_track.model.dataset import Dataset

INFO = RuleInfo(
    "impossible-ratio", Severity.ERROR, "A claim does not count more than the total.", __doc__
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find ratios whose count is above the total."""
    for index, claim in enumerate(data.claims.records):
        if isinstance(claim, CountClaim):
            field, ratio = "expect", claim.expect
        elif isinstance(claim, DeclaredClaim):
            field, ratio = "declared", claim.declared
        else:
            continue
        if ratio.count > ratio.total:
            yield INFO.found(
                data.claims.place(index, field, "count"),
                f"{ratio.count} of {ratio.total} cannot be",
                f"did you mean {ratio.total} of {ratio.count}?",
            )


RULE = Rule(INFO, check)
