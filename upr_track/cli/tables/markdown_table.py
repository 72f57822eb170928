"""Tables in Markdown as GitHub and GitLab render it."""

import re
from typing import TYPE_CHECKING

from upr_track.cli.tables.display_width import display_width, pad_left, pad_right, printable

if TYPE_CHECKING:
    from upr_track.cli.tables.grid import Grid

_MARKUP = re.compile(r"[\\`*\[\]<>|~]|(?<!\w)_|_(?!\w)|(?<!\w)[#@](?=\w)")


def markdown_table(grid: "Grid") -> str:
    """The table, readable as plain text too: its columns are as wide as their cells."""
    titles = [markdown_text(column.title) for column in grid.columns]
    rows = [[markdown_text(cell) for cell in row] for row in grid.all_rows]
    widths = [max(3, *(display_width(row[at]) for row in [titles, *rows])) for at in _range(titles)]
    pads = [pad_left if column.numeric else pad_right for column in grid.columns]
    rule = [
        f"{'-' * (width - 1)}{':' if column.numeric else '-'}"
        for column, width in zip(grid.columns, widths, strict=True)
    ]
    padded = [[pads[at](row[at], widths[at]) for at in _range(row)] for row in [titles, *rows]]
    return "".join(f"| {' | '.join(row)} |\n" for row in [padded[0], rule, *padded[1:]])


def markdown_text(text: str) -> str:
    """``text`` on one line in which nothing is read as markup."""
    return _MARKUP.sub(lambda found: f"\\{found[0]}", printable(text))


def _range(cells: list[str]) -> range:
    return range(len(cells))
