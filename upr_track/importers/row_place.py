"""A row of a table and the addresses of its cells."""

from collections.abc import Sequence
from dataclasses import dataclass

from upr_track.importers.columns import Columns
from upr_track.importers.grid import Grid, Value
from upr_track.importers.interface import Origin
from upr_track.importers.source_file import SourceFile


@dataclass(frozen=True, eq=False)
class RowPlace:
    """A row below the headers. ``number`` counts from 0."""

    file: SourceFile
    grid: Grid
    columns: Columns
    number: int

    @property
    def values(self) -> Sequence[Value]:
        """The cells."""
        return self.grid.rows[self.number]

    @property
    def origin(self) -> Origin:
        """The place of the row."""
        return self.file.origin(self.grid.row_place(self.number))

    def cell(self, field: str) -> Origin:
        """The place of the cell of a field; that of the row where it has no column."""
        column = self.columns.fields.get(field)
        if column is None:
            return self.origin
        place = self.grid.row_place(self.number)
        return Origin(self.file.name, place, self.grid.cell_place(self.number, column))
