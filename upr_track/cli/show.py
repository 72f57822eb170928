"""``upr-track show``: everything on one record."""

# What reading takes is imported when it starts: --help and completion go without.
# ruff: noqa: PLC0415

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from upr_track.cli.completion import complete_id
from upr_track.cli.options import (
    FOR_EVERYBODY,
    HERE,
    AsOf,
    AssessedBy,
    Audience,
    Output,
    WorkspaceFolder,
)
from upr_track.cli.streams import put, reading_width, tell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from upr_track.analysis.current import Standing
    from upr_track.cli.found_records import FoundRecord
    from upr_track.cli.pages.page import Page


class ShowFormat(StrEnum):
    """How a record is written."""

    TEXT = "text"
    JSON = "json"
    MD = "md"


def command(
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="ID...",
            help="Ids of recommendations, cases, claims or documents; also a paragraph (126.35), "
            "a symbol with a paragraph in quotes, or the name of a person.",
            autocompletion=complete_id,
        ),
    ],
    *,
    workspace: WorkspaceFolder = HERE,
    as_of: AsOf = None,
    assessed_by: AssessedBy = None,
    form: Annotated[
        ShowFormat, typer.Option("--format", help="How to write it.")
    ] = ShowFormat.TEXT,
    output: Output = None,
    audience: Audience = FOR_EVERYBODY,
) -> int:
    """Show one record in full: its fields, its history with evidence, and what is tied to it.

    The history has the assessments of everybody, the latest first. Exit code 1 means that
    there are errors in the data.
    """
    from upr_track.cli.found_records import find_records
    from upr_track.cli.viewing import open_view

    view = open_view(workspace, audience)
    standing = view.take_stock_of_any(as_of, assessed_by)
    found = [
        one for name in names for one in find_records(name, view.shown, view.workspace.dataset)
    ]
    put(_written(found, standing, form, to_file=output is not None), output)
    for words in view.left_out_words():
        tell(words)
    return view.tell_errors()


def written_pages(pages: "Sequence[Page]", form: ShowFormat, *, to_file: bool) -> str:
    """Pages as text or Markdown, for the terminal or for a file."""
    from upr_track.cli.colour import paint_for, plain
    from upr_track.cli.pages.page_markdown import page_markdown
    from upr_track.cli.pages.page_text import page_text

    if form is ShowFormat.MD:
        return "\n".join(map(page_markdown, pages))
    paint, width = (plain if to_file else paint_for(sys.stdout)), reading_width(sys.stdout)
    return "\n".join(page_text(page, width, paint) for page in pages)


def _written(
    found: "list[FoundRecord]", standing: "Standing", form: ShowFormat, *, to_file: bool
) -> str:
    from upr_track.cli.pages.page_json import records_json
    from upr_track.cli.pages.record_pages import page_of

    if form is ShowFormat.JSON:
        return records_json(found, standing)
    return written_pages([page_of(one, standing) for one in found], form, to_file=to_file)
