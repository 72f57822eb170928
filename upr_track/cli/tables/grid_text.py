"""One table in any of the forms that tables are written in."""

from enum import StrEnum
from typing import TYPE_CHECKING

from upr_track.cli.tables.delimited import csv_text, tsv_text
from upr_track.cli.tables.html_table import html_page, html_table
from upr_track.cli.tables.markdown_table import markdown_table
from upr_track.cli.tables.text_table import text_table

if TYPE_CHECKING:
    from upr_track.cli.tables.grid import Grid


class GridFormat(StrEnum):
    """The forms of a table that need no more than its cells."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    MD = "md"
    HTML = "html"


def grid_text(grid: "Grid", form: GridFormat, caption: str, width: int | None = None) -> str:
    """The table. ``caption`` is the title of the HTML page; ``width`` only limits ``table``."""
    match form:
        case GridFormat.CSV:
            return csv_text(grid)
        case GridFormat.TSV:
            return tsv_text(grid)
        case GridFormat.MD:
            return markdown_table(grid)
        case GridFormat.HTML:
            return html_page(caption, html_table(grid, caption))
        case GridFormat.TABLE:
            return text_table(grid, width)
