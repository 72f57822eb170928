"""Records as what stands in a file: mappings, lists and texts."""

from copy import deepcopy
from re import compile as pattern
from typing import Any

from upr_track.diagnostics import FieldPath
from upr_track.errors import UsageError
from upr_track.model import Assessment, Case, Recommendation, SourceDocument
from upr_track.storage.layout import (
    CASES,
    CLAIMS,
    DOCUMENTS,
    RECOMMENDATIONS,
    STATUSES,
    RecordKind,
)

_HALF = pattern("[\ud800-\udfff]")

PlainRecord = dict[str, Any]
"""Fields of a record with their values."""

PlainValue = dict[str, Any] | list[Any] | str | int | None
"""A text, a number, nothing, a list or a mapping."""


def plain_record(record: Any) -> PlainRecord:
    """The fields of a record that are not left at their defaults, every number as text."""
    dumped = kind_of(record).adapter.dump_python(record, mode="json", exclude_defaults=True)
    return as_texts(dumped)


def kind_of(record: Any) -> RecordKind:
    """Which kind of record it is: a claim if it is nothing else."""
    return _KINDS.get(type(record), CLAIMS)


_KINDS = {
    Recommendation: RECOMMENDATIONS,
    Assessment: STATUSES,
    Case: CASES,
    SourceDocument: DOCUMENTS,
}


def as_texts(record: PlainRecord) -> PlainRecord:
    """A copy of a record with every number as text.

    Raises ``UsageError`` for a text that no file can hold.
    """
    plain: PlainRecord = _texts(record)
    return plain


def with_value(record: PlainRecord, path: FieldPath, value: PlainValue) -> PlainRecord:
    """A copy of a record with another value at ``path``.

    The number after the last entry of a list adds one. Raises ``LookupError`` if there is
    nothing on the way.
    """
    changed = deepcopy(record)
    inner, last = _parent(changed, path), path[-1]
    if isinstance(inner, list) and last == len(inner):
        inner.append(value)
    else:
        inner[last] = value
    return changed


def without_value(record: PlainRecord, path: FieldPath) -> PlainRecord:
    """A copy of a record without the field or entry at ``path``.

    Raises ``LookupError`` if there is none.
    """
    changed = deepcopy(record)
    del _parent(changed, path)[path[-1]]
    return changed


def _parent(record: PlainRecord, path: FieldPath) -> Any:
    inner: Any = record
    for step in path[:-1]:
        inner = inner[step]
        if not isinstance(inner, dict | list):
            raise KeyError(step)
    return inner


def _texts(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _texts(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_texts(inner) for inner in value]
    return None if value is None else _whole(str(value))


def _whole(text: str) -> str:
    if (half := _HALF.search(text)) is not None:
        raise UsageError(
            f"nothing was written: {half.group()!a} is half of a character and cannot be saved",
            "remove it from the text",
        )
    return text
