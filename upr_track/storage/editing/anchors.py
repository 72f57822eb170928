"""Values that other places refer to must not change or go."""

from collections.abc import Iterator

from upr_track.storage.editing.nodes import Mapping, Node, Sequence
from upr_track.storage.editing.unsafe_layout import UnsafeLayoutError


def refuse_anchors(*nodes: Node) -> None:
    """Raise ``UnsafeLayoutError`` if one of the nodes, or anything in it, has an anchor."""
    for node in nodes:
        for name, index in _anchors(node):
            reason = f'the value has the anchor "&{name}", which other places may refer to'
            raise UnsafeLayoutError(index, reason)


def _anchors(node: Node) -> Iterator[tuple[str, int]]:
    if node.anchor is not None:
        yield node.anchor, node.start
    if isinstance(node, Sequence):
        for entry in node.entries:
            yield from _anchors(entry)
    elif isinstance(node, Mapping):
        for field in node.fields:
            for part in field:
                yield from _anchors(part)
