"""Where a new record goes among the others: beside its like, in the order that is there.

So two people who add records on different documents seldom touch the same lines.
"""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from re import compile as pattern
from typing import Any

from upr_track.storage.editing.entry import Entry
from upr_track.storage.editing.plain_values import PlainRecord
from upr_track.storage.layout import RECOMMENDATIONS, STATUSES, RecordKind

OrderKey = Callable[[PlainRecord], tuple[Any, ...]]
"""Sorts records; the first part of the key is what the records of a group share."""

_DIGITS = pattern(r"([0-9]+)")


def order_key(kind: RecordKind, ranks: Mapping[str, int]) -> OrderKey:
    """The order in which records of a kind are kept.

    Recommendations by document and paragraph; assessments as the recommendations stand,
    whose ``ranks`` are given by id, and then by date; all others by id.
    """
    if kind is RECOMMENDATIONS:
        return lambda value: (
            _natural(value.get("document_symbol") or value.get("document")),
            _natural(value.get("paragraph")),
            _natural(value.get("id")),
        )
    if kind is STATUSES:
        return lambda value: (
            ranks.get(str(value.get("recommendation")), len(ranks)),
            str(value.get("assessed_on") or ""),
        )
    return lambda value: (_natural(value.get("id")),)


class Placement:
    """The records of one file, for finding the places of new ones among them."""

    def __init__(self, entries: Sequence[Entry], key: OrderKey) -> None:
        self._entries = entries
        self._key = key
        self._keys = [key(entry.value) for entry in entries]
        self._in_order = all(one <= two for one, two in pairwise(self._keys))
        self._groups: dict[Any, list[int]] = {}
        for number, one in enumerate(self._keys):
            self._groups.setdefault(one[0], []).append(number)

    def has_like(self, new: PlainRecord) -> bool:
        """Whether a record of the same group is there."""
        return self._key(new)[0] in self._groups

    def after(self, new: PlainRecord) -> Entry | None:
        """The record that a new one goes after, None for a place before all.

        Within its group, in order; without one, in order if the whole file is; otherwise last.
        """
        number = self._number(self._key(new))
        return self._entries[number] if number >= 0 else None

    def sorted(self, new: Sequence[Entry]) -> list[Entry]:
        """New records that go to one place, in their order."""
        return sorted(new, key=lambda entry: self._key(entry.value))

    def _number(self, wanted: tuple[Any, ...]) -> int:
        group = self._groups.get(wanted[0])
        if group is not None:
            within = (number for number in group if self._keys[number] <= wanted)
            return max(within, default=group[0] - 1)
        last = bisect_right(self._keys, wanted) if self._in_order else len(self._keys)
        return last - 1


def _natural(text: Any) -> tuple[tuple[bool, int, str], ...]:
    """126.9 before 126.10."""
    parts = _DIGITS.split(str(text or ""))
    return tuple((not one.isdecimal(), int(one) if one.isdecimal() else 0, one) for one in parts)
