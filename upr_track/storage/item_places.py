"""Where the values of one item stand, found by composing just that item again."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from upr_track.diagnostics import FieldPath, SourceLocation
from upr_track.storage.events import compose
from upr_track.storage.source_text import SourceText


@dataclass(frozen=True)
class ItemPlaces:
    """The places inside the item between two character indexes of a file.

    The item is composed once, however many places are asked for.
    """

    source: SourceText
    start: int
    end: int

    def value(self, path: FieldPath) -> SourceLocation:
        """The value at ``path``; if the item ends earlier, the last thing on the way.

        A key whose value is empty is the place of that value.
        """
        key, node = self._walk(path)
        if key is not None and _is_empty(node):
            return self._place(key)
        return self._place(node)

    def key(self, path: FieldPath) -> SourceLocation:
        """The name of the field at ``path``."""
        key, node = self._walk(path)
        return self._place(key or node)

    def ends_plain_text(self, index: int) -> bool:
        """Whether a text without quotes ends before the character ``index`` of the file."""
        end = index - self.start + self._indent
        return any(
            isinstance(node, ScalarNode) and not node.style and node.end_mark.index == end
            for node in _all_nodes(self._root)
        )

    def _walk(self, path: FieldPath) -> tuple[Node | None, Node | None]:
        key, node = None, self._root
        for step in path:
            found = _child(node, step)
            if found is None:
                break
            key, node = found
        return key, node

    @cached_property
    def _root(self) -> Node | None:
        # The first line is indented as in the file, so that the item's lines stay aligned.
        try:
            return compose(" " * self._indent + self.source.text[self.start : self.end])
        except yaml.YAMLError:
            return None  # it leans on an anchor elsewhere: its own finding says so

    @property
    def _indent(self) -> int:
        return self.source.at(self.start).column - 1

    def _is_record(self, node: Node) -> bool:
        return isinstance(node, MappingNode) and node.start_mark.index == self._indent

    def _place(self, node: Node | None) -> SourceLocation:
        if node is None or self._is_record(node):
            return self.source.at(self.start)
        shift = self.start - self._indent
        return self.source.at(node.start_mark.index + shift, node.end_mark.index + shift)


def _all_nodes(node: Node | None) -> Iterator[Node]:
    if node is None:
        return
    yield node
    if isinstance(node, MappingNode):
        for pair in node.value:
            yield from (inner for part in pair for inner in _all_nodes(part))
    elif isinstance(node, SequenceNode):
        for entry in node.value:
            yield from _all_nodes(entry)


def _child(node: Node | None, step: str | int) -> tuple[Node | None, Node] | None:
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if key.value == step:
                return key, value
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    return None


def _is_empty(node: Node | None) -> bool:
    return node is not None and node.start_mark.index == node.end_mark.index
