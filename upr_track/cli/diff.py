"""``upr-track diff``: what changed in the data since a commit, a tag or a date."""

# What reading takes is imported when it starts: --help and completion go without.
# ruff: noqa: PLC0415

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from upr_track.cli.options import FOR_EVERYBODY, HERE, Audience, Output, WorkspaceFolder
from upr_track.cli.streams import put, reading_width, tell

if TYPE_CHECKING:
    from upr_track.analysis.comparison import Comparison
    from upr_track.history.two_states import TwoStates


class DiffFormat(StrEnum):
    """How the changes are written."""

    TEXT = "text"
    MD = "md"
    HTML = "html"
    JSON = "json"


def command(
    states: Annotated[
        str | None,
        typer.Argument(
            metavar="[OLD..NEW]",
            help="Two states: commits, branches or tags of git (v1..v2), or dates (2024..2025-03, "
            "first day to last). Without NEW: up to the files as they stand. Default: what is "
            "not committed yet.",
            show_default=False,
        ),
    ] = None,
    *,
    workspace: WorkspaceFolder = HERE,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="STATE",
            help="From this commit, tag or date to the files as they stand; last-tag is the "
            "latest tag.",
        ),
    ] = None,
    form: Annotated[
        DiffFormat, typer.Option("--format", help="How to write it.")
    ] = DiffFormat.TEXT,
    output: Output = None,
    audience: Audience = FOR_EVERYBODY,
) -> int:
    """Show what changed in the data: recommendations, positions, statuses, evidence, claims.

    Both states are read from git, and the files stay as they are. Exit code 1 means that
    there are errors in the data as it stands.
    """
    from upr_track.analysis.comparison import compare
    from upr_track.cli.clock import today
    from upr_track.cli.viewing import counted, open_view
    from upr_track.history.two_states import two_states
    from upr_track.model.partial_date import PartialDate

    view = open_view(workspace, audience)
    current = view.workspace
    found_states = two_states(current.root, current.dataset, audience, states, since)
    found = compare(found_states.before, found_states.after, PartialDate.of(today()))
    put(_written(found_states, found, form, to_file=output is not None), output)
    if found_states.unread:
        tell(f"{counted('records', found_states.unread)} could not be read, not compared")
    for words in view.left_out_words():
        tell(words)
    return view.tell_errors()


def _written(states: "TwoStates", found: "Comparison", form: DiffFormat, *, to_file: bool) -> str:
    from upr_track.cli.changes import change_formats
    from upr_track.cli.changes.change_json import changes_json
    from upr_track.cli.changes.change_summary import change_report
    from upr_track.cli.colour import paint_for, plain

    if form is DiffFormat.JSON:
        return changes_json(states, found)
    report = change_report(states, found)
    if form is DiffFormat.MD:
        return change_formats.changes_markdown(report)
    if form is DiffFormat.HTML:
        return change_formats.changes_html(report)
    paint = plain if to_file else paint_for(sys.stdout)
    return change_formats.changes_text(report, reading_width(sys.stdout), paint)
