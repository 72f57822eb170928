"""Changes of mappings and lists that are written in brackets."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from upr_track.diagnostics import FieldPath
from upr_track.storage.editing.anchors import refuse_anchors
from upr_track.storage.editing.node_ends import after_colon
from upr_track.storage.editing.nodes import Mapping, Node, Sequence, key_name
from upr_track.storage.editing.page import ChangeValue, Page, ValuePlace
from upr_track.storage.editing.plain_values import PlainRecord
from upr_track.storage.editing.plans import FRONT, Order, Plan, plan_entries, plan_fields
from upr_track.storage.editing.splices import Splice
from upr_track.storage.editing.unsafe_layout import UnsafeLayoutError


def change_mapping_in_brackets(
    page: Page,
    node: Mapping,
    values: tuple[PlainRecord, PlainRecord],
    path: FieldPath,
    change: ChangeValue,
) -> Iterator[Splice]:
    """Turn the first of two values into the second."""
    old, new = values
    plan = plan_fields(node, old, new, Order(page.writer.order, path))
    for number in sorted(plan.changed):
        key, value = node.fields[number]
        name = str(key_name(key))
        place = _place(value, after_colon(page.text, key), (*path, name))
        yield from change(page, place, old[name], new[name])
    refuse_anchors(*(part for number in plan.removed for part in node.fields[number]))
    parts = [_Part(key.start, _field_end(page.text, key, value)) for key, value in node.fields]
    added = [(after, page.writer.pair(new[name], (*path, name))) for after, name in plan.added]
    yield from _rearrange(page, _Row(node.opening, node.end - 1, parts), plan, added)


def change_sequence_in_brackets(
    page: Page,
    node: Sequence,
    values: tuple[list[Any], list[Any]],
    path: FieldPath,
    change: ChangeValue,
) -> Iterator[Splice]:
    """Turn the first of two lists into the second."""
    old, _ = values
    plan = plan_entries(*values)
    for number, value in sorted(plan.changed.items()):
        entry = node.entries[number]
        place = _place(entry, entry.start, (*path, number))
        yield from change(page, place, old[number], value)
    refuse_anchors(*(node.entries[number] for number in plan.removed))
    parts = [_Part(entry.start, entry.end) for entry in node.entries]
    inside = (*path, 0)
    added = [(after, page.writer.in_brackets(value, inside)) for after, value in plan.added]
    yield from _rearrange(page, _Row(node.opening, node.end - 1, parts), plan, added)


@dataclass(frozen=True)
class _Part:
    start: int
    end: int


@dataclass(frozen=True)
class _Row:
    """What stands between two brackets, ``end`` being the index of the closing one."""

    start: int
    end: int
    parts: list[_Part]


def _place(node: Node, owner_end: int, path: FieldPath) -> ValuePlace:
    return ValuePlace(node, owner_end, 0, path, in_brackets=True)


def _field_end(text: str, key: Node, value: Node) -> int:
    return value.end if value.end > value.start else after_colon(text, key)


def _rearrange(page: Page, row: _Row, plan: Plan, added: list[tuple[int, str]]) -> Iterator[Splice]:
    kept = [number for number in range(len(row.parts)) if number not in plan.removed]
    if not kept:
        _refuse_comments(page.text, row)
        yield Splice(row.start, row.end, ", ".join(text for _, text in added))
        return
    for number in plan.removed:
        yield _without_part(page.text, row.parts, number, kept[0])
    for after, text in added:
        if after == FRONT:
            at = row.parts[kept[0]].start
            yield Splice(at, at, f"{text}, ")
        else:
            at = row.parts[after].end
            comma = " ," if page.text[at - 1] == ":" else ","  # "name:," is one word
            yield Splice(at, at, f"{comma} {text}")


def _without_part(text: str, parts: list[_Part], number: int, first_kept: int) -> Splice:
    """Delete a part with the comma before it, or after it if nothing is kept before."""
    part = parts[number]
    if number > first_kept:
        _refuse_comment(text, parts[number - 1].end, part.start)
        return Splice(parts[number - 1].end, part.end, "")
    _refuse_comment(text, part.end, parts[number + 1].start)
    return Splice(part.start, parts[number + 1].start, "")


def _refuse_comments(text: str, row: _Row) -> None:
    starts = [row.start, *(part.end for part in row.parts)]
    ends = [*(part.start for part in row.parts), row.end]
    for start, end in zip(starts, ends, strict=True):
        _refuse_comment(text, start, end)


def _refuse_comment(text: str, start: int, end: int) -> None:
    if "#" in text[start:end]:
        raise UnsafeLayoutError(start, "a comment stands within these brackets")
