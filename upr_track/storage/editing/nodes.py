"""One record of a file as a tree of nodes that know their first and last character."""

from dataclasses import dataclass

from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from upr_track.storage.editing.text_lines import column_of
from upr_track.storage.events import NextEvent, ParserEvent, open_events


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text. ``style`` is its first character where it is quoted or a block, else empty.

    ``start`` and ``end`` are indexes into the file, here and below. ``anchor`` is None or
    the name that other places may refer to it by.
    """

    start: int
    end: int
    value: str
    style: str
    anchor: str | None

    @property
    def is_block(self) -> bool:
        """Whether it is written on lines of its own after ``|`` or ``>``."""
        return self.style in ("|", ">")


@dataclass(frozen=True, slots=True)
class Alias:
    """A reference to an anchor. Its name is all that is known of its value."""

    start: int
    end: int
    anchor: None = None


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list. ``opening`` is the index after its ``[``, if ``in_brackets``."""

    start: int
    end: int
    opening: int
    in_brackets: bool
    anchor: str | None
    entries: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """Fields with their values. ``opening`` is the index after its ``{``, if ``in_brackets``."""

    start: int
    end: int
    opening: int
    in_brackets: bool
    anchor: str | None
    fields: tuple[tuple["Node", "Node"], ...]

    def named(self, name: str) -> tuple[tuple["Node", "Node"], ...]:
        """The fields of that name: more than one where somebody wrote it twice."""
        return tuple(one for one in self.fields if key_name(one[0]) == name)


Node = Scalar | Alias | Sequence | Mapping


def parse_record(text: str, start: int, end: int) -> Mapping:
    """The record between two indexes of a file that has been read without an error."""
    indent = column_of(text, start)
    padded = (" " * indent + text[start:end]).encode("utf-8")
    tree = _Tree(open_events(padded), start - indent)
    return tree.record()


def key_name(key: Node) -> str | None:
    """The name of a field, None where its key is no word."""
    return key.value if isinstance(key, Scalar) else None


class _Tree:
    """Builds nodes from events, whose indexes it moves by ``shift``."""

    def __init__(self, next_event: NextEvent, shift: int) -> None:
        self._next = next_event
        self._shift = shift

    def record(self) -> Mapping:
        self._next()  # stream start
        self._next()  # document start
        return self._mapping(self._next())

    def _node(self, event: ParserEvent) -> Node:
        if type(event) is ScalarEvent:
            return Scalar(*self._span(event), event.value, event.style or "", event.anchor)
        if type(event) is AliasEvent:
            return Alias(*self._span(event))
        if type(event) is SequenceStartEvent:
            return self._sequence(event)
        return self._mapping(event)

    def _sequence(self, first: ParserEvent) -> Sequence:
        entries: list[Node] = []
        event: ParserEvent
        while type(event := self._next()) is not SequenceEndEvent:
            entries.append(self._node(event))
        return Sequence(*self._frame(first, event), tuple(entries))

    def _mapping(self, first: ParserEvent) -> Mapping:
        fields: list[tuple[Node, Node]] = []
        event: ParserEvent
        while type(event := self._next()) is not MappingEndEvent:
            key = self._node(event)
            fields.append((key, self._node(self._next())))
        return Mapping(*self._frame(first, event), tuple(fields))

    def _span(self, event: ParserEvent) -> tuple[int, int]:
        return event.start_mark.index + self._shift, event.end_mark.index + self._shift

    def _frame(
        self, first: ParserEvent, last: ParserEvent
    ) -> tuple[int, int, int, bool, str | None]:
        start, opening = self._span(first)
        return start, self._span(last)[1], opening, bool(first.flow_style), first.anchor
