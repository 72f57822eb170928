"""Some paragraphs of a document are not recorded.

A table over a part of the recommendations of a report can mislead if nobody knows that it
is a part. This note says which are missing, by the document's `lead_paragraphs`. Record
them, or write what the records are in the document's entry: `recorded: selection` for a
part chosen on purpose, `recorded: full` if they are meant to be all of them, which makes
each missing one an error (`wrong-totals`). Documents without any recommendation recorded
are not looked at.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from upr_track.analysis.lead_paragraphs import in_documents, in_words, lead_and_number, ranges
from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.dataset import Dataset
from upr_track.model.document import SourceDocument

INFO = RuleInfo(
    "paragraph-gap",
    Severity.NOTE,
    "All recommendations of a document are recorded, unless a selection is meant.",
    __doc__,
)

_RANGES_SHOWN = 8


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find declared paragraphs without a record."""
    if not data.recommendations.complete:
        return
    asked = [
        source
        for source in data.documents.records
        if source.lead_paragraphs and source.recorded != "selection"
    ]
    recorded: defaultdict[str, set[tuple[str, int] | None]] = defaultdict(set)
    for _, record, source in in_documents(data, asked):
        recorded[source.id].add(lead_and_number(record.paragraph or ""))
    for index, source in enumerate(data.documents.records):
        if source.id in recorded:
            yield from _gaps(data, index, source, recorded[source.id])


def _gaps(
    data: Dataset, index: int, source: SourceDocument, recorded: set[tuple[str, int] | None]
) -> Iterator[Diagnostic]:
    missing = {
        one.lead: [n for n in range(1, one.count + 1) if (one.lead, n) not in recorded]
        for one in source.lead_paragraphs
    }
    count = sum(len(numbers) for numbers in missing.values())
    if count:
        total = sum(one.count for one in source.lead_paragraphs)
        yield INFO.found(
            data.documents.place(index, "lead_paragraphs"),
            f"{count} of {total} recommendations of {source.symbol} are not recorded: "
            f"{_listed(missing)}",
            'record them, or write "recorded: selection" if a part is meant',
        )


def _listed(missing: dict[str, list[int]]) -> str:
    runs = [(lead, run) for lead, numbers in missing.items() for run in ranges(numbers)]
    shown = ", ".join(in_words(lead, [run]) for lead, run in runs[:_RANGES_SHOWN])
    return f"{shown}, …" if len(runs) > _RANGES_SHOWN else shown


RULE = Rule(INFO, check)
