"""Works out what must change in a file for one record to become another."""

from collections.abc import Iterator
from typing import Any

from upr_track.storage.editing.anchors import refuse_anchors
from upr_track.storage.editing.block_changes import change_block_mapping, change_block_sequence
from upr_track.storage.editing.bracket_changes import (
    change_mapping_in_brackets,
    change_sequence_in_brackets,
)
from upr_track.storage.editing.node_ends import (
    block_header_end,
    block_indent,
    content_end,
    lines_end,
)
from upr_track.storage.editing.nodes import Mapping, Scalar, Sequence
from upr_track.storage.editing.page import Page, ValuePlace
from upr_track.storage.editing.plain_values import PlainRecord
from upr_track.storage.editing.scalar_styles import Spot, Style, Written, style_like, write_in
from upr_track.storage.editing.splices import Splice
from upr_track.storage.editing.text_lines import column_of, next_line


def change_record(
    page: Page, node: Mapping, old: PlainRecord, new: PlainRecord
) -> Iterator[Splice]:
    """The changes that turn a record into another, touching only what differs.

    Raises ``UnsafeLayoutError`` where that cannot be done.
    """
    yield from _change(page, ValuePlace(node, node.start, 0, ()), old, new)


def _change(page: Page, place: ValuePlace, old: Any, new: Any) -> Iterator[Splice]:
    node, path = place.node, place.path
    if isinstance(node, Mapping) and isinstance(old, dict) and isinstance(new, dict) and new:
        within = change_mapping_in_brackets if node.in_brackets else change_block_mapping
        yield from within(page, node, (old, new), path, _change)
    elif isinstance(node, Sequence) and isinstance(old, list) and isinstance(new, list) and new:
        inside = change_sequence_in_brackets if node.in_brackets else change_block_sequence
        yield from inside(page, node, (old, new), path, _change)
    else:
        refuse_anchors(node)
        yield from _replace(page, place, _written(page, place, old, new))


def _written(page: Page, place: ValuePlace, old: Any, new: Any) -> Written:
    node, text = place.node, page.text
    if isinstance(node, Scalar) and isinstance(new, str) and node.end > node.start:
        on_one_line = node.is_block or not set("\r\n").intersection(text[node.start : node.end])
        spot = _spot(page, place, node)
        style = style_like(old if on_one_line else None, Style(node.style), new, spot)
        return write_in(style, new, spot)
    if place.in_brackets:
        return Written(page.writer.in_brackets(new, place.path))
    column = column_of(text, place.owner_end) + 1
    return page.writer.value(new, column, place.indent, place.path)


def _spot(page: Page, place: ValuePlace, node: Scalar) -> Spot:
    if place.in_brackets:
        return page.writer.spot_in_brackets(place.path)
    indent = block_indent(page.text, node) if node.is_block else None
    column = column_of(page.text, node.start)
    return page.writer.spot(column, indent or place.indent, place.path)


def _replace(page: Page, place: ValuePlace, new: Written) -> Iterator[Splice]:
    node, text = place.node, page.text
    if node.end == node.start:  # nothing stands there
        yield Splice(place.owner_end, place.owner_end, _behind(new))
        yield from _lines_below(page, place.owner_end, new)
    elif isinstance(node, Scalar) and node.is_block:
        header_end = block_header_end(text, node)
        below = next_line(text, header_end)
        yield _new_head(place, header_end, new)
        yield Splice(below, content_end(text, node), page.joined(new.lines))
    elif isinstance(node, Mapping | Sequence) and not node.in_brackets:
        yield from _replace_lines(page, place, new)
    else:
        yield _new_head(place, node.end, new)
        yield from _lines_below(page, node.end, new)


def _replace_lines(page: Page, place: ValuePlace, new: Written) -> Iterator[Splice]:
    """A list or mapping on lines of its own, the first of which may be that of its dash."""
    end = lines_end(page.text, place.node)
    if not page.text[place.owner_end : place.node.start].strip(" "):
        lines = (_behind(new), *new.lines)
        yield Splice(place.owner_end, end, page.joined(lines))
    else:
        below = next_line(page.text, place.owner_end)
        yield Splice(place.owner_end, place.owner_end, _behind(new))
        yield Splice(below, end, page.joined(new.lines))


def _new_head(place: ValuePlace, end: int, new: Written) -> Splice:
    if new.head or place.in_brackets:
        return Splice(place.node.start, end, new.head)
    return Splice(place.owner_end, end, "")


def _lines_below(page: Page, index: int, new: Written) -> Iterator[Splice]:
    if new.lines:
        at = next_line(page.text, index)
        yield Splice(at, at, page.joined(new.lines))


def _behind(new: Written) -> str:
    return f" {new.head}" if new.head else ""
