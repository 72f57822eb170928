"""``upr-track trend``: the compliance line over time."""

# What reading takes is imported when it starts: --help and completion go without.
# ruff: noqa: PLC0415

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from upr_track.cli.completion import complete_set
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
from upr_track.cli.streams import put, tell

if TYPE_CHECKING:
    from upr_track.analysis.compliance import Question
    from upr_track.analysis.current import Standing
    from upr_track.analysis.trend import Step, TrendPoint
    from upr_track.cli.viewing import View


class TrendFormat(StrEnum):
    """How the line is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    MD = "md"
    HTML = "html"


class Every(StrEnum):
    """How far the points are apart."""

    DATE = "date"
    MONTH = "month"
    YEAR = "year"


def command(
    *,
    workspace: WorkspaceFolder = HERE,
    every: Annotated[
        Every,
        typer.Option("--every", help="A point wherever something changed, or for each period."),
    ] = Every.DATE,
    by_history: Annotated[
        bool,
        typer.Option(
            "--by-history",
            help="What the data said then, by the commits of git, instead of what it says today "
            "about then.",
        ),
    ] = False,
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
    form: Annotated[
        TrendFormat, typer.Option("--format", help="How to write it.")
    ] = TrendFormat.TABLE,
    output: Output = None,
    audience: Audience = FOR_EVERYBODY,
) -> int:
    """Show how many recommendations were ignored, date by date.

    By the dates of the assessments, or with --by-history by the commits of git. Exit code 1
    means that there are errors in the data.
    """
    from upr_track.analysis.compliance import Question
    from upr_track.analysis.dimensions import find_dimension
    from upr_track.analysis.selection import Selection
    from upr_track.analysis.status_sets import counted_set
    from upr_track.analysis.trend import Step, trend
    from upr_track.cli.viewing import open_view

    view = open_view(workspace, audience)
    selection = Selection.parse(where or (), view.shown)
    named_set = counted_set(set_name, view.shown.settings)
    question = Question(find_dimension("mechanism"), named_set, selection)
    standing, step = view.take_stock(as_of, assessed_by, scale), Step(every)
    points = (
        _by_history(view, question, standing, step)
        if by_history
        else trend(question, standing, step)
    )
    put(_written(points, form, "history" if by_history else "assessments"), output)
    for words in view.left_out_words():
        tell(words)
    return view.tell_errors()


def _by_history(
    view: "View", question: "Question", standing: "Standing", step: "Step"
) -> "tuple[TrendPoint, ...]":
    """The count on each date of the records as they were then.

    The settings' date is about the world, not about the commits: today is the last date.
    """
    from upr_track.analysis.audience_then import GateOfToday
    from upr_track.analysis.compliance import count_compliance
    from upr_track.analysis.current import take_stock
    from upr_track.analysis.trend import TrendPoint
    from upr_track.cli.clock import today
    from upr_track.history.blobs import open_blobs
    from upr_track.history.record_reader import RecordReader
    from upr_track.history.repository import open_repository
    from upr_track.history.snapshots import Snapshots
    from upr_track.history.states_over_time import states_over_time

    whole, points = view.workspace.dataset, list[TrendPoint]()
    gate = GateOfToday(whole, view.audience)
    repository = open_repository(view.workspace.root)
    if repository.is_shallow:
        tell("only the latest commits are here; for all of them: git fetch --unshallow")
    with open_blobs(repository) as blobs:
        snapshots = Snapshots(repository, RecordReader(blobs), whole.settings)
        for when, then in states_over_time(repository, snapshots, step, today()):
            shown = gate.show(then)
            stock = take_stock(shown, when, standing.assessed_by, standing.scale)
            points.append(TrendPoint(when, count_compliance(question, stock)))
    return tuple(points)


def _written(points: "tuple[TrendPoint, ...]", form: TrendFormat, source: str) -> str:
    from upr_track.cli.tables.grid_text import GridFormat, grid_text
    from upr_track.cli.trend_report import (
        data_grid,
        reading_grid,
        trend_json,
        trend_text,
        trend_title,
    )

    if form is TrendFormat.JSON:
        return trend_json(points, source)
    if form is TrendFormat.TABLE:
        return trend_text(points)
    write = data_grid if form in {TrendFormat.CSV, TrendFormat.TSV} else reading_grid
    caption = trend_title(points) if points else "Nothing has been assessed yet"
    return grid_text(write(points), GridFormat(form), caption)
