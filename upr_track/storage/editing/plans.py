"""What becomes of the parts of a list or a mapping: kept, changed, removed, added."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from upr_track.diagnostics import FieldPath
from upr_track.storage.editing.field_order import FieldOrder
from upr_track.storage.editing.nodes import Mapping, key_name
from upr_track.storage.editing.plain_values import PlainRecord
from upr_track.storage.editing.unsafe_layout import UnsafeLayoutError

FRONT = -1
"""The place before the first part."""


@dataclass
class Plan:
    """What becomes of each old part, by its number; what is not named here is kept.

    ``added`` holds what is new with the number of the old part that it follows: a value,
    or the name of a field.
    """

    changed: dict[int, Any] = field(default_factory=dict)
    removed: set[int] = field(default_factory=set)
    added: list[tuple[int, Any]] = field(default_factory=list)


def plan_fields(node: Mapping, old: PlainRecord, new: PlainRecord, order: "Order") -> Plan:
    """How the fields of a mapping change. Raises ``UnsafeLayoutError`` for one written twice."""
    plan = Plan()
    for number, (key, _) in enumerate(node.fields):
        name = key_name(key)
        if name is None or name not in old or (name in new and old[name] == new[name]):
            continue
        if len(node.named(name)) > 1:
            raise UnsafeLayoutError(key.start, f'the field "{name}" stands twice here')
        if name in new:
            plan.changed[number] = new[name]
        else:
            plan.removed.add(number)
    kept = {key_name(key): n for n, (key, _) in enumerate(node.fields) if n not in plan.removed}
    for name in order.sorted([name for name in new if name not in old]):
        plan.added.append((_place(name, kept, order), name))
    return plan


def plan_entries(old: Sequence[Any], new: Sequence[Any]) -> Plan:
    """How the entries of a list change, with as little as possible."""
    plan = Plan()
    before, after = ([json.dumps(one) for one in side] for side in (old, new))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, first, last, new_first, new_last in matcher.get_opcodes():
        if kind == "equal":
            continue
        pairs = min(last - first, new_last - new_first)
        for step in range(pairs):
            plan.changed[first + step] = new[new_first + step]
        plan.removed.update(range(first + pairs, last))
        rest = new[new_first + pairs : new_last]
        plan.added.extend((first + pairs - 1, one) for one in rest)
    return plan


@dataclass(frozen=True)
class Order:
    """The order of fields at one path."""

    fields: FieldOrder
    path: FieldPath

    def sorted(self, names: Sequence[str]) -> list[str]:
        """The names in their order."""
        return self.fields.sorted(names, self.path)

    def before(self, name: str) -> list[str]:
        """The fields that stand before ``name``, the nearest first."""
        names = self.fields.names(self.path)
        known = names[: names.index(name)] if name in names else names
        return list(reversed(known))


def _place(name: str, kept: dict[str | None, int], order: Order) -> int:
    return next((kept[one] for one in order.before(name) if one in kept), FRONT)
