"""A table in columns of equal width, for terminals and pipes."""

from typing import TYPE_CHECKING

from upr_track.cli.tables.display_width import cut, display_width, pad_left, pad_right, printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from upr_track.cli.tables.grid import Column, Grid

GAP = "  "
"""What stands between two columns."""

_LEAST = 10
"""A column that may be cut keeps at least so many cells."""


def text_table(grid: "Grid", width: int | None = None) -> str:
    """The table with its titles, one line per row, without lines around anything.

    With a ``width`` in cells the columns that may be cut share what the others leave;
    without one nothing is cut, as in a pipe.
    """
    rows = [tuple(column.title for column in grid.columns), *_clean(grid)]
    widths = [max(display_width(row[at]) for row in rows) for at in range(len(grid.columns))]
    if width is not None:
        widths = _fitted(widths, grid.columns, width)
    return "".join(f"{_line(row, grid.columns, widths)}\n" for row in rows)


def _clean(grid: "Grid") -> "Iterator[tuple[str, ...]]":
    for row in grid.all_rows:
        yield tuple(printable(cell) for cell in row)


def _fitted(widths: list[int], columns: "tuple[Column, ...]", width: int) -> list[int]:
    """The widths with those that may be cut made smaller, the widest first."""
    fitted = list(widths)
    elastic = [at for at, column in enumerate(columns) if column.may_be_cut]
    surplus = sum(fitted) + len(GAP) * (len(fitted) - 1) - width
    while surplus > 0 and any(fitted[at] > _LEAST for at in elastic):
        widest = max(elastic, key=lambda at: fitted[at])
        next_one = max((fitted[at] for at in elastic if fitted[at] < fitted[widest]), default=0)
        step = min(surplus, fitted[widest] - max(next_one, _LEAST)) or 1
        fitted[widest] -= step
        surplus -= step
    return fitted


def _line(row: tuple[str, ...], columns: "tuple[Column, ...]", widths: list[int]) -> str:
    cells = (
        pad_left(cut(cell, size), size) if column.numeric else pad_right(cut(cell, size), size)
        for cell, column, size in zip(row, columns, widths, strict=True)
    )
    return GAP.join(cells).rstrip()
