"""Which column of a table holds what: header cells and the fields that they mean."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from upr_track.importers.grid import Grid, Value, cell_text
from upr_track.importers.wording import one_line, tidy
from upr_track.vocabulary.folding import fold

_SIGNS = re.compile(r"[^\w#]+")
_MOST_ROWS_ABOVE = 25
_LONGEST_HEADER = 100


@dataclass(frozen=True, slots=True)
class Columns:
    """The header row of a grid: which column holds which field.

    ``row`` counts from 0; ``fields`` gives the column of each field; ``unused`` are the
    headers that mean no field.
    """

    row: int
    fields: Mapping[str, int]
    unused: tuple[str, ...] = ()

    def value(self, row: Sequence[Value], field: str) -> Value:
        """What the cell holds; empty text where there is no such column or cell."""
        column = self.fields.get(field, -1)
        return row[column] if 0 <= column < len(row) else ""

    def text(self, row: Sequence[Value], field: str) -> str:
        """The cell as one line of text."""
        return one_line(cell_text(self.value(row, field)))

    def lines(self, row: Sequence[Value], field: str) -> str:
        """The cell as text with its line breaks."""
        return tidy(cell_text(self.value(row, field)))


def find_columns(grid: Grid, synonyms: Mapping[str, str]) -> Columns | None:
    """The first of the upper rows with the most headers that ``synonyms`` knows.

    ``synonyms`` gives fields by folded header (``header_key``). Of two columns with one
    header the first is taken.
    """
    best: Columns | None = None
    for number, row in enumerate(grid.rows[:_MOST_ROWS_ABOVE]):
        columns = _columns(number, row, synonyms)
        if best is None or len(columns.fields) > len(best.fields):
            best = columns
    return best if best is not None and best.fields else None


def header_key(header: str) -> str:
    """A header without what headers of one meaning differ in: case, signs, endings."""
    words = _SIGNS.sub(" ", fold(header))
    return " ".join(words.split())


def _columns(number: int, row: Sequence[Value], synonyms: Mapping[str, str]) -> Columns:
    fields: dict[str, int] = {}
    unused: list[str] = []
    for column, value in enumerate(row):
        header = cell_text(value)
        if not header.strip() or len(header) > _LONGEST_HEADER:
            continue
        field = synonyms.get(header_key(header), "")
        if field and field not in fields:
            fields[field] = column
        else:
            unused.append(one_line(header))
    return Columns(number, fields, tuple(unused))
