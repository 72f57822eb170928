"""``upr-track history``: who recorded what of one record, and when."""

# What reading takes is imported when it starts: --help and completion go without.
# ruff: noqa: PLC0415

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from upr_track.cli.completion import complete_id
from upr_track.cli.options import FOR_EVERYBODY, HERE, Audience, Output, WorkspaceFolder
from upr_track.cli.streams import put, reading_width, tell
from upr_track.errors import UsageError

if TYPE_CHECKING:
    from upr_track.cli.viewing import View
    from upr_track.history.record_history import RecordStep
    from upr_track.model.dataset import Dataset


class HistoryFormat(StrEnum):
    """How the history is written."""

    TEXT = "text"
    MD = "md"
    JSON = "json"


def command(
    name: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="Id of a recommendation, case, claim or document.",
            autocompletion=complete_id,
        ),
    ],
    *,
    workspace: WorkspaceFolder = HERE,
    form: Annotated[
        HistoryFormat, typer.Option("--format", help="How to write it.")
    ] = HistoryFormat.TEXT,
    output: Output = None,
    audience: Audience = FOR_EVERYBODY,
) -> int:
    """Show who recorded what of a record, and when, from the commits of git.

    The latest comes first. The record is followed through the files and ids that it had.
    Exit code 1 means that there are errors in the data as it stands.
    """
    from upr_track.cli.viewing import counted, open_view

    view = open_view(workspace, audience)
    _refuse_hidden(name, view)
    steps = _steps(name, view)
    if not steps:
        raise _without_history(name, view)
    put(_written(name, steps, view, form, to_file=output is not None), output)
    authors = {one.commit.author for one in steps}
    tell(f"{counted('commits', len(steps))} by {counted('persons', len(authors))}")
    return view.tell_errors()


def _steps(name: str, view: "View") -> "tuple[RecordStep, ...]":
    from upr_track.history.blobs import open_blobs
    from upr_track.history.record_history import record_history
    from upr_track.history.record_reader import RecordReader
    from upr_track.history.repository import open_repository
    from upr_track.history.steps_for_audience import steps_for_audience

    repository = open_repository(view.workspace.root)
    if repository.is_shallow:
        tell("only the latest commits are here; for all of them: git fetch --unshallow")
    whole = view.workspace.dataset
    with open_blobs(repository) as blobs:
        steps = record_history(repository, RecordReader(blobs), name)
        return tuple(steps_for_audience(steps, whole, view.audience, name))


def _refuse_hidden(name: str, view: "View") -> None:
    if name in _ids(view.workspace.dataset) and name not in _ids(view.shown):
        raise UsageError(
            f'"{name}" is not for this audience', "to see everything: --audience internal"
        )


def _without_history(name: str, view: "View") -> UsageError:
    from upr_track.analysis.did_you_mean import name_hint

    known = _ids(view.shown)
    if name in known:
        return UsageError(f'"{name}" is not committed yet', "record it: git add, git commit")
    return UsageError(
        f'git has no record "{name}" in the history of this workspace', name_hint(name, known)
    )


def _ids(dataset: "Dataset") -> list[str]:
    records = (dataset.recommendations, dataset.cases, dataset.claims, dataset.documents)
    return [one.id for collection in records for one in collection]


def _written(
    name: str,
    steps: "tuple[RecordStep, ...]",
    view: "View",
    form: HistoryFormat,
    *,
    to_file: bool,
) -> str:
    from upr_track.cli.changes.change_formats import changes_markdown, changes_text
    from upr_track.cli.changes.step_json import steps_json
    from upr_track.cli.changes.step_report import step_report
    from upr_track.cli.colour import paint_for, plain

    if form is HistoryFormat.JSON:
        return steps_json(name, steps)
    report = step_report(name, steps, view.shown)
    if form is HistoryFormat.MD:
        return changes_markdown(report)
    return changes_text(
        report, reading_width(sys.stdout), plain if to_file else paint_for(sys.stdout)
    )
