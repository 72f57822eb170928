"""Any table of recommendations: CSV, TSV, Excel or LibreOffice, one row for each.

Columns are found by their headers (``table_fields.py``); headers that mean nothing here are
told. Exports of IMPACT OSS and tables of trackers that follow its example need no mapping.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from upr_track.diagnostics import Severity
from upr_track.importers.columns import Columns, find_columns
from upr_track.importers.grid import Grid
from upr_track.importers.interface import (
    Found,
    ImportContext,
    ImportProblem,
    Recognition,
    Remark,
    Skipped,
)
from upr_track.importers.record_maker import make_record
from upr_track.importers.row_place import RowPlace
from upr_track.importers.source_file import SourceFile
from upr_track.importers.table_fields import SYNONYMS, synonyms_with
from upr_track.importers.table_row import TableRow

_FEWEST_COLUMNS = 2
_SHOWN_CELLS = 10


class Table:
    """Imports tables by their headers."""

    name = "table"
    label = "a table (CSV, TSV, Excel, LibreOffice)"

    def recognises(self, file: SourceFile) -> Recognition | None:
        """By a column of recommendations beside at least one other that is known."""
        for grid in file.grids:
            columns = _table(grid, SYNONYMS)
            if columns and len(columns.fields) >= _FEWEST_COLUMNS:
                known = ", ".join(columns.fields)
                return Recognition(certain=False, reason=f"it has columns for: {known}")
        return None

    def read(self, file: SourceFile, context: ImportContext) -> Iterator[Found]:
        """One record per row of every sheet that has the headers."""
        synonyms = synonyms_with(context.columns)
        sheets = 0
        for grid in file.grids:
            columns = _table(grid, synonyms)
            if columns is None or grid.hidden:
                yield Skipped(file.origin(grid.sheet), _why_not(grid))
                continue
            sheets += 1
            yield from _Reading(file, grid, columns, context).found()
        if not sheets:
            yield _no_table(file)


@dataclass(frozen=True, eq=False)
class _Reading:
    """One sheet while it is read."""

    file: SourceFile
    grid: Grid
    columns: Columns
    context: ImportContext

    def found(self) -> Iterator[Found]:
        """What is told of the sheet, then its records."""
        yield from self._remarks()
        yield from self._formulas_without_value()
        for number in self.grid.filled_rows(below=self.columns.row):
            yield from self._row(number)

    def _row(self, number: int) -> Iterator[Found]:
        place = RowPlace(self.file, self.grid, self.columns, number)
        row = TableRow(place, self.context)
        if not row.text("text") and not row.text("summary"):
            yield Skipped(place.origin, "no text in the column of recommendations")
            return
        yield from row.problems()
        yield from make_record(row.draft, self.context)

    def _remarks(self) -> Iterator[Remark]:
        sheet = f"{self.grid.sheet}: " if self.grid.sheet else ""
        if self.grid.read_as:
            yield Remark(self.grid.read_as)
        if self.columns.unused:
            yield Remark(f"{sheet}not read: the columns {', '.join(self.columns.unused)}")
        if "grade" in self.columns.fields and "scale" not in self.columns.fields:
            yield Remark(f"{sheet}grades were read on the scale of the Human Rights Committee")

    def _formulas_without_value(self) -> Iterator[ImportProblem]:
        cells = self.grid.without_value
        if cells:
            more = f" and {len(cells) - _SHOWN_CELLS} more" if len(cells) > _SHOWN_CELLS else ""
            yield ImportProblem(
                self.file.origin(f"sheet {self.grid.sheet}"),
                "formula-without-value",
                Severity.ERROR,
                f"formulas were never computed, in {', '.join(cells[:_SHOWN_CELLS])}{more}",
                "open the file in Excel or LibreOffice and save it, or put values in their place",
            )


def _table(grid: Grid, synonyms: Mapping[str, str]) -> Columns | None:
    columns = find_columns(grid, synonyms)
    return columns if columns and columns.fields.keys() & {"text", "summary"} else None


def _why_not(grid: Grid) -> str:
    if grid.hidden:
        return "a hidden sheet"
    return "no column for the text of recommendations" if grid.rows else "an empty sheet"


def _no_table(file: SourceFile) -> ImportProblem:
    return ImportProblem(
        file.origin(),
        "no-text-column",
        Severity.ERROR,
        "no column for the text of recommendations was found",
        'give its header: --map "Wording=text"',
    )
