"""The recommendations that ``upr-track list`` shows, in their order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from upr_track.analysis.natural_order import record_order
from upr_track.cli.list_columns import BETWEEN, ListColumn, find_column
from upr_track.cli.tables.grid import Column, Grid

if TYPE_CHECKING:
    from upr_track.analysis.current import Standing
    from upr_track.model.recommendation import Recommendation


@dataclass(frozen=True, slots=True)
class SortKey:
    """A column to sort by; ``descending`` if its name was written with a "-" before it."""

    column: ListColumn
    descending: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """What is shown: records, the columns they show, and how things stand."""

    records: "tuple[Recommendation, ...]"
    columns: tuple[ListColumn, ...]
    standing: "Standing"


def find_sort_keys(text: str | None) -> tuple[SortKey, ...]:
    """The columns that ``--sort`` names. Raises ``UsageError`` for an unknown one."""
    names = [name.strip() for name in (text or "").split(",") if name.strip()]
    return tuple(SortKey(find_column(name.lstrip("-")), name.startswith("-")) for name in names)


def in_order(
    records: "Iterable[Recommendation]", keys: Sequence[SortKey], standing: "Standing"
) -> "tuple[Recommendation, ...]":
    """The records by ``keys``, those that agree in them by document, paragraph and id.

    Records without a value come last, whichever way the others are sorted.
    """
    ordered = sorted(records, key=record_order)
    for key in reversed(keys):
        ordered = _by(key, ordered, standing)
    return tuple(ordered)


def labelled_grid(listing: Listing) -> Grid:
    """The table that people read: labels in the words of the vocabularies."""
    standing = listing.standing
    labels = [column.labels(standing) for column in listing.columns]
    rows = (
        tuple(
            BETWEEN.join(known.get(code, code) for code in column.values(record, standing))
            for column, known in zip(listing.columns, labels, strict=True)
        )
        for record in listing.records
    )
    columns = (Column(one.title, may_be_cut=one.may_be_cut) for one in listing.columns)
    return Grid(tuple(columns), tuple(rows))


def coded_grid(listing: Listing) -> Grid:
    """The table that programs read: names of fields over codes."""
    rows = (
        tuple(BETWEEN.join(one.values(record, listing.standing)) for one in listing.columns)
        for record in listing.records
    )
    return Grid(tuple(Column(one.name) for one in listing.columns), tuple(rows))


def column_objects(listing: Listing) -> list[dict[str, Any]]:
    """The same as objects: each field with the list of its values."""
    return [
        {one.name: list(one.values(record, listing.standing)) for one in listing.columns}
        for record in listing.records
    ]


def _by(
    key: SortKey, records: "list[Recommendation]", standing: "Standing"
) -> "list[Recommendation]":
    values_of, order = key.column.values, key.column.order(standing)
    valued = [(values_of(record, standing), record) for record in records]
    filled = [(tuple(map(order, values)), record) for values, record in valued if values]
    empty = [record for values, record in valued if not values]
    # sorted() keeps the order of equals also when reversed.
    ordered = sorted(filled, key=lambda pair: pair[0], reverse=key.descending)
    return [*(record for _, record in ordered), *empty]
