"""What a column of an export is, and columns made from the fields of a record."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeAlias

from upr_track.model.described_fields import described_fields
from upr_track.model.partial_date import PartialDate

if TYPE_CHECKING:
    from upr_track.model.described_fields import DescribedField

Value: TypeAlias = str | int | tuple[str, ...] | None
Row: TypeAlias = tuple[Value, ...]


class Kind(StrEnum):
    """What the cells of a column hold, None apart."""

    TEXT = "text"
    NUMBER = "number"
    """A whole number."""

    DATE = "date"
    """A text: ``2019``, ``2019-10`` or ``2019-10-07``, as exact as the source."""

    LIST = "list"
    """Several texts, or none; never None."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What becomes one row: a record, and by column what the table says beside its fields.

    Where both have something, the table has the last word.
    """

    record: Any
    beside: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    ``source`` is the field of the record that it shows, None for what the table adds.
    ``vocabulary`` is the closed list of its words. ``refers_to`` is the table whose ``id``
    every value of it is.
    """

    name: str
    kind: Kind
    description: str
    source: str | None = None
    vocabulary: str | None = None
    refers_to: str | None = None

    def value(self, entry: Entry) -> Value:
        """What the entry has in this column."""
        if self.name in entry.beside:
            return entry.beside[self.name]
        found = None if self.source is None else getattr(entry.record, self.source, None)
        return _plain(found, self.kind)


def added(name: str, description: str, kind: Kind = Kind.TEXT, to: str | None = None) -> Column:
    """A column that the table adds to the fields of its records."""
    return Column(name, kind, description, refers_to=to)


def columns_of(
    model: type, without: tuple[str, ...] = (), instead: Mapping[str, Column] | None = None
) -> Iterator[Column]:
    """A column for each field of a record model that holds no records of its own.

    ``instead`` gives the columns that stand in the place of fields.
    """
    replaced = instead or {}
    for one in described_fields(model):
        if one.name in replaced:
            yield replaced[one.name]
        elif one.part is None and one.name not in without:
            yield _column(one, one.name)


def column_of(model: type, name: str, title: str | None = None) -> Column:
    """The column of one field, under ``title`` where its name will not do."""
    (found,) = (one for one in described_fields(model) if one.name == name)
    return _column(found, title or name)


def _column(one: "DescribedField", title: str) -> Column:
    return Column(title, _kind(one), one.description, one.name, one.vocabulary)


def _kind(one: "DescribedField") -> Kind:
    if one.is_list:
        return Kind.LIST
    if one.is_date:
        return Kind.DATE
    return Kind.NUMBER if one.is_number else Kind.TEXT


def _plain(value: Any, kind: Kind) -> Value:
    if value is None:
        return () if kind is Kind.LIST else None
    if isinstance(value, PartialDate):
        return value.text
    plain: Value = value
    return plain
