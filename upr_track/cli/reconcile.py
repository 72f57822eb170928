"""``upr-track reconcile``: what documents declare, against what is recorded of them."""

# What reading takes is imported when it starts: --help and completion go without.
# ruff: noqa: PLC0415

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from upr_track.cli.options import FOR_EVERYBODY, HERE, Audience, Output, WorkspaceFolder
from upr_track.cli.streams import put, screen_width, tell
from upr_track.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from upr_track.analysis.reconciliation import DocumentReconciliation
    from upr_track.cli.viewing import View


class ReconcileFormat(StrEnum):
    """How the comparison is written."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    MD = "md"
    HTML = "html"


def command(
    symbol: Annotated[
        str | None,
        typer.Argument(
            metavar="[SYMBOL]",
            help="Only this document, by symbol or id. Default: all that declare numbers.",
            show_default=False,
        ),
    ] = None,
    *,
    workspace: WorkspaceFolder = HERE,
    form: Annotated[
        ReconcileFormat, typer.Option("--format", help="How to write it.")
    ] = ReconcileFormat.TEXT,
    output: Output = None,
    audience: Audience = FOR_EVERYBODY,
) -> int:
    """Hold what UN documents declare per lead paragraph against what is recorded of them.

    Shows missing, extra and repeated paragraphs and positions that differ; two sources of one
    document stand side by side. Exit code 1 means that there are errors in the data.
    """
    from upr_track.cli.viewing import counted, open_view

    view = open_view(workspace, audience)
    found = _wanted(symbol, view)
    put(_written(found, form, None if output else screen_width(sys.stdout)), output)
    differing = sum(not one.agrees for one in found)
    told = f"{differing} with differences" if differing else "no differences"
    tell(" · ".join([counted("documents", len(found)), told, *view.left_out_words()]))
    return view.tell_errors()


def _wanted(symbol: str | None, view: "View") -> "tuple[DocumentReconciliation, ...]":
    from upr_track.analysis.did_you_mean import name_hint
    from upr_track.analysis.reconciliation import reconcile

    everything = reconcile(view.shown)
    if symbol is None:
        return everything
    found = tuple(
        one
        for one in everything
        if symbol == one.document.symbol or symbol in {source.id for source in one.sources}
    )
    if not found:
        known = [one.document.symbol or "" for one in everything]
        raise UsageError(
            f'no document "{symbol}" declares numbers in documents.yaml', name_hint(symbol, known)
        )
    return found


def _written(
    found: "Sequence[DocumentReconciliation]", form: ReconcileFormat, width: int | None
) -> str:
    from upr_track.cli.reconcile_table import (
        reconciliation_grid,
        reconciliation_json,
        reconciliation_text,
    )
    from upr_track.cli.tables.grid_text import GridFormat, grid_text

    if form is ReconcileFormat.JSON:
        return reconciliation_json(found)
    if form is ReconcileFormat.TEXT:
        return reconciliation_text(found, width)
    return grid_text(reconciliation_grid(found), GridFormat(form), "Reconciliation")
