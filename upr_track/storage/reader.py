"""Reads a YAML file as a list of items, every scalar as the text that stands there.

Ours because speed and exactness both need it: the events of libyaml's parser cost little,
turning them into typed Python objects costs most, and loses ``124.10``. Typing is left
to the models. See docs/adr/0002-yaml-reader.md for the figures.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from yaml import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from upr_track.storage import yaml_problems
from upr_track.storage.events import NextEvent, ParserEvent, open_events
from upr_track.storage.plain_scalars import DOUBTFUL_STARTS, DOUBTFUL_WORDS, NULL_WORDS
from upr_track.storage.source_text import SourceText
from upr_track.storage.yaml_problems import YamlProblem

MAX_DEPTH = 24
"""Records are three levels deep; whatever nests deeper than this is no record."""

_FIRST_FIELDS = frozenset({"id", "recommendation"})
"""What records usually begin with."""

Plain = dict[str, Any] | list[Any] | str | None


class Item(NamedTuple):
    """One entry of the file's top-level list.

    ``start`` and ``end`` are character indexes of its first character and of the first
    one after it. A ``broken`` item has YAML problems of its own and is not to be judged.
    """

    value: Plain
    start: int
    end: int
    broken: bool = False


@dataclass
class ItemReader:
    """Yields the items of one file; ``problems`` grows meanwhile.

    ``text_keys`` names the fields that hold text wherever they occur, in which unquoted
    numbers and dates are findings.
    ``complete`` is False once the file could not be read to its end. ``events`` is the
    parser that takes the file apart.
    """

    source: SourceText
    text_keys: frozenset[str]
    problems: list[YamlProblem] = field(default_factory=list)
    complete: bool = True
    events: Callable[[bytes], NextEvent] = open_events

    def items(self) -> Iterator[Item]:
        """The entries of the top-level list in file order. Never raises for bad YAML."""
        try:
            yield from self._document(self.events(self.source.content))
        except YAMLError as error:
            self._stop(yaml_problems.from_parser(error, self.source))
        except _TooDeepError as reason:
            self._stop(reason.problem)

    def _stop(self, problem: YamlProblem) -> None:
        self.problems.append(problem)
        self.complete = False

    def _document(self, next_event: NextEvent) -> Iterator[Item]:
        next_event()  # stream start
        if type(next_event()) is StreamEndEvent:  # otherwise the document's start
            return
        first = next_event()
        if type(first) is SequenceStartEvent:
            self._refuse_properties(first)
            yield from self._entries(next_event)
        elif not _is_nothing(first):
            self._stop(yaml_problems.not_a_list(first))
            return
        self._refuse_second_document(next_event)

    def _refuse_second_document(self, next_event: NextEvent) -> None:
        event = next_event()
        if type(event) is DocumentEndEvent:
            event = next_event()
        if type(event) is not StreamEndEvent:
            self._stop(yaml_problems.second_document(event))

    def _entries(self, next_event: NextEvent) -> Iterator[Item]:
        builder = _ItemBuilder(next_event, self.text_keys, self.problems)
        item: Item | None = None
        try:
            while type(event := next_event()) is not SequenceEndEvent:
                if item is not None:
                    yield item
                item = self._entry(builder, event)
        except (YAMLError, _TooDeepError):
            # The file stops making sense right after this item: it may lack its last lines.
            if item is not None:
                yield item._replace(broken=True)
            raise
        if item is not None:
            yield item

    def _entry(self, builder: "_ItemBuilder", event: ParserEvent) -> Item | None:
        known, start = len(self.problems), event.start_mark.index
        if type(event) is not MappingStartEvent:
            builder.skip(event)
            self.problems.append(yaml_problems.not_a_record(event))
            return None
        self._refuse_properties(event)
        value = builder.mapping()
        return Item(value, start, builder.last.end_mark.index, self._broke_since(known))

    def _refuse_properties(self, event: ParserEvent) -> None:
        self.problems.extend(yaml_problems.properties(event))

    def _broke_since(self, known: int) -> bool:
        new = self.problems[known:]
        return bool(new) and any(problem.breaks_item for problem in new)


class _ItemBuilder:
    """Builds plain values from events: the hot path, called for every event of a file."""

    def __init__(
        self,
        next_event: NextEvent,
        text_keys: frozenset[str],
        problems: list[YamlProblem],
    ) -> None:
        self._next = next_event
        self._text_keys = text_keys
        self._problems = problems
        self._depth = 0
        self.last: ParserEvent = None
        self._joined: dict[str, Any] | None = None

    def mapping(self) -> dict[str, Any]:
        """The mapping whose start event has been read, up to its end, kept in ``last``."""
        next_event = self._next
        result: dict[str, Any] = {}
        while type(event := next_event()) is not MappingEndEvent:
            key = event.value if type(event) is ScalarEvent else self._odd_key(event)
            if key in result or key == "<<":
                self._refuse_key(event, key, result)
                self.skip(next_event())
                continue
            begun = next_event()
            if type(begun) is not ScalarEvent:
                result[key] = self._collection(begun, key)
            elif begun.value[:1] in _TELLING_STARTS or begun.anchor or begun.tag:
                result[key] = self._scalar(begun, key)
            else:
                result[key] = begun.value
        self.last = event
        return result

    def skip(self, event: ParserEvent) -> None:
        """Pass over the value that ``event`` begins."""
        depth = _DEPTH_CHANGE.get(type(event), 0)
        while depth > 0:
            event = self._next()
            depth += _DEPTH_CHANGE.get(type(event), 0)
            if depth > MAX_DEPTH:  # libyaml's work grows with the square of the depth
                raise _TooDeepError(yaml_problems.too_deep(event))

    def _scalar(self, event: ParserEvent, key: str) -> str | None:
        if event.anchor or event.tag:
            self._problems.extend(yaml_problems.properties(event))
        value: str = event.value
        if event.implicit[0]:  # neither quoted nor a block
            if not value or value in NULL_WORDS:
                return None
            if (value[0] in DOUBTFUL_STARTS or value in DOUBTFUL_WORDS) and (
                key in self._text_keys
            ):
                self._problems.extend(yaml_problems.unquoted(event, key))
        return value

    def _collection(self, event: ParserEvent, key: str) -> Plain:
        if type(event) is AliasEvent:
            self._problems.append(yaml_problems.alias(event))
            return None
        if event.anchor or event.tag:
            self._problems.extend(yaml_problems.properties(event))
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise _TooDeepError(yaml_problems.too_deep(event))
        value: Plain = self.mapping() if type(event) is MappingStartEvent else self._sequence(key)
        self._depth -= 1
        return value

    def _sequence(self, key: str) -> list[Any]:
        result: list[Any] = []
        while type(event := self._next()) is not SequenceEndEvent:
            if type(event) is ScalarEvent:
                result.append(self._scalar(event, key))
            else:
                result.append(self._collection(event, key))
        return result

    def _odd_key(self, event: ParserEvent) -> str:
        self._problems.append(yaml_problems.odd_key(event))
        self.skip(event)
        return ""

    def _refuse_key(self, event: ParserEvent, key: str, record: dict[str, Any]) -> None:
        if key == "<<":
            self._problems.append(yaml_problems.merge_key(event))
        elif key == next(iter(record)) and key in _FIRST_FIELDS:
            self._joined = record  # what follows belongs to another record: say it once
            self._problems.append(yaml_problems.run_together(event, key))
        elif key and self._joined is not record:
            self._problems.append(yaml_problems.duplicate_key(event, key))


class _TooDeepError(Exception):
    def __init__(self, problem: YamlProblem) -> None:
        super().__init__(problem.message)
        self.problem = problem


_TELLING_STARTS = DOUBTFUL_STARTS.union({""}, *(word[:1] for word in DOUBTFUL_WORDS | NULL_WORDS))
"""A scalar that begins with another character means the same with and without quotes."""

_DEPTH_CHANGE: dict[type, int] = {
    MappingStartEvent: 1,
    SequenceStartEvent: 1,
    MappingEndEvent: -1,
    SequenceEndEvent: -1,
}


def _is_nothing(event: ParserEvent) -> bool:
    return (
        type(event) is ScalarEvent
        and event.implicit[0]
        and (not event.value or event.value in NULL_WORDS)
    )
