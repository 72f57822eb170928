"""Changes of mappings and lists that are written on lines of their own."""

from collections.abc import Iterator
from re import compile as pattern
from typing import Any

from upr_track.diagnostics import FieldPath
from upr_track.storage.editing.anchors import refuse_anchors
from upr_track.storage.editing.node_ends import (
    after_colon,
    content_end,
    dash_before,
    lines_end,
)
from upr_track.storage.editing.nodes import Mapping, Sequence, key_name
from upr_track.storage.editing.page import ChangeValue, Page, ValuePlace
from upr_track.storage.editing.plain_values import PlainRecord
from upr_track.storage.editing.plans import FRONT, Order, Plan, plan_entries, plan_fields
from upr_track.storage.editing.record_writer import STEP
from upr_track.storage.editing.splices import Splice
from upr_track.storage.editing.text_lines import begins_line, column_of, line_start, previous_line

_SILENCE = pattern(r"[ \t]*#\s*upr-track: ignore\[")


def change_block_mapping(
    page: Page,
    node: Mapping,
    values: tuple[PlainRecord, PlainRecord],
    path: FieldPath,
    change: ChangeValue,
) -> Iterator[Splice]:
    """Turn the first of two values into the second, of which one field at least stays."""
    old, new = values
    plan = plan_fields(node, old, new, Order(page.writer.order, path))
    if len(plan.removed) == len(node.fields):
        yield _rewrite(page, node, new, path)
        return
    indent = column_of(page.text, node.fields[0][0].start)
    yield from _without_fields(page, node, plan.removed)
    for number, (key, value) in enumerate(node.fields):
        name = str(key_name(key))
        if number in plan.changed:
            place = ValuePlace(value, after_colon(page.text, key), indent + STEP, (*path, name))
            yield from change(page, place, old[name], new[name])
    for after, name in plan.added:
        lines = page.writer.field(new[name], indent, (*path, name))
        at = _place_for_field(page, node, after, plan)
        yield Splice(at, at, page.joined(lines))


def change_block_sequence(
    page: Page,
    node: Sequence,
    values: tuple[list[Any], list[Any]],
    path: FieldPath,
    change: ChangeValue,
) -> Iterator[Splice]:
    """Turn the first of two lists into the second; neither is empty."""
    old, _ = values
    plan = plan_entries(*values)
    dashes = [dash_before(page.text, entry.start) for entry in node.entries]
    indent = column_of(page.text, dashes[0])
    for number, (dash, entry) in enumerate(zip(dashes, node.entries, strict=True)):
        if number in plan.removed:
            refuse_anchors(entry)
            start = lines_start(page.text, dash)
            yield Splice(start, lines_end(page.text, entry), "")
        elif number in plan.changed:
            place = ValuePlace(entry, dash + 1, indent + STEP, (*path, number))
            yield from change(page, place, old[number], plan.changed[number])
    for after, value in plan.added:
        first = line_start(page.text, dashes[0])
        at = first if after == FRONT else lines_end(page.text, node.entries[after])
        yield Splice(at, at, page.joined(page.writer.entry(value, indent, (*path, 0))))


def lines_start(text: str, index: int) -> int:
    """Where what begins at ``index`` begins together with the comments that silence it.

    A comment ``# upr-track: ignore[...]`` covers the line below: left behind, it would
    silence what comes next.
    """
    start = line_start(text, index)
    while start > 0 and _SILENCE.match(text, above := previous_line(text, start)):
        start = above
    return start


def _without_fields(page: Page, node: Mapping, removed: set[int]) -> Iterator[Splice]:
    text, fields = page.text, node.fields
    refuse_anchors(*(part for number in removed for part in fields[number]))
    first_kept = next(number for number in range(len(fields)) if number not in removed)
    start, end = fields[0][0].start, fields[first_kept][0].start
    behind_dash = first_kept > 0 and not begins_line(text, start)
    if behind_dash and not any(_comment_below(page, node, n) for n in range(first_kept)):
        yield Splice(start, end, "")  # the first field that is kept moves up
        removed = {number for number in removed if number > first_kept}
    elif behind_dash:
        yield Splice(start, content_end(text, fields[0][1]), "")
        removed = removed - {0}
    for number in sorted(removed):
        key, value = fields[number]
        yield Splice(lines_start(text, key.start), lines_end(text, value), "")


def _comment_below(page: Page, node: Mapping, number: int) -> bool:
    """Whether there is more than blank lines between a field and the next."""
    end = lines_end(page.text, node.fields[number][1])
    return bool(page.text[end : node.fields[number + 1][0].start].strip())


def _place_for_field(page: Page, node: Mapping, after: int, plan: Plan) -> int:
    """Below the field ``after``; the first field is only moved where it has its own line."""
    kept = next(n for n in range(len(node.fields)) if n not in plan.removed)
    if after == FRONT and begins_line(page.text, node.fields[kept][0].start):
        return line_start(page.text, node.fields[kept][0].start)
    number = kept if after == FRONT else after
    return lines_end(page.text, node.fields[number][1])


def _rewrite(page: Page, node: Mapping, new: PlainRecord, path: FieldPath) -> Splice:
    refuse_anchors(node)
    start = node.fields[0][0].start
    lines = page.writer.fields(new, column_of(page.text, start), path)
    return Splice(start, lines_end(page.text, node), page.joined(lines).lstrip(" "))
