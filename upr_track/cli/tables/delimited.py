"""Tables as CSV and TSV: UTF-8, plain columns, safe to open in a spreadsheet."""

import csv
import io
from typing import TYPE_CHECKING

from upr_track.cli.tables.display_width import without_commands
from upr_track.exporters.spreadsheet_cells import spreadsheet_safe

if TYPE_CHECKING:
    from upr_track.cli.tables.grid import Grid


def csv_text(grid: "Grid") -> str:
    """Comma-separated values with a line of titles."""
    return _delimited(grid, ",")


def tsv_text(grid: "Grid") -> str:
    """The same with tabs."""
    return _delimited(grid, "\t")


def _delimited(grid: "Grid", delimiter: str) -> str:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    writer.writerow([column.title for column in grid.columns])
    writer.writerows(
        [spreadsheet_safe(without_commands(cell)) for cell in row] for row in grid.all_rows
    )
    return text.getvalue()
