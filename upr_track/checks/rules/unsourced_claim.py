"""A figure has no source.

Whoever quotes "at least 21 political prisoners" is asked who counted. Add `sources` with
title, publisher or document, and the passage as `quote`. Counts that this program makes
from the records need none: the records are their source.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.claim import CountClaim
from upr_track.model.dataset import Dataset

INFO = RuleInfo(
    "unsourced-claim", Severity.WARNING, "A figure that is not counted here has a source.", __doc__
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find declared totals and figures without a source."""
    for index, claim in enumerate(data.claims.records):
        if not isinstance(claim, CountClaim) and not claim.sources:
            yield INFO.found(
                data.claims.place(index, "id"),
                f'"{claim.id}" has no source',
                "add sources: with at least title:, document: or url:, and a quote:",
            )


RULE = Rule(INFO, check)
