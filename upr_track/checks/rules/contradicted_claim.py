"""The records contradict a figure that a submission quotes.

A `count` claim is computed from the records and must give exactly what it expects. A
`declared` claim is a total that a source states without listing all of it; the records may
cover a part of it, but never more in the set than declared, never more outside it than the
declared figure leaves, and never more records than the total. Either the figure is out of
date, or a record or judgement is wrong, or the selection in `where` is.
`upr-track show CLAIM` lists the records behind the figure.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.analysis.claims import Verdict, judge_claim
from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.claim import CountClaim, FigureClaim
from upr_track.model.dataset import Dataset

INFO = RuleInfo(
    "contradicted-claim", Severity.ERROR, "The records do not contradict a claim.", __doc__
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find claims that cannot be true together with the records."""
    whole = all(one.complete and not one.rejected for one in data.collections)
    for index, claim in enumerate(data.claims.records):
        if isinstance(claim, FigureClaim) or (isinstance(claim, CountClaim) and not whole):
            continue  # what a file with mistakes gives says nothing of the figure
        ratio = claim.expect if isinstance(claim, CountClaim) else claim.declared
        if ratio.count > ratio.total:
            continue  # that is another rule's
        verdict = judge_claim(claim, data)
        if verdict.verdict is Verdict.CONTRADICTED:
            field = "expect" if isinstance(claim, CountClaim) else "declared"
            yield INFO.found(
                data.claims.place(index, field),
                f'the records contradict "{claim.id}": {verdict.explanation}',
                f"correct the figure, the selection or the records; see upr-track show {claim.id}",
            )


RULE = Rule(INFO, check)
