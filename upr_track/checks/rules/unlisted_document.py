"""Recommendations are of a document that `data/documents.yaml` does not describe.

A symbol alone can be cited, so this is a note. But without an entry nothing is known of the
document's title, its date and the totals that it declares, with which the records could be
compared. Each such document is named once. Workspaces without any documents are not asked.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.checks.closest import closest
from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.dataset import Dataset
from upr_track.model.symbol import symbol_of

INFO = RuleInfo(
    "unlisted-document",
    Severity.NOTE,
    "A document with recommendations has an entry in documents.yaml.",
    __doc__,
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find symbols of recommendations without an entry."""
    if not data.documents.records or data.documents.rejected or not data.documents.complete:
        return
    known = frozenset(data.document_by_symbol)
    told: set[str] = set()
    for index, record in enumerate(data.recommendations.records):
        symbol = record.document_symbol
        if symbol is None or symbol in known or symbol in told or symbol_of(symbol) is None:
            continue
        told.add(symbol)
        near = closest(symbol, known, limit=1)
        hint = f'did you mean "{near[0]}"? otherwise add' if near else "add"
        yield INFO.found(
            data.recommendations.place(index, "document_symbol"),
            f"{symbol} is not in data/documents.yaml",
            f"{hint} an entry with its title, date and totals",
        )


RULE = Rule(INFO, check)
