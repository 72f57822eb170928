"""The columns of the status table, in layouts for wide and narrow terminals."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from upr_track.analysis.current import NOT_ASSESSED
from upr_track.cli.colour import Ink
from upr_track.cli.status_words import share
from upr_track.cli.tables.display_width import display_width

if TYPE_CHECKING:
    from upr_track.analysis.compliance import ComplianceRow, ComplianceTable
    from upr_track.analysis.grades import Grade


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is made narrower.

    ``stacked``: headings on several lines; ``bar``: with the bar; ``merged``: total and
    assessed in one column, and no columns of what is no finding, which stands below;
    ``wrapped``: row labels on several lines; ``hides_empty``: no columns of grades that no
    record has, which are then named below the table.
    """

    stacked: bool = True
    bar: bool = False
    merged: bool = False
    wrapped: bool = False
    hides_empty: bool = False


LAYOUTS = (
    Layout(stacked=False, bar=True),
    Layout(bar=True),
    Layout(bar=True, merged=True),
    Layout(),
    Layout(merged=True),
    Layout(merged=True, wrapped=True),
    Layout(merged=True, wrapped=True, hides_empty=True),
)
"""From the widest to the narrowest. A table takes the first that fits."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; ``ink`` is the meaning that a terminal may show by colour."""

    text: str
    ink: Ink | None = None


@dataclass(frozen=True, slots=True)
class StatusColumn:
    """A heading of one line or several, and a cell for each row."""

    heading: tuple[str, ...]
    cells: tuple[Cell, ...]

    @property
    def width(self) -> int:
        """The cells of a terminal that it takes."""
        return max(display_width(text) for text in (*self.heading, *self._texts()))

    def _texts(self) -> Iterator[str]:
        return (cell.text for cell in self.cells)


def columns_for(table: "ComplianceTable", layout: Layout) -> tuple[StatusColumn, ...]:
    """All columns but the row labels, the bar last."""
    return tuple(_columns(table, layout))


def empty_grades(table: "ComplianceTable") -> "tuple[Grade, ...]":
    """The grades with a finding that no record of the table has."""
    return tuple(one for one in table.grades if one.finding and not table.total.count(one.code))


def _columns(table: "ComplianceTable", layout: Layout) -> Iterator[StatusColumn]:
    if layout.merged:
        yield _column(table, layout, "assessed", _coverage)
    else:
        yield _column(table, layout, "total", lambda row: Cell(str(row.total)))
        yield _column(table, layout, "assessed", lambda row: Cell(str(row.assessed)))
    for grade in _shown_grades(table, layout):
        yield _column(table, layout, grade.column, _counter(grade))
    ink = _ink_of_set(table)
    label = table.question.counted_set.label
    yield _column(table, layout, label, lambda row: Cell(share(row), ink if row.in_set else None))
    if layout.bar:
        yield _column(table, layout, "", lambda row: Cell(_bar(row), ink))


def _column(
    table: "ComplianceTable", layout: Layout, title: str, cell: "Callable[[ComplianceRow], Cell]"
) -> StatusColumn:
    cells = tuple(cell(row) for row in (*table.rows, table.total))
    widest = max(display_width(one.text) for one in cells)
    return StatusColumn(_stack(title, widest) if layout.stacked else (title,), cells)


def _shown_grades(table: "ComplianceTable", layout: Layout) -> "Iterator[Grade]":
    """The findings, and what is no finding if a record has it; not assessed stands below."""
    empty = set(empty_grades(table)) if layout.hides_empty else set()
    for grade in table.grades:
        if (grade.finding and grade not in empty) or _stands_beside(grade, table, layout):
            yield grade


def _stands_beside(grade: "Grade", table: "ComplianceTable", layout: Layout) -> bool:
    """Whether a grade that is no finding has a column of its own."""
    is_silent = not grade.finding and grade.code != NOT_ASSESSED
    return is_silent and not layout.merged and table.total.count(grade.code) > 0


def _coverage(row: "ComplianceRow") -> Cell:
    return Cell(f"{row.assessed} of {row.total}")


def _counter(grade: "Grade") -> "Callable[[ComplianceRow], Cell]":
    def cell(row: "ComplianceRow") -> Cell:
        number = row.count(grade.code)
        return Cell(str(number), None if number else Ink.FAINT)

    return cell


_HYPHENATED = {
    "implemented": ("imple-", "mented"),
    "contrary": ("con-", "trary"),
    "information": ("infor-", "mation"),
    "applicable": ("appli-", "cable"),
}


def _stack(title: str, widest: int) -> tuple[str, ...]:
    """The words of a heading one below the other; a word wider than its numbers is divided."""
    lines: list[str] = []
    for word in title.split() or [""]:
        lines.extend((word,) if len(word) <= widest else _HYPHENATED.get(word, (word,)))
    return tuple(lines)


_BAR = 10
_FULL, _EMPTY = "▇", "▁"


def _bar(row: "ComplianceRow") -> str:
    """The share in ten cells: never empty for some, never full for less than all."""
    if not row.assessed:
        return ""
    full = round(_BAR * row.in_set / row.assessed)
    if 0 < row.in_set < row.assessed:
        full = min(max(full, 1), _BAR - 1)
    return _FULL * full + _EMPTY * (_BAR - full)


_INKS = {"negative": Ink.ERROR, "positive": Ink.GOOD}


def _ink_of_set(table: "ComplianceTable") -> Ink:
    """The colour of the counted set: that of its grades if they have one tone."""
    tones = {grade.tone for grade in table.grades if grade.code in table.counted_grades}
    return _INKS.get(tones.pop(), Ink.STRONG) if len(tones) == 1 else Ink.STRONG
