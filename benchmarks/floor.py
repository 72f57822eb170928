"""The least that checking can cost: the same events and the same models, and nothing else.

No command line, no rules, no places, no settings. Usage: ``floor.py WORKSPACE``.
"""

import gc
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent

from upr_track.storage.events import NextEvent, open_events
from upr_track.storage.layout import RECORD_KINDS, RecordKind


def _items(content: bytes) -> Iterator[Any]:
    next_event = open_events(content)
    for _ in range(3):  # stream, document and list begin
        next_event()
    while type(event := next_event()) is not SequenceEndEvent:
        yield _value(event, next_event)


def _value(event: Any, next_event: NextEvent) -> Any:
    if type(event) is ScalarEvent:
        return event.value
    if type(event) is MappingStartEvent:
        mapping: dict[str, Any] = {}
        while type(key := next_event()) is not MappingEndEvent:
            mapping[key.value] = _value(next_event(), next_event)
        return mapping
    sequence: list[Any] = []
    while type(event := next_event()) is not SequenceEndEvent:
        sequence.append(_value(event, next_event))
    return sequence


def _records(kind: RecordKind, root: Path) -> list[Any]:
    validate = kind.validator.validate_python
    return [validate(item) for file in kind.files(root) for item in _items(file.read_bytes())]


def _main(root: Path) -> None:
    gc.disable()
    kept = [_records(kind, root) for kind in RECORD_KINDS]
    print(sum(map(len, kept)))


if __name__ == "__main__":
    _main(Path(sys.argv[1]))
