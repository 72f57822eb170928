"""Tables and groups of records as templates see them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from upr_track.report.context import Record


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: one status of the scale."""

    code: str
    """Code of the status."""

    label: str
    """Its label."""

    short: str
    """Its label over a narrow column."""

    tone: str
    """positive, middling, negative or none."""

    finding: bool
    """Whether it says something of the State: others are not counted."""


@dataclass(frozen=True, slots=True)
class Count:
    """A number in a table, with the records behind it."""

    column: Column
    """The status that is counted."""

    ids: tuple[str, ...]
    """Ids of the records."""

    @property
    def number(self) -> int:
        """How many they are."""
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table. Print its share with ``tally``."""

    key: str
    """Code of what the row is about; empty in the total and where none is given."""

    label: str
    """What the row is about."""

    counts: tuple[Count, ...]
    """One number for each column, zeros too."""

    total: int
    """All its records."""

    assessed: int
    """Those with a finding: the N of n of N."""

    in_set: int
    """Those in the named set: the n of n of N."""

    set_ids: tuple[str, ...]
    """Ids of those in the named set."""


@dataclass(frozen=True, slots=True)
class Table:
    """What became of the recommendations, by one of their properties."""

    name: str
    """mechanism, focus, position, theme, recommending-state, body or cycle."""

    title: str
    """What it is counted by, in words."""

    columns: tuple[Column, ...]
    """The statuses that are findings, and others that occur."""

    rows: tuple[Row, ...]
    """The rows, in their order."""

    total: Row
    """Each record once."""

    in_several_rows: int
    """How many records stand in more than one row."""


@dataclass(frozen=True, slots=True)
class Group:
    """Records under one heading. A record may stand in several groups."""

    key: str
    """Code of the theme, focus area or document; empty for records that have none."""

    label: str
    """The heading."""

    records: "tuple[Record, ...]"
    """By document and paragraph."""

    row: Row | None
    """The group counted; None for what is proposed, which is not counted."""
