"""Tables in HTML: escaped, without scripts, readable by a screen reader."""

from html import escape
from typing import TYPE_CHECKING

from upr_track.cli.tables.display_width import without_commands

if TYPE_CHECKING:
    from upr_track.cli.tables.grid import Column, Grid

_STYLE = """\
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }
table { border-collapse: collapse; margin: 1rem 0; }
caption { font-weight: 600; padding-bottom: .5rem; text-align: left; }
th, td { border-bottom: 1px solid #8888; padding: .3rem .75rem; text-align: left; }
th.number, td.number { font-variant-numeric: tabular-nums; text-align: right; }
tfoot th, tfoot td { border-top: 2px solid; font-weight: 600; }
"""


def html_page(title: str, body: str) -> str:
    """One self-contained page around ``body``, which is HTML already."""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_STYLE}</style>\n</head>\n"
        f"<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )


def html_table(grid: "Grid", caption: str) -> str:
    """The table; the first cell of each row is its heading."""
    titles = "".join(_heading("col", column, column.title) for column in grid.columns)
    parts = [
        f"<table>\n<caption>{escape(caption)}</caption>\n<thead><tr>{titles}</tr></thead>\n",
        f"<tbody>\n{''.join(_row(grid.columns, row) for row in grid.rows)}</tbody>\n",
    ]
    if grid.total is not None:
        parts.append(f"<tfoot>\n{_row(grid.columns, grid.total)}</tfoot>\n")
    return f"{''.join(parts)}</table>\n"


def _row(columns: "tuple[Column, ...]", row: tuple[str, ...]) -> str:
    cells = "".join(
        f"<td{_class(column)}>{_text(cell)}</td>"
        for column, cell in zip(columns[1:], row[1:], strict=True)
    )
    return f"<tr>{_heading('row', columns[0], row[0])}{cells}</tr>\n"


def _heading(scope: str, column: "Column", text: str) -> str:
    return f'<th scope="{scope}"{_class(column)}>{_text(text)}</th>'


def _class(column: "Column") -> str:
    return ' class="number"' if column.numeric else ""


def _text(text: str) -> str:
    return escape(without_commands(text))
