"""What pydantic says of a record, in the user's words.

Messages are chosen by the error's type, never by its English, so that a new version of
pydantic cannot change what users read. ``explain`` gives one ``RecordError`` per error.
"""

from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from upr_track.diagnostics import FieldPath
from upr_track.storage.error_detail import Detail, RecordError
from upr_track.storage.field_names import Schema
from upr_track.storage.record_wording import WORDING, say_unforeseen


def explain(error: ValidationError, item: Any, schema: Schema) -> list[RecordError]:
    """The errors of one item in pydantic's order.

    ``schema`` is the JSON schema of the record, from which field names are suggested.
    """
    details = error.errors(include_url=False)
    return [_explain(one, item, schema) for one in details]


def _path_in_file(loc: tuple[int | str, ...], item: Any) -> FieldPath:
    """pydantic's location as far as the item goes, and one step further."""
    path: list[int | str] = []
    value = item
    for position, step in enumerate(loc):
        last = position == len(loc) - 1
        if isinstance(value, dict) and isinstance(step, str) and (step in value or last):
            path.append(step)
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            path.append(step)
            value = value[step]
    return tuple(path)


def _explain(detail: ErrorDetails, item: Any, schema: Schema) -> RecordError:
    loc = detail["loc"]
    # A claim's place begins with its kind, which no file has; "declared" is a field too.
    path = _path_in_file(loc[1:] if "discriminator" in schema and len(loc) > 1 else loc, item)
    say = WORDING.get(detail["type"], say_unforeseen)
    context = detail.get("ctx", {})
    return say(Detail(detail["type"], path, detail.get("input"), context, schema, _has(item, path)))


def _has(item: Any, path: FieldPath) -> bool:
    parent = item
    for step in path[:-1]:
        parent = parent[step]
    return isinstance(parent, dict) and bool(path) and path[-1] in parent
