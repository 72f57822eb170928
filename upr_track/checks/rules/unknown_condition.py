"""A claim selects records by a field or value that there is not.

The conditions in `where` choose what a claim counts, as `--where` does on the command line:
`mechanism=upr`, `focus=torture,political_prisoners`, `position!=noted`. With a misspelt one
the claim cannot be held against the records. Correct it; the hint names what is known.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.analysis.selection import condition_problem
from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.claim import FigureClaim
from upr_track.model.dataset import Dataset

INFO = RuleInfo(
    "unknown-condition",
    Severity.ERROR,
    "A claim selects records by fields and values that exist.",
    __doc__,
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find conditions that cannot be understood."""
    if data.recommendations.rejected or not data.recommendations.complete:
        return  # a value may stand in a record that could not be read
    for index, claim in enumerate(data.claims.records):
        if isinstance(claim, FigureClaim):
            continue
        for position, text in enumerate(claim.where):
            problem = condition_problem(text, data)
            if problem is not None:
                at = data.claims.place(index, "where", position)
                yield INFO.found(at, problem.message, problem.hint)


RULE = Rule(INFO, check)
