"""``upr-track due``: what is to be looked at again, and when."""

# What reading takes is imported when it starts: --help and completion go without.
# ruff: noqa: PLC0415

import sys
from collections import Counter
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from upr_track.cli.options import (
    FOR_EVERYBODY,
    HERE,
    AssessedBy,
    Audience,
    Output,
    Where,
    WorkspaceFolder,
)
from upr_track.cli.streams import put, screen_width, tell
from upr_track.errors import UsageError

if TYPE_CHECKING:
    from upr_track.analysis.due import DueList


class DueFormat(StrEnum):
    """How the list is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    MD = "md"
    HTML = "html"
    ICAL = "ical"


def command(
    *,
    workspace: WorkspaceFolder = HERE,
    today: Annotated[
        str | None,
        typer.Option(
            "--today", metavar="DATE", help="Count from this day: 2019-10-07. Default: today."
        ),
    ] = None,
    ahead: Annotated[
        int,
        typer.Option(
            "--ahead", metavar="DAYS", min=0, help="What becomes due within so many days as well."
        ),
    ] = 90,
    where: Where = None,
    assessed_by: AssessedBy = None,
    form: Annotated[
        DueFormat,
        typer.Option("--format", help="How to write it; ical is a file for calendars."),
    ] = DueFormat.TABLE,
    output: Output = None,
    audience: Audience = FOR_EVERYBODY,
) -> int:
    """List what is due: old assessments, what was never assessed, decisions, reviews.

    How old an assessment may be stands in upr-track.toml, under [due]. Exit code 1 means
    that there are errors in the data.
    """
    from upr_track.analysis.due import due_list
    from upr_track.analysis.selection import Selection
    from upr_track.cli import clock
    from upr_track.cli.viewing import open_view

    day = clock.today() if today is None else _day(today)
    view = open_view(workspace, audience)
    selection = Selection.parse(where or (), view.shown)
    found = _until(due_list(view.shown, day, assessed_by, selection), day + timedelta(days=ahead))
    put(_written(found, day, form, None if output else screen_width(sys.stdout)), output)
    for words in (_summary(found, day, form), *found.unknown, *view.left_out_words()):
        tell(words)
    return view.tell_errors()


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise UsageError(f'"{text}" is not a day', "write it as 2019-10-07") from None


def _until(found: "DueList", last: date) -> "DueList":
    from dataclasses import replace

    items = tuple(one for one in found.items if one.due_on is None or one.due_on <= last)
    return replace(found, items=items)


def _written(found: "DueList", today: date, form: DueFormat, width: int | None) -> str:
    from upr_track.cli.due_calendar import due_calendar
    from upr_track.cli.due_table import LABELS, data_grid, due_json, reading_grid
    from upr_track.cli.tables.grid_text import GridFormat, grid_text
    from upr_track.cli.tables.stacked_text import fitted_text

    if form is DueFormat.JSON:
        return due_json(found, today)
    if form is DueFormat.ICAL:
        return due_calendar(found, LABELS, today)
    if form is DueFormat.TABLE:
        return fitted_text(reading_grid(found.items, today), width) if found.items else ""
    write = data_grid if form in {DueFormat.CSV, DueFormat.TSV} else reading_grid
    return grid_text(write(found.items, today), GridFormat(form), "What is due")


def _summary(found: "DueList", today: date, form: DueFormat) -> str:
    """How much there is, in one line."""
    numbers = Counter(_sort(one.due_on, today) for one in found.items)
    parts = [f"{number:,} {sort}" for sort, number in numbers.items()]
    if form is DueFormat.ICAL and numbers[_UNDATED]:
        parts.append("what has no date is not in the calendar")
    return " · ".join(parts) or "nothing is due"


def _sort(day: date | None, today: date) -> str:
    if day is None:
        return _UNDATED
    return "overdue" if day < today else "to come"


_UNDATED = "never assessed"
