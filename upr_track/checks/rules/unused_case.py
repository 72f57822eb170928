"""No recommendation and no claim names the case, and nothing is said of it.

If there is a recommendation on the case, its field `cases` should name it: otherwise
`upr-track show` cannot lead from one to the other. A case on which no body has said
anything yet is no finding if it has `situations`.
"""

from collections.abc import Iterator
from datetime import date
from itertools import chain

from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.dataset import Dataset

INFO = RuleInfo(
    "unused-case", Severity.NOTE, "A case is named by a recommendation or a claim.", __doc__
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find cases that nothing refers to and that say nothing of themselves."""
    if not data.cases.records or not data.recommendations.complete or data.recommendations.rejected:
        return
    named: set[str] = set()
    for record in chain(data.recommendations.records, data.claims.records):
        named.update(record.cases)
    for index, case in enumerate(data.cases.records):
        if case.id not in named and not case.situations:
            yield INFO.found(
                data.cases.place(index, "id"),
                f'no recommendation and no claim names the case "{case.id}"',
                f"write cases: [{case.id}] in the recommendations on it",
            )


RULE = Rule(INFO, check)
