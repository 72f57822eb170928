"""The status table as people read it: the question, the table under it, what was left out."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from upr_track.analysis.claims import Verdict
from upr_track.cli.colour import Ink, Paint
from upr_track.cli.id_ranges import id_ranges
from upr_track.cli.status_columns import (
    LAYOUTS,
    Cell,
    Layout,
    StatusColumn,
    columns_for,
    empty_grades,
)
from upr_track.cli.status_words import claim_details, claim_figure, claim_subject, notes, title
from upr_track.cli.tables.display_width import display_width, pad_left, pad_right, printable
from upr_track.cli.wrapping import indented, wrap

if TYPE_CHECKING:
    from upr_track.analysis.compliance import ComplianceRow, ComplianceTable
    from upr_track.cli.status_report import StatusReport

_MARGIN = "  "
_GAP = "  "
_LEAST_LABEL = 10
_IDS_MARGIN = "      "
_UNCUT = 10**6


@dataclass(frozen=True, slots=True)
class Screen:
    """What the table is written for.

    ``width`` in cells, without which every line is uncut; ``shows_ids``: with the records
    behind each number below the rows.
    """

    paint: Paint
    width: int | None = None
    shows_ids: bool = False

    @property
    def room(self) -> int:
        """The cells that a line may take."""
        return self.width or _UNCUT


def status_text(report: "StatusReport", screen: Screen) -> str:
    """The whole answer, line by line. No line ends in spaces."""
    table = report.table
    layout, columns = _fitting(table, screen.room)
    lines = [
        *(screen.paint(line, Ink.STRONG) for line in wrap(title(report), screen.room)),
        "",
        *_claim_lines(report, screen),
        *_headings(columns, _label_width(table, layout, columns, screen.room), screen),
        *_body(table, layout, columns, screen),
        "",
        *(screen.paint(line, Ink.FAINT) for line in _note_lines(report, layout, screen.room)),
    ]
    return "".join(f"{line}\n" for line in lines)


def _fitting(table: "ComplianceTable", room: int) -> tuple[Layout, tuple[StatusColumn, ...]]:
    """The widest layout that fits, or the narrowest there is."""
    for layout in LAYOUTS:
        columns = columns_for(table, layout)
        if len(_MARGIN) + _label_width(table, layout, columns, room) + _width(columns) <= room:
            return layout, columns
    return layout, columns


def _width(columns: tuple[StatusColumn, ...]) -> int:
    return sum(len(_GAP) + column.width for column in columns)


def _label_width(
    table: "ComplianceTable", layout: Layout, columns: tuple[StatusColumn, ...], room: int
) -> int:
    """The width of the row labels; where they are wrapped, what the columns leave."""
    labels = [printable(row.label) for row in (*table.rows, table.total)]
    if layout.wrapped:
        left = max(room - len(_MARGIN) - _width(columns), _LEAST_LABEL)
        labels = [line for label in labels for line in wrap(label, left)]
    return max(display_width(label) for label in labels)


def _headings(columns: tuple[StatusColumn, ...], label_width: int, screen: Screen) -> Iterator[str]:
    height = max(len(column.heading) for column in columns)
    for line in range(height):
        parts = [_MARGIN + " " * label_width]
        for column in columns:
            at = line - (height - len(column.heading))
            parts.append(pad_left(column.heading[at] if at >= 0 else "", column.width))
        yield screen.paint(_GAP.join(parts).rstrip(), Ink.FAINT)


def _body(
    table: "ComplianceTable", layout: Layout, columns: tuple[StatusColumn, ...], screen: Screen
) -> Iterator[str]:
    label_width = _label_width(table, layout, columns, screen.room)
    for number, row in enumerate((*table.rows, table.total)):
        *above, label = wrap(row.label, label_width) or [""]
        ink = Ink.STRONG if row is table.total else None
        yield from (_MARGIN + _inked(Cell(line, ink), line, screen) for line in above)
        cells = [_inked(Cell(label, ink), pad_right(label, label_width), screen)]
        for column in columns:
            cell = column.cells[number]
            cells.append(_inked(cell, pad_left(cell.text, column.width), screen))
        yield (_MARGIN + _GAP.join(cells)).rstrip()
        if screen.shows_ids and row is not table.total:
            yield from _id_lines(row, table, screen.room)


def _inked(cell: Cell, padded: str, screen: Screen) -> str:
    """The cell at its width, its colour around the text alone."""
    if cell.ink is None:
        return padded
    return padded.replace(cell.text, screen.paint(cell.text, cell.ink)) if cell.text else padded


def _id_lines(row: "ComplianceRow", table: "ComplianceTable", room: int) -> Iterator[str]:
    for grade in table.grades:
        if ids := row.ids.get(grade.code):
            first = f"{_IDS_MARGIN}{grade.column} ({len(ids)}): "
            yield from indented(", ".join(id_ranges(ids)), room, first, _IDS_MARGIN + "  ")


def _claim_lines(report: "StatusReport", screen: Screen) -> Iterator[str]:
    """Two lines or more for each claim: the figure and what it is of, then what it rests on."""
    figures = [claim_figure(verdict.claim) for verdict in report.claims]
    beside = len(_MARGIN) + max(map(display_width, figures), default=0) + 3
    for figure, verdict in zip(figures, report.claims, strict=True):
        first, *rest = wrap(claim_subject(verdict), screen.room - beside) or [""]
        gap = " " * (beside - len(_MARGIN) - display_width(figure))
        yield _MARGIN + screen.paint(figure, Ink.STRONG) + gap + first
        yield from (" " * beside + line for line in rest)
        ink = _VERDICT_INKS.get(verdict.verdict, Ink.FAINT)
        for text in claim_details(verdict, report.dataset):
            for line in wrap(text, screen.room - beside):
                yield " " * beside + screen.paint(line, ink)
        yield ""


_VERDICT_INKS = {Verdict.CONTRADICTED: Ink.ERROR, Verdict.NOT_CHECKED: Ink.WARNING}


def _note_lines(report: "StatusReport", layout: Layout, room: int) -> Iterator[str]:
    """The notes one after the other, a line as full as it can be, none of them broken."""
    below = notes(report)
    if layout.hides_empty and (empty := empty_grades(report.table)):
        below.insert(1, f"not shown: 0 {', 0 '.join(grade.column for grade in empty)}")
    line = ""
    for note in below:
        longer = f"{line} · {note}" if line else note
        if line and len(_MARGIN) + display_width(longer) > min(room, _NOTES_WIDTH):
            yield from indented(line, room, _MARGIN)
            longer = note
        line = longer
    yield from indented(line, room, _MARGIN)


_NOTES_WIDTH = 120
"""Longer lines of notes are hard to read, however wide the terminal is."""
