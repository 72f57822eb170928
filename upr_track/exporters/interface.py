"""What an export is, and what a format makes of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from upr_track.exporters.columns import Column, Kind

if TYPE_CHECKING:
    from upr_track.analysis.current import Standing
    from upr_track.exporters.columns import Row
    from upr_track.model.partial_date import PartialDate

SCHEMA_VERSION = 1
"""Goes up when a table or column goes away or comes to mean something else."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What an export holds for.

    ``where`` are the conditions that chose the recommendations. ``left_out`` counts by kind
    what the audience does not see.
    """

    as_of: "PartialDate"
    assessed_by: str | None
    scale: str
    audience: str
    where: tuple[str, ...]
    left_out: Mapping[str, int]

    @staticmethod
    def of(
        standing: "Standing", audience: str, where: tuple[str, ...], left_out: Mapping[str, int]
    ) -> "Facts":
        """The facts of an export that shows ``standing``."""
        return Facts(
            standing.as_of, standing.assessed_by, standing.scale, audience, where, left_out
        )

    def described(self) -> dict[str, str | int | list[str] | dict[str, int] | None]:
        """The same as plain values, in a fixed order."""
        return {
            "schema_version": SCHEMA_VERSION,
            "as_of": str(self.as_of),
            "assessed_by": self.assessed_by,
            "scale": self.scale,
            "audience": self.audience,
            "where": list(self.where),
            "left_out": dict(self.left_out),
        }


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its rows. The first column is ``id``: no two rows have the same.

    ``searched`` are the columns in which people look for words.
    """

    name: str
    description: str
    columns: tuple[Column, ...]
    searched: tuple[str, ...]
    rows: "tuple[Row, ...]"


@dataclass(frozen=True, slots=True)
class Export:
    """Tables, and what they hold for."""

    facts: Facts
    tables: tuple[Table, ...]

    def only(self, name: str) -> "Export":
        """The same with one table of it."""
        return Export(self.facts, tuple(one for one in self.tables if one.name == name))


class Holds(Enum):
    """How many tables go into a file of a format."""

    ONE = auto()
    ANY = auto()
    """All, or one that is named."""

    ALL = auto()
    """All, because they refer to each other."""


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A format of files.

    ``endings`` are those of names of files, the usual one first. ``content`` gives the bytes
    of a file, the same for the same export; it raises ``UsageError`` where a library that
    the format needs is not installed. ``is_text``: it can be shown in a terminal.
    """

    name: str
    endings: tuple[str, ...]
    holds: Holds
    content: Callable[[Export], bytes]
    is_text: bool = False


ABOUT_COLUMNS = (
    Column("id", Kind.TEXT, "What it is."),
    Column("value", Kind.TEXT, "What it is here."),
)
COLUMN_COLUMNS = (
    Column("id", Kind.TEXT, "Table and column."),
    Column("type", Kind.TEXT, "What its cells hold: text, number, date or list."),
    Column("description", Kind.TEXT, "What it means."),
)


def explaining_tables(export: Export) -> tuple[Table, Table]:
    """Tables that explain an export in itself: what it holds for, and what its columns mean."""
    about = tuple((name, _in_a_cell(value)) for name, value in export.facts.described().items())
    columns = tuple(
        (f"{table.name}.{column.name}", column.kind.value, column.description)
        for table in export.tables
        for column in table.columns
    )
    return (
        Table("about", "What this export holds for.", ABOUT_COLUMNS, (), about),
        Table("columns", "What the columns mean.", COLUMN_COLUMNS, (), columns),
    )


def _in_a_cell(value: object) -> str | None:
    if isinstance(value, dict):
        return "; ".join(f"{number} {kind}" for kind, number in value.items()) or None
    if isinstance(value, list):
        return "; ".join(value) or None
    return None if value is None else str(value)
