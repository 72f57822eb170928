"""One table as CSV or TSV: UTF-8, names over columns, safe to open in a spreadsheet."""

import csv
import io
from typing import TYPE_CHECKING

from upr_track.exporters.interface import ExportFormat, Holds
from upr_track.exporters.spreadsheet_cells import BETWEEN, spreadsheet_safe

if TYPE_CHECKING:
    from upr_track.exporters.columns import Value
    from upr_track.exporters.interface import Export, Table


def csv_bytes(table: "Table") -> bytes:
    """Comma-separated values with a line of names."""
    return _delimited(table, ",")


def _csv(export: "Export") -> bytes:
    return _delimited(export.tables[0], ",")


def _tsv(export: "Export") -> bytes:
    return _delimited(export.tables[0], "\t")


def _delimited(table: "Table", delimiter: str) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows(map(_cell, row) for row in table.rows)
    return text.getvalue().encode("utf-8")


def _cell(value: "Value") -> str | int | None:
    if isinstance(value, tuple):
        return spreadsheet_safe(BETWEEN.join(value))
    return spreadsheet_safe(value) if isinstance(value, str) else value


CSV = ExportFormat("csv", (".csv",), Holds.ONE, _csv, is_text=True)
TSV = ExportFormat("tsv", (".tsv", ".tab"), Holds.ONE, _tsv, is_text=True)
