"""A paragraph number is not one that the document has.

A report that has 47 recommendations under its lead paragraph 124 has no 124.48. The ranges
are those that `data/documents.yaml` declares as `lead_paragraphs`. Usually a digit is wrong
or was lost: an unquoted 124.10 becomes 124.1 in other programs.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.analysis.lead_paragraphs import in_documents, in_words, lead_and_number, leads_of
from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.dataset import Dataset
from upr_track.model.document import SourceDocument

INFO = RuleInfo(
    "paragraph-out-of-range",
    Severity.ERROR,
    "A paragraph is one that its document declares.",
    __doc__,
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find paragraphs beyond the declared lead paragraphs."""
    ranged = [source for source in data.documents.records if source.lead_paragraphs]
    counts = {
        source.id: {lead: one.count for lead, one in leads_of(source).items()} for source in ranged
    }
    for index, record, source in in_documents(data, ranged):
        found = lead_and_number(record.paragraph or "")
        if found is None or not 1 <= found[1] <= counts[source.id].get(found[0], 0):
            yield INFO.found(
                data.recommendations.place(index, "paragraph"),
                f"{source.symbol} has no paragraph {record.paragraph}",
                f"recommendations there: {_declared(source)}",
            )


def _declared(source: SourceDocument) -> str:
    return ", ".join(in_words(one.lead, [(1, one.count)]) for one in source.lead_paragraphs)


RULE = Rule(INFO, check)
