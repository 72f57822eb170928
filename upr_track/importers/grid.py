"""A table of cells, from a spreadsheet or a text file, with the addresses of its cells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

Value: TypeAlias = str | float | bool | date | datetime | time | timedelta
"""What a cell holds. Text files hold text alone."""


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet. Row 0 of ``rows`` is row 1 of the sheet; a row without values is empty.

    ``without_value`` are the addresses of formulas that were never computed. ``read_as``
    tells of a text file what was guessed of it.
    """

    rows: Sequence[Sequence[Value]]
    sheet: str = ""
    hidden: bool = False
    without_value: tuple[str, ...] = ()
    read_as: str = ""

    def filled_rows(self, below: int) -> Iterator[int]:
        """The numbers of the rows below one that have any value. Numbers count from 0."""
        return (at for at in range(below + 1, len(self.rows)) if self.rows[at])

    def row_place(self, row: int) -> str:
        """A row as people count: "sheet Egypt, row 12". ``row`` counts from 0."""
        return f"sheet {self.sheet}, row {row + 1}" if self.sheet else f"row {row + 1}"

    def cell_place(self, row: int, column: int) -> str:
        """The address as Excel writes it: "cell Sheet1!C12". Both count from 0."""
        address = f"{column_letters(column)}{row + 1}"
        return f"cell {_quoted(self.sheet)}!{address}" if self.sheet else f"cell {address}"


def column_letters(column: int) -> str:
    """A for 0, Z for 25, AA for 26."""
    letters = ""
    left = column + 1
    while left:
        left, digit = divmod(left - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


def column_number(letters: str) -> int:
    """0 for A, 26 for AA."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def cell_text(value: Value) -> str:
    """A value as text: 18.0 as "18", a day as "2014-10-27"."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime):
        return value.isoformat(" ") if value.time() != time() else value.date().isoformat()
    return str(value)


def _quoted(sheet: str) -> str:
    return sheet if sheet.isidentifier() else "'" + sheet.replace("'", "''") + "'"
