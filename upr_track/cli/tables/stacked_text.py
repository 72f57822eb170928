"""A table for narrow terminals: what is long stands under its row."""

from dataclasses import replace

from upr_track.cli.tables.display_width import cut, display_width, printable
from upr_track.cli.tables.grid import Grid
from upr_track.cli.tables.text_table import GAP, text_table

_INDENT = "    "
_LEAST = 30
"""A last column that would be narrower than this is put under the rows."""


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
    heading, *lines = text_table(upper, width).splitlines()
    below = [cut(printable(row[-1]), width - len(_INDENT)) for row in grid.rows]
    pairs = (f"{line}\n{_INDENT}{text}\n" for line, text in zip(lines, below, strict=True))
    return "".join([f"{heading}\n", *pairs])


def _room(grid: Grid, width: int) -> int:
    """The cells that the columns before the last leave to it when nothing of them is cut."""
    before = range(len(grid.columns) - 1)
    taken = (
        max(
            display_width(cell)
            for cell in (grid.columns[at].title, *(row[at] for row in grid.rows))
        )
        for at in before
    )
    return width - sum(taken) - len(GAP) * len(before)
