"""What reconciling found: a table, and lines that name every difference."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from upr_track.cli.tables.grid import Column, Grid
from upr_track.cli.tables.text_table import text_table
from upr_track.cli.wrapping import indented
from upr_track.vocabulary import positions

if TYPE_CHECKING:
    from upr_track.analysis.reconciliation import (
        DocumentReconciliation,
        LeadReconciliation,
        OtherPosition,
        TotalReconciliation,
    )

SCHEMA_VERSION = 1
_UNDECLARED = "not declared"
_WIDTH = 100


def reconciliation_text(found: "Sequence[DocumentReconciliation]", width: int | None) -> str:
    """Each document with its table, then what differs, one line for each difference."""
    return "\n".join(_document(one, width) for one in found)


def reconciliation_grid(found: "Sequence[DocumentReconciliation]") -> Grid:
    """One row per lead paragraph of every document, with paragraphs and ids, for programs."""
    names = ("symbol", "lead", "position", "declared", "recorded", "missing", "extra")
    rows = (
        (
            one.document.symbol or "",
            lead.lead,
            lead.position or "",
            str(lead.declared),
            str(lead.recorded),
            lead.missing_in_words,
            "; ".join(lead.extra),
            "; ".join(name for ids in lead.duplicates.values() for name in ids),
            "; ".join(other.id for other in lead.other_positions),
        )
        for one in found
        for lead in one.leads
    )
    return Grid(tuple(map(Column, (*names, "duplicates", "other_positions"))), tuple(rows))


def reconciliation_json(found: "Sequence[DocumentReconciliation]") -> str:
    """One JSON object with everything that was compared."""
    report = {"schema_version": SCHEMA_VERSION, "documents": [_entry(one) for one in found]}
    return f"{json.dumps(report, ensure_ascii=False, indent=2)}\n"


def _entry(one: "DocumentReconciliation") -> dict[str, Any]:
    return {
        "document": one.document.id,
        "symbol": one.document.symbol,
        "recorded": one.document.recorded,
        "sources": [source.id for source in one.sources],
        "agrees": one.agrees,
        "leads": [
            {**asdict(lead), "missing": lead.missing_in_words.split(", ") if lead.missing else []}
            for lead in one.leads
        ],
        "totals": [asdict(total) for total in one.totals],
        "declared_by_source": one.declared_by_source,
    }


def _document(one: "DocumentReconciliation", width: int | None) -> str:
    lines = [f"{one.document.symbol} · {one.document.title}", *_how_much(one), ""]
    if one.leads:
        lines += [*_indented_table(_leads_grid(one)), ""]
    lines += [*_indented_table(_totals_grid(one)), ""]
    for lead in one.leads:
        for text in _differences(lead):
            lines += indented(text, width or _WIDTH, "  ", "      ")
    return "".join(f"{line}\n" for line in lines).rstrip("\n") + "\n"


def _how_much(one: "DocumentReconciliation") -> Iterator[str]:
    if one.document.recorded == "selection":
        yield "  recorded: a selection, so missing paragraphs are no mistake"
    elif one.document.recorded == "full":
        yield "  recorded: meant to be all"


def _indented_table(grid: Grid) -> list[str]:
    return [f"  {line}" for line in text_table(grid).splitlines()]


def _leads_grid(one: "DocumentReconciliation") -> Grid:
    columns = [Column("lead"), Column("position")]
    columns += [Column(title, numeric=True) for title in _declared_titles(one)]
    rest = ("recorded", "missing", "extra", "twice", "other position")
    columns += [Column(title, numeric=True) for title in rest]
    rows = tuple(_lead_row(one, lead) for lead in one.leads)
    return Grid(tuple(columns), rows)


def _lead_row(one: "DocumentReconciliation", lead: "LeadReconciliation") -> tuple[str, ...]:
    declared = one.declared_by_source.get(lead.lead, {})
    counts = (
        lead.recorded,
        len(lead.missing),
        len(lead.extra),
        len(lead.duplicates),
        len(lead.other_positions),
    )
    return (
        lead.lead,
        positions().label(lead.position) if lead.position else _UNDECLARED,
        *(str(declared.get(source.id, "–")) for source in one.sources),
        *map(str, counts),
    )


def _totals_grid(one: "DocumentReconciliation") -> Grid:
    columns = [Column("total")]
    columns += [Column(title, numeric=True) for title in _declared_titles(one)]
    columns += [Column("recorded", numeric=True), Column("")]
    return Grid(tuple(columns), tuple(_total_row(one, total) for total in one.totals))


def _total_row(one: "DocumentReconciliation", total: "TotalReconciliation") -> tuple[str, ...]:
    label = "all" if total.name == "total" else positions().label(total.name)
    declared = (str(total.declared.get(source.id, "–")) for source in one.sources)
    agree = len(set(total.declared.values())) <= 1
    return (label, *declared, str(total.recorded), "" if agree else "the sources differ")


def _declared_titles(one: "DocumentReconciliation") -> list[str]:
    """One column, or one for each source of the same document."""
    if not one.others:
        return ["declared"]
    return [f"declared by {source.id}" for source in one.sources]


def _differences(lead: "LeadReconciliation") -> Iterator[str]:
    if lead.missing:
        yield f"{lead.lead} missing: {lead.missing_in_words}"
    if lead.extra:
        yield f"{lead.lead} extra, the document has no such paragraph: {', '.join(lead.extra)}"
    for paragraph, ids in lead.duplicates.items():
        yield f"{paragraph} recorded more than once: {', '.join(ids)}"
    for other in lead.other_positions:
        yield _other_position(other)


def _other_position(other: "OtherPosition") -> str:
    declared, recorded = (positions().label(code) for code in (other.declared, other.recorded))
    source = f", by {other.source}" if other.source else ", no source named"
    return f"{other.paragraph} ({other.id}): {declared} in the document, {recorded} here{source}"
