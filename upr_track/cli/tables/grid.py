"""A table before anybody decides what it looks like."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """One column. Numbers stand at the right; ``may_be_cut`` where a terminal is narrow."""

    title: str
    numeric: bool = False
    may_be_cut: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns and rows of plain text, each row with one cell per column.

    ``total`` is a last row that is set apart.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] | None = None

    @property
    def all_rows(self) -> tuple[tuple[str, ...], ...]:
        """The rows with the total as the last one."""
        return self.rows if self.total is None else (*self.rows, self.total)
