"""``upr-track list``: the recommendations themselves, those that are asked for."""

# What reading takes is imported when it starts: --help and completion go without.
# ruff: noqa: PLC0415

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from upr_track.cli.completion import complete_column
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
from upr_track.cli.streams import put, screen_width, tell

if TYPE_CHECKING:
    from upr_track.cli.listing import Listing
    from upr_track.cli.viewing import View


class ListFormat(StrEnum):
    """How the list is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    MD = "md"
    HTML = "html"
    IDS = "ids"


def command(
    *,
    workspace: WorkspaceFolder = HERE,
    where: Where = None,
    columns: Annotated[
        list[str] | None,
        typer.Option(
            "--columns",
            metavar="FIELD,FIELD",
            help="What to show of each. Default: id,position,status,words; in json everything.",
            autocompletion=complete_column,
        ),
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            "--sort",
            metavar="FIELD",
            help="Sort by a field, or by several (status,-year); - before a name turns it round. "
            "Default: by document and paragraph, 126.9 before 126.10.",
            autocompletion=complete_column,
        ),
    ] = None,
    as_of: AsOf = None,
    assessed_by: AssessedBy = None,
    scale: Scale = None,
    form: Annotated[
        ListFormat, typer.Option("--format", help="How to write it; ids: one id on each line.")
    ] = ListFormat.TABLE,
    output: Output = None,
    audience: Audience = FOR_EVERYBODY,
) -> int:
    """List recommendations, those made and those proposed, with what became of them.

    How many there are is said at the end, on stderr. Words are cut to the width of a
    terminal, and not in a pipe. Exit code 1 means that there are errors in the data.
    """
    from upr_track.analysis.selection import Selection
    from upr_track.cli.list_columns import DEFAULT_COLUMNS, find_columns
    from upr_track.cli.listing import Listing, find_sort_keys, in_order
    from upr_track.cli.viewing import open_view

    chosen, keys = find_columns(columns or ()), find_sort_keys(sort)
    view = open_view(workspace, audience)
    standing = view.take_stock(as_of, assessed_by, scale)
    selection = Selection.parse(where or (), view.shown)
    records = in_order(selection.pick(standing), keys, standing)
    listing = Listing(records, chosen or find_columns(DEFAULT_COLUMNS), standing)
    if form is ListFormat.JSON:
        from upr_track.cli.list_json import list_json

        put(list_json(listing, selection, view, whole_records=not chosen), output)
    else:
        put(_text(listing, form, None if output else screen_width(sys.stdout)), output)
    return _tell_count(listing, view)


def _text(listing: "Listing", form: ListFormat, width: int | None) -> str:
    from upr_track.cli.listing import coded_grid, labelled_grid
    from upr_track.cli.tables.grid_text import GridFormat, grid_text
    from upr_track.cli.tables.stacked_text import fitted_text

    if form is ListFormat.IDS:
        return "".join(f"{record.id}\n" for record in listing.records)
    if form is ListFormat.TABLE:
        return fitted_text(labelled_grid(listing), width)
    for_programs = form in {ListFormat.CSV, ListFormat.TSV}
    grid = coded_grid(listing) if for_programs else labelled_grid(listing)
    return grid_text(grid, GridFormat(form), "Recommendations")


def _tell_count(listing: "Listing", view: "View") -> int:
    """Say how many are shown of how many, and what was not. Returns the exit code."""
    from upr_track.cli.viewing import counted, standing_words

    shown, all_of_them = len(listing.records), len(view.shown.recommendations)
    of_them = f"{shown:,} of " if shown != all_of_them else ""
    number = f"{of_them}{counted('recommendations', all_of_them)}"
    tell(" · ".join([number, *standing_words(listing.standing), *view.left_out_words()]))
    return view.tell_errors()
