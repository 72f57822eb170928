"""Tables as CSV and TSV: UTF-8, plain columns, safe to open in a spreadsheet."""

import csv
import io
from typing import TYPE_CHECKING

from upr_track.cli.tables.display_width import without_commands

if TYPE_CHECKING:
    from upr_track.cli.tables.grid import Grid

_BEGINS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_text(grid: "Grid") -> str:
    """Comma-separated values with a line of titles."""
    return _delimited(grid, ",")


def tsv_text(grid: "Grid") -> str:
    """The same with tabs."""
    return _delimited(grid, "\t")


def spreadsheet_safe(cell: str) -> str:
    """The cell with an apostrophe before it if a spreadsheet would take it for a formula."""
    return f"'{cell}" if cell.startswith(_BEGINS_FORMULA) else cell


def _delimited(grid: "Grid", delimiter: str) -> str:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    writer.writerow([column.title for column in grid.columns])
    writer.writerows(
        [spreadsheet_safe(without_commands(cell)) for cell in row] for row in grid.all_rows
    )
    return text.getvalue()
