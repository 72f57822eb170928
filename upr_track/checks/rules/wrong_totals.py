"""Numbers that a document declares do not add up, or the records exceed them.

The counts of `lead_paragraphs` must add up to the declared total, those of one position to
the total of that position; and there cannot be more records of a document than it has
recommendations. With `recorded: full` there must be exactly as many. Compare with the
report: one number is wrong, or a recommendation was recorded twice.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.dataset import Dataset
from upr_track.model.document import DeclaredTotals, SourceDocument

INFO = RuleInfo(
    "wrong-totals",
    Severity.ERROR,
    "Totals that a document declares fit each other and the records.",
    __doc__,
)

_POSITIONS = ("supported", "partially_supported", "noted", "pending")


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find documents whose declared numbers contradict each other or the records."""
    recorded = _recorded(data)
    for index, source in enumerate(data.documents.records):
        for path, message in (*_within(source), *_against_records(source, recorded)):
            hint = "compare with the document, and correct the number that is wrong"
            yield INFO.found(data.documents.place(index, *path), message, hint)


Wrong = tuple[tuple[str | int, ...], str]
"""The way to a number, and what is wrong with it."""


def _within(source: SourceDocument) -> Iterator[Wrong]:
    seen: set[str] = set()
    for position, one in enumerate(source.lead_paragraphs):
        if one.lead in seen:
            yield ("lead_paragraphs", position, "lead"), f"lead paragraph {one.lead} stands twice"
        seen.add(one.lead)
    if source.declared_totals is not None:
        yield from _sums(source, source.declared_totals)


def _sums(source: SourceDocument, totals: DeclaredTotals) -> Iterator[Wrong]:
    declared = [getattr(totals, name) for name in _POSITIONS]
    parts = sum(one for one in declared if one is not None)
    if totals.total is not None and parts > totals.total:
        yield ("declared_totals", "total"), f"the positions add up to {parts}, not {totals.total}"
    if not source.lead_paragraphs:
        return
    leads = sum(one.count for one in source.lead_paragraphs)
    if totals.total is not None and leads != totals.total:
        message = f"the lead paragraphs add up to {leads}, not {totals.total}"
        yield ("declared_totals", "total"), message
    if all(one.position for one in source.lead_paragraphs):
        yield from _sums_by_position(source, totals)


def _sums_by_position(source: SourceDocument, totals: DeclaredTotals) -> Iterator[Wrong]:
    for name in _POSITIONS:
        declared = getattr(totals, name)
        leads = sum(one.count for one in source.lead_paragraphs if one.position == name)
        if declared is not None and leads != declared:
            message = f'the lead paragraphs with "{name}" add up to {leads}, not {declared}'
            yield ("declared_totals", name), message


def _against_records(source: SourceDocument, recorded: Counter[str]) -> Iterator[Wrong]:
    total = _declared_total(source)
    count = recorded[source.symbol or ""]
    if total is None or not source.symbol:
        return
    path = ("declared_totals", "total") if source.declared_totals else ("lead_paragraphs",)
    if count > total:
        yield path, f"{count} recommendations of {source.symbol} are recorded, more than {total}"
    elif source.recorded == "full" and count < total:
        message = f"{count} of {total} recommendations of {source.symbol} are recorded, not all"
        yield ("recorded",), message


def _declared_total(source: SourceDocument) -> int | None:
    if source.declared_totals is not None and source.declared_totals.total is not None:
        return source.declared_totals.total
    return sum(one.count for one in source.lead_paragraphs) if source.lead_paragraphs else None


def _recorded(data: Dataset) -> Counter[str]:
    """How many paragraphs of each symbol are recorded, each paragraph once."""
    if not any(_declared_total(source) for source in data.documents.records):
        return Counter()
    keys = {record.key for record in data.recommendations.records}
    return Counter(key[0] for key in keys if key is not None)


RULE = Rule(INFO, check)
