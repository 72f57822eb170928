"""The tables of documents and of what they declare."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from upr_track.exporters.chosen import numbered
from upr_track.exporters.columns import Column, Entry, added, columns_of
from upr_track.model.document import DeclaredTotals, LeadParagraph, SourceDocument

if TYPE_CHECKING:
    from upr_track.exporters.chosen import Chosen

_TOTALS = tuple(columns_of(DeclaredTotals))

DOCUMENT_COLUMNS = (
    *columns_of(SourceDocument, without=("notes",)),
    *(
        Column(f"declared_{one.name}", one.kind, f"What it declares. {one.description}")
        for one in _TOTALS
    ),
)
LEAD_PARAGRAPH_COLUMNS = (
    added("id", "Document and lead paragraph; with #2 where a second one has the same."),
    added("document_id", "The document that declares it.", to="documents"),
    *columns_of(LeadParagraph),
)


def document_entries(chosen: "Chosen") -> Iterator[Entry]:
    """The documents, each with the totals that it declares."""
    default = chosen.standing.dataset.settings.state_under_review
    for one in chosen.documents:
        declared = Entry(one.declared_totals)
        totals = {f"declared_{column.name}": column.value(declared) for column in _TOTALS}
        yield Entry(one, {"state_under_review": one.state_under_review or default, **totals})


def lead_paragraph_entries(chosen: "Chosen") -> Iterator[Entry]:
    """What the documents declare per lead paragraph."""
    found = [(document, one) for document in chosen.documents for one in document.lead_paragraphs]
    names = numbered(f"{document.id}/{one.lead}" for document, one in found)
    for name, (document, one) in zip(names, found, strict=True):
        yield Entry(one, {"id": name, "document_id": document.id})
