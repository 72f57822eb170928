"""A table for narrow terminals: what is long stands under its row."""

from dataclasses import replace

from upr_track.cli.tables.display_width import cut, display_width, printable
from upr_track.cli.tables.grid import Grid
from upr_track.cli.tables.text_table import GAP, text_table

_INDENT = "    "
_LEAST = 30
"""A last column that would be narrower than this is put under the rows; others may be cut to it."""


def fitted_text(grid: Grid, width: int | None) -> str:
    """The table in the form that shows most: stacked where the last column would be narrow."""
    if width is None or not grid.columns[-1].may_be_cut:
        return text_table(grid, width)
    return text_table(grid, width) if _room(grid, width) >= _LEAST else stacked_text(grid, width)


def stacked_text(grid: Grid, width: int) -> str:
    """The table with the last cell of each row on a line of its own, cut to ``width`` cells."""
    upper = replace(
        grid, columns=grid.columns[:-1], rows=tuple(row[:-1] for row in grid.rows), total=None
    )
    lines = text_table(upper, width).splitlines()
    below = [grid.columns[-1].title, *(row[-1] for row in grid.rows)]
    room = width - len(_INDENT)
    return "".join(
        f"{line}\n{_INDENT}{cut(printable(text), room)}\n" if text else f"{line}\n"
        for line, text in zip(lines, below, strict=True)
    )


def _room(grid: Grid, width: int) -> int:
    """The cells that the columns before the last leave to it, when little of them is cut."""
    before = range(len(grid.columns) - 1)
    return width - sum(_taken(grid, at) for at in before) - len(GAP) * len(before)


def _taken(grid: Grid, at: int) -> int:
    column = grid.columns[at]
    widest = max(display_width(cell) for cell in (column.title, *(row[at] for row in grid.rows)))
    return min(widest, _LEAST) if column.may_be_cut else widest
