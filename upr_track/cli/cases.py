"""``upr-track cases``: the persons, and what became of them."""

# What reading takes is imported when it starts: --help and completion go without.
# ruff: noqa: PLC0415

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from upr_track.cli.completion import complete_case
from upr_track.cli.options import (
    FOR_EVERYBODY,
    HERE,
    AsOf,
    AssessedBy,
    Audience,
    Output,
    WorkspaceFolder,
)
from upr_track.cli.streams import put, screen_width, tell
from upr_track.errors import UsageError

if TYPE_CHECKING:
    from upr_track.analysis.current import Standing
    from upr_track.cli.show import ShowFormat


class CasesFormat(StrEnum):
    """How the table is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    MD = "md"
    HTML = "html"


def command(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ID]...",
            help="Show these cases in full, as upr-track show does. Default: a table of all.",
            autocompletion=complete_case,
        ),
    ] = None,
    *,
    workspace: WorkspaceFolder = HERE,
    as_of: AsOf = None,
    assessed_by: AssessedBy = None,
    form: Annotated[
        CasesFormat, typer.Option("--format", help="How to write the table.")
    ] = CasesFormat.TABLE,
    output: Output = None,
    audience: Audience = FOR_EVERYBODY,
) -> int:
    """List persons and cases: their situation, since when, which remedies were asked.

    With ids the cases are shown in full. Exit code 1 means that there are errors in the data.
    """
    if names:
        from upr_track.cli import show

        return show.command(
            names,
            workspace=workspace,
            as_of=as_of,
            assessed_by=assessed_by,
            form=_in_full(form),
            output=output,
            audience=audience,
        )
    from upr_track.cli.viewing import counted, open_view, standing_words

    view = open_view(workspace, audience)
    standing = view.take_stock_of_any(as_of, assessed_by)
    put(_table(standing, form, None if output else screen_width(sys.stdout)), output)
    number = counted("cases", len(view.shown.cases))
    tell(" · ".join([number, *standing_words(standing), *view.left_out_words()]))
    return view.tell_errors()


def _table(standing: "Standing", form: CasesFormat, width: int | None) -> str:
    from upr_track.analysis.case_situations import case_standings
    from upr_track.cli.case_table import cases_json, coded_cases, labelled_cases
    from upr_track.cli.tables.grid_text import GridFormat, grid_text
    from upr_track.cli.tables.stacked_text import fitted_text

    cases = case_standings(standing)
    if form is CasesFormat.JSON:
        return cases_json(cases, standing)
    if form is CasesFormat.TABLE:
        return fitted_text(labelled_cases(cases, standing), width)
    for_programs = form in {CasesFormat.CSV, CasesFormat.TSV}
    write = coded_cases if for_programs else labelled_cases
    return grid_text(write(cases, standing), GridFormat(form), "Cases")


def _in_full(form: CasesFormat) -> "ShowFormat":
    from upr_track.cli.show import ShowFormat

    forms = {
        CasesFormat.TABLE: ShowFormat.TEXT,
        CasesFormat.JSON: ShowFormat.JSON,
        CasesFormat.MD: ShowFormat.MD,
    }
    if form not in forms:
        raise UsageError(
            f"a case in full cannot be written as {form}",
            "leave out the ids for a table of all cases, or write --format json or md",
        )
    return forms[form]
