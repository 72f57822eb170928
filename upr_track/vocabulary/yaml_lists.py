"""The lists as they stand in the package's YAML files: mappings of text.

A small builder over the parser's events instead of a YAML constructor: every scalar
stays text, which the models judge, and reading a list takes half the time.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, cast

import yaml
from yaml.events import (
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from upr_track.vocabulary.list_files import read_bytes

try:
    from yaml.cyaml import CBaseLoader as Loader
except ImportError:  # pragma: no cover - depends on how PyYAML was built
    from yaml import BaseLoader as Loader  # type: ignore[assignment]


@cache
def read_list(name: str) -> Mapping[str, Mapping[str, Any]]:
    """The entries of ``<name>.yaml`` by code, in file order, each with its fields.

    Scalars are text; fields may hold lists and mappings of them. Raises
    ``FileNotFoundError`` if there is no such list.
    """
    return parse_list(read_bytes(name))


def parse_list(
    content: bytes, loader: Callable[[bytes], Any] = Loader
) -> Mapping[str, Mapping[str, Any]]:
    """The same from UTF-8 YAML, without anchors and tags, which no list needs.

    ``loader`` is PyYAML's C parser where there is one. Raises ``ValueError`` for a code or
    field that stands twice.
    """
    next_event = cast("Callable[[], Event]", loader(content).get_event)
    while not isinstance(next_event(), DocumentStartEvent):
        pass
    return cast("Mapping[str, Mapping[str, Any]]", _build(next_event(), next_event))


def _build(event: Event, next_event: Callable[[], Event]) -> Any:
    if isinstance(event, ScalarEvent):
        return event.value
    if isinstance(event, MappingStartEvent):
        return _build_mapping(next_event)
    if isinstance(event, SequenceStartEvent):
        return _build_sequence(next_event)
    raise ValueError(f"{event} has no place in a list of words")


def _build_mapping(next_event: Callable[[], Event]) -> dict[str, Any]:
    mapping: dict[str, Any] = {}
    while not isinstance(event := next_event(), yaml.MappingEndEvent):
        key = _build(event, next_event)
        if key in mapping:
            raise ValueError(f'"{key}" stands twice')
        mapping[key] = _build(next_event(), next_event)
    return mapping


def _build_sequence(next_event: Callable[[], Event]) -> list[Any]:
    sequence = []
    while not isinstance(event := next_event(), yaml.SequenceEndEvent):
        sequence.append(_build(event, next_event))
    return sequence
