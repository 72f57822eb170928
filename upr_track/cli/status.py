"""``upr-track status``: count what became of the recommendations."""

# What counting takes is imported when it starts: --help and completion go without.
# ruff: noqa: PLC0415

import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from upr_track.cli.completion import complete_dimension, complete_set
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
from upr_track.cli.row_order import RowOrder
from upr_track.cli.streams import put, screen_width, tell
from upr_track.errors import UsageError

if TYPE_CHECKING:
    from upr_track.analysis.compliance import ComplianceTable
    from upr_track.cli.status_report import StatusReport
    from upr_track.cli.viewing import View


class StatusFormat(StrEnum):
    """How the answer is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    MD = "md"
    HTML = "html"


def command(
    *,
    workspace: WorkspaceFolder = HERE,
    by: Annotated[
        str,
        typer.Option(
            "--by",
            metavar="WHAT",
            help="One row for each mechanism, body, cycle, focus, theme, position, "
            "recommending-state, group, state-under-review, case, provision, remedy, "
            "lead-institution, sdg, action-category, document or year.",
            autocompletion=complete_dimension,
        ),
    ] = "mechanism",
    where: Where = None,
    as_of: AsOf = None,
    assessed_by: AssessedBy = None,
    set_name: Annotated[
        str | None,
        typer.Option(
            "--set",
            metavar="NAME",
            help="The named set of statuses behind n of N. Default: the settings', or ignored.",
            autocompletion=complete_set,
        ),
    ] = None,
    scale: Scale = None,
    include_proposed: Annotated[
        bool,
        typer.Option("--include-proposed", help="Count what stakeholders propose as well."),
    ] = False,
    sort: Annotated[
        RowOrder,
        typer.Option("--sort", help="Rows in their own order, or the largest first."),
    ] = RowOrder.NATURAL,
    ids: Annotated[
        bool, typer.Option("--ids", help="Show which records stand behind each number.")
    ] = False,
    claims: Annotated[
        bool, typer.Option("--claims", help="Show all claims, plain figures too.")
    ] = False,
    headline: Annotated[bool, typer.Option("--headline", help="One line, for a script.")] = False,
    form: Annotated[
        StatusFormat, typer.Option("--format", help="How to write it.")
    ] = StatusFormat.TABLE,
    output: Output = None,
    audience: Audience = FOR_EVERYBODY,
) -> int:
    """Count what became of the recommendations, with the claims that submissions make.

    Every figure has its denominator, its definition and its date; --ids and --format json
    name the records behind it. Exit code 1 means that there are errors in the data.
    """
    from upr_track.analysis.compliance import Question, count_compliance
    from upr_track.analysis.dimensions import find_dimension
    from upr_track.analysis.selection import Selection
    from upr_track.analysis.status_sets import counted_set
    from upr_track.cli.viewing import open_view

    look = _Look(form, sort, ids, claims, headline, output)
    look.check()
    dimension = find_dimension(by)
    view = open_view(workspace, audience)
    selection = Selection.parse(where or (), view.shown)
    named_set = counted_set(set_name, view.shown.settings)
    question = Question(dimension, named_set, selection, include_proposed)
    table = count_compliance(question, view.take_stock(as_of, assessed_by, scale))
    _show(table, view, look)
    return view.tell_errors()


@dataclass(frozen=True, slots=True)
class _Look:
    """The options that only concern how the answer is shown."""

    form: StatusFormat
    sort: RowOrder
    ids: bool
    claims: bool
    headline: bool
    output: Path | None

    def check(self) -> None:
        """Raises ``UsageError`` for options that cannot go together."""
        if self.headline and self.form is not StatusFormat.TABLE:
            raise UsageError(
                "--headline is one line of text and has no other format",
                "leave out --headline or --format",
            )


def _show(table: "ComplianceTable", view: "View", look: _Look) -> None:
    from upr_track.cli.status_report import (
        headline_claims,
        make_report,
        sort_rows,
        unknown_headlines,
    )

    whole, shown = view.workspace.dataset, view.shown
    claims = shown.claims.records if look.claims else headline_claims(shown)
    report = make_report(sort_rows(table, look.sort), claims, whole, view.audience)
    put(_written(report, look), look.output)
    for name in unknown_headlines(whole):
        tell(f'the headline in upr-track.toml names a claim that does not exist: "{name}"')


def _written(report: "StatusReport", look: _Look) -> str:
    if look.headline:
        from upr_track.cli.status_words import headline_line

        return headline_line(report)
    match look.form:
        case StatusFormat.TABLE:
            return _table(report, look)
        case StatusFormat.JSON:
            from upr_track.cli.status_json import status_json

            return status_json(report)
        case _:
            return _grid(report, look)


def _table(report: "StatusReport", look: _Look) -> str:
    from upr_track.cli.colour import paint_for, plain
    from upr_track.cli.status_table import Screen, status_text

    if look.output is not None:
        return status_text(report, Screen(plain, shows_ids=look.ids))
    screen = Screen(paint_for(sys.stdout), screen_width(sys.stdout), look.ids)
    return status_text(report, screen)


def _grid(report: "StatusReport", look: _Look) -> str:
    from upr_track.cli.status_grid import data_grid, status_html, status_markdown
    from upr_track.cli.tables.delimited import csv_text, tsv_text

    if look.form is StatusFormat.MD:
        return status_markdown(report, with_ids=look.ids)
    if look.form is StatusFormat.HTML:
        return status_html(report, with_ids=look.ids)
    grid = data_grid(report.table, with_ids=look.ids)
    return csv_text(grid) if look.form is StatusFormat.CSV else tsv_text(grid)
