"""Tables as an Excel workbook, a sheet for each: text as text, so that nothing is a formula."""

from datetime import UTC, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any

from upr_track.errors import UsageError
from upr_track.exporters.columns import Kind
from upr_track.exporters.interface import ExportFormat, Holds, explaining_tables
from upr_track.exporters.spreadsheet_cells import BETWEEN

if TYPE_CHECKING:
    from upr_track.exporters.columns import Value
    from upr_track.exporters.interface import Export, Table

MOST_ROWS = 1_048_575
"""What an Excel sheet holds below its line of names."""

LONGEST_TEXT = 32_767
"""What Excel holds in a cell."""

CUT = " […] Excel holds no more: the whole text is in the other formats."

_ONLY_TEXT = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def _workbook(export: "Export") -> bytes:
    """The bytes of the workbook.

    Raises ``UsageError`` where the library for it is missing or a table is too long.
    """
    try:
        from xlsxwriter import Workbook  # type: ignore[import-untyped]  # noqa: PLC0415
    except ImportError:
        raise UsageError(
            "Excel files need a library that is not installed",
            'install it with: pip install "upr-track[excel]"',
        ) from None
    content = BytesIO()
    book = Workbook(content, _ONLY_TEXT)
    moment = datetime.combine(export.facts.as_of.last, time(), UTC).replace(tzinfo=None)
    book.set_properties({"created": moment})
    head = book.add_format({"bold": True, "bg_color": "#DCE6F1", "num_format": "@"})
    text = book.add_format({"num_format": "@"})
    for table in (*export.tables, *explaining_tables(export)):
        _sheet(book.add_worksheet(table.name), table, head, text)
    book.close()
    return content.getvalue()


def _sheet(sheet: Any, table: "Table", head: Any, text: Any) -> None:
    if len(table.rows) > MOST_ROWS:
        raise UsageError(
            f'the table "{table.name}" has more rows than an Excel sheet holds',
            "choose fewer records with --where, or another format, such as sqlite",
        )
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, 20, None if column.kind is Kind.NUMBER else text)
    sheet.write_row(0, 0, [column.name for column in table.columns], head)
    for number, row in enumerate(table.rows, 1):
        for at, value in enumerate(row):
            _write(sheet, number, at, value)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _write(sheet: Any, row: int, column: int, value: "Value") -> None:
    if isinstance(value, int):
        sheet.write_number(row, column, value)
    elif value:
        sheet.write_string(row, column, _fitting(_text(value)))


def _text(value: "str | tuple[str, ...]") -> str:
    return BETWEEN.join(value) if isinstance(value, tuple) else value


def _fitting(text: str) -> str:
    """The text, or as much of it as a cell holds, and a word on that."""
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - len(CUT)] + CUT


WORKBOOK = ExportFormat("xlsx", (".xlsx",), Holds.ANY, _workbook)
