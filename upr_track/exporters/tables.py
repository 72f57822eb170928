"""The tables of an export: which there are, and their rows from the chosen records."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from upr_track.exporters.case_tables import (
    CASE_COLUMNS,
    SITUATION_COLUMNS,
    case_entries,
    situation_entries,
)
from upr_track.exporters.chosen import Chosen
from upr_track.exporters.claim_table import CLAIM_COLUMNS, claim_entries
from upr_track.exporters.columns import Column, Entry
from upr_track.exporters.document_tables import (
    DOCUMENT_COLUMNS,
    LEAD_PARAGRAPH_COLUMNS,
    document_entries,
    lead_paragraph_entries,
)
from upr_track.exporters.interface import Export, Facts, Table
from upr_track.exporters.recommendation_tables import (
    ASSESSMENT_COLUMNS,
    FLAT_COLUMNS,
    RECOMMENDATION_COLUMNS,
    assessment_entries,
    flat_entries,
    recommendation_entries,
)
from upr_track.exporters.source_tables import (
    EVIDENCE_COLUMNS,
    NOTE_COLUMNS,
    evidence_entries,
    note_entries,
)


@dataclass(frozen=True, slots=True)
class TableKind:
    """A table as it is defined; ``entries`` makes its rows."""

    name: str
    description: str
    columns: tuple[Column, ...]
    searched: tuple[str, ...]
    entries: Callable[[Chosen], Iterable[Entry]]

    def filled(self, chosen: Chosen) -> Table:
        """The table with the rows of the chosen records."""
        rows = tuple(
            tuple(column.value(entry) for column in self.columns) for entry in self.entries(chosen)
        )
        return Table(self.name, self.description, self.columns, self.searched, rows)


FLAT = "flat"
"""The table that stands for itself: what is exported where a file holds one table."""

TABLES = (
    TableKind(
        FLAT,
        "The recommendations, each with its document, its cases and the status that counts.",
        FLAT_COLUMNS,
        ("text", "summary", "rationale"),
        flat_entries,
    ),
    TableKind(
        "recommendations",
        "What was asked of the State.",
        RECOMMENDATION_COLUMNS,
        ("text", "summary"),
        recommendation_entries,
    ),
    TableKind(
        "assessments",
        "Dated judgements on what became of the recommendations, of every assessor.",
        ASSESSMENT_COLUMNS,
        ("rationale",),
        assessment_entries,
    ),
    TableKind(
        "evidence",
        "The sources that the other records cite.",
        EVIDENCE_COLUMNS,
        ("title", "publisher", "quote"),
        evidence_entries,
    ),
    TableKind(
        "claims",
        "Figures that submissions quote, and what the records say of them.",
        CLAIM_COLUMNS,
        ("statement", "about"),
        claim_entries,
    ),
    TableKind(
        "cases",
        "Persons and cases that recommendations concern.",
        CASE_COLUMNS,
        ("name", "other_names", "about"),
        case_entries,
    ),
    TableKind(
        "situations",
        "What sources say of the persons, by date.",
        SITUATION_COLUMNS,
        ("text",),
        situation_entries,
    ),
    TableKind(
        "documents",
        "UN documents and other sources.",
        DOCUMENT_COLUMNS,
        ("title", "publisher"),
        document_entries,
    ),
    TableKind(
        "lead_paragraphs",
        "What documents declare per lead paragraph.",
        LEAD_PARAGRAPH_COLUMNS,
        (),
        lead_paragraph_entries,
    ),
    TableKind(
        "notes",
        "Remarks on records.",
        NOTE_COLUMNS,
        ("text",),
        note_entries,
    ),
)
"""All tables, the one for itself first."""


def make_export(chosen: Chosen, facts: Facts) -> Export:
    """All tables of the chosen records."""
    return Export(facts, tuple(table.filled(chosen) for table in TABLES))
