"""``upr-track export``: the records as tables for other programs."""

# What exporting takes is imported when it starts: --help and completion go without.
# ruff: noqa: PLC0415

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from upr_track.cli.options import (
    FOR_EVERYBODY,
    HERE,
    AsOf,
    AssessedBy,
    Audience,
    Output,
    Scale,
    Where,
    WorkspaceFolder,
)
from upr_track.cli.streams import tell

if TYPE_CHECKING:
    from upr_track.cli.viewing import View
    from upr_track.exporters.chosen import Chosen


class ExportTo(StrEnum):
    """The formats."""

    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    JSONL = "jsonl"
    XLSX = "xlsx"
    SQLITE = "sqlite"
    DATAPACKAGE = "datapackage"
    PARQUET = "parquet"


class ExportTable(StrEnum):
    """The tables."""

    FLAT = "flat"
    RECOMMENDATIONS = "recommendations"
    ASSESSMENTS = "assessments"
    EVIDENCE = "evidence"
    CLAIMS = "claims"
    CASES = "cases"
    SITUATIONS = "situations"
    DOCUMENTS = "documents"
    LEAD_PARAGRAPHS = "lead_paragraphs"
    NOTES = "notes"


def command(
    *,
    workspace: WorkspaceFolder = HERE,
    form: Annotated[
        ExportTo | None,
        typer.Option("--to", help="The format. Default: by the ending of -o FILE, else csv."),
    ] = None,
    output: Output = None,
    table: Annotated[
        ExportTable | None,
        typer.Option(
            "--table",
            help="Which table, where not all of them are exported. Default: flat, the "
            "recommendations with the status that counts.",
        ),
    ] = None,
    where: Where = None,
    as_of: AsOf = None,
    assessed_by: AssessedBy = None,
    scale: Scale = None,
    audience: Audience = FOR_EVERYBODY,
) -> int:
    """Export the records as tables for other programs.

    csv, tsv, jsonl and parquet hold one table; json, xlsx, sqlite and datapackage hold all.
    Conditions choose recommendations, and what belongs to them goes along. Exit code 1 means
    that there are errors in the data.
    """
    from upr_track.analysis.audience import left_out
    from upr_track.analysis.selection import Selection
    from upr_track.cli.export_files import ExportTarget
    from upr_track.cli.viewing import open_view
    from upr_track.exporters.chosen import choose
    from upr_track.exporters.interface import Facts
    from upr_track.exporters.tables import make_export

    target = ExportTarget.find(form, output, table)
    view = open_view(workspace, audience)
    standing = view.take_stock(as_of, assessed_by, scale)
    selection = Selection.parse(where or (), view.shown)
    missing = left_out(view.workspace.dataset, view.shown)
    unseen = missing.get("recommendations", 0) + missing.get("assessments", 0)
    chosen = choose(standing, selection, unseen)
    facts = Facts.of(standing, view.audience, selection.describe(), missing)
    target.write(make_export(chosen, facts))
    tell(" · ".join(_told(chosen, view)))
    return view.tell_errors()


def _told(chosen: "Chosen", view: "View") -> Iterator[str]:
    """How much was exported, for which date, and what was not."""
    from upr_track.cli.viewing import counted, standing_words

    shown, all_of_them = len(chosen.recommendations), len(view.shown.recommendations)
    of_them = f"{shown:,} of " if shown != all_of_them else ""
    yield f"{of_them}{counted('recommendations', all_of_them)}"
    yield from standing_words(chosen.standing)
    yield from view.left_out_words()
    if chosen.repeated:
        parts = ", ".join(counted(kind, number) for kind, number in chosen.repeated.items())
        yield f"left out because their id is there already: {parts}"
    if chosen.unattached:
        number = counted("assessments", chosen.unattached)
        yield f"left out because their recommendation is not there: {number}"
