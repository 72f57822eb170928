"""In which order the fields of a record stand, and which of them hold text."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from upr_track.diagnostics import FieldPath
from upr_track.storage.field_names import Schema, field_names
from upr_track.storage.layout import RecordKind


@dataclass(frozen=True, eq=False)
class FieldOrder:
    """The canonical layout of one kind of record: the model's own order of fields.

    Of records in several variants first comes what all variants require, then what is
    particular to one, then what all may have: notes stand last.
    """

    schema: Schema
    text_fields: frozenset[str]

    def names(self, path: FieldPath) -> tuple[str, ...]:
        """The fields of the mapping at ``path`` in their order."""
        return _names(self, tuple(step if isinstance(step, str) else 0 for step in path))

    def sorted(self, names: Iterable[str], path: FieldPath) -> list[str]:
        """The names in their order; unknown ones last, as they came."""
        order = {name: rank for rank, name in enumerate(self.names(path))}
        return sorted(names, key=lambda name: order.get(name, len(order)))

    def is_text(self, name: str) -> bool:
        """Whether a number or date in that field needs quotes."""
        return name in self.text_fields


@cache
def field_order(kind: RecordKind) -> FieldOrder:
    """The layout of the records of a kind."""
    return FieldOrder(kind.adapter.json_schema(), kind.text_fields)


@cache
def _names(order: FieldOrder, path: FieldPath) -> tuple[str, ...]:
    schema = order.schema
    if path or "oneOf" not in schema:
        return field_names(schema, path)
    variants = [schema["$defs"][one["$ref"].rsplit("/", 1)[-1]] for one in schema["oneOf"]]
    return _across(schema["discriminator"]["propertyName"], variants)


def _across(tag: str, variants: list[Schema]) -> tuple[str, ...]:
    names = dict.fromkeys(name for one in variants for name in one["properties"])
    shared = set.intersection(*(set(one["properties"]) for one in variants))
    required = set.union(*(set(one["required"]) for one in variants))
    needed_by_all = [name for name in names if name in shared & required]
    first = [needed_by_all[0], tag, *needed_by_all]
    own = sorted(set(names) - shared, key=list(names).index)
    needed = [name for name in own if name in required]
    return tuple(dict.fromkeys([*first, *needed, *own, *names]))
