"""Nobody can tell whose judgements a claim counts.

There are judgements of several assessors, which are never mixed, and neither the claim
(`assessed_by`) nor the settings (`[status] assessed_by`) say whose count. Add one of the
two.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.analysis.current import choose_assessor
from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.errors import UsageError
from upr_track.model.claim import CountClaim
from upr_track.model.dataset import Dataset

INFO = RuleInfo(
    "unchecked-claim", Severity.WARNING, "It is clear whose judgements a claim counts.", __doc__
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find counts for which the assessor is not settled."""
    for index, claim in enumerate(data.claims.records):
        if isinstance(claim, CountClaim) and claim.assessed_by is None:
            try:
                choose_assessor(data, None)
            except UsageError as error:
                message = f'"{claim.id}" cannot be checked: {error.message}'
                hint = "add assessed_by: to the claim, or to [status] in upr-track.toml"
                yield INFO.found(data.claims.place(index, "id"), message, hint)


RULE = Rule(INFO, check)
