"""Which fields a record has at a place, read off its JSON schema."""

from collections.abc import Iterator
from typing import Any

from upr_track.diagnostics import FieldPath

Schema = dict[str, Any]


def field_names(schema: Schema, path: FieldPath) -> tuple[str, ...]:
    """Names of the fields that may stand in the mapping at ``path``, each once, in order."""
    found = [schema]
    for step in path:
        found = [inner for one in found for inner in _step(schema, one, step)]
    names = (name for one in found for flat in _flat(schema, one) for name in _properties(flat))
    return tuple(dict.fromkeys(names))


def without_empty_fields(value: Any, schema: Schema, path: FieldPath = ()) -> Any:
    """The value without the known fields that have no value, at every depth."""
    if isinstance(value, list):
        return [without_empty_fields(v, schema, (*path, i)) for i, v in enumerate(value)]
    if not isinstance(value, dict):
        return value
    known = field_names(schema, path)
    return {
        name: without_empty_fields(inner, schema, (*path, name))
        for name, inner in value.items()
        if inner is not None or name not in known
    }


def _step(root: Schema, schema: Schema, step: str | int) -> Iterator[Schema]:
    for flat in _flat(root, schema):
        if isinstance(step, int):
            if isinstance(flat.get("items"), dict):
                yield flat["items"]
        elif step in _properties(flat):
            yield _properties(flat)[step]


def _flat(root: Schema, schema: Schema) -> Iterator[Schema]:
    if "$ref" in schema:
        yield from _flat(root, root["$defs"][schema["$ref"].rsplit("/", 1)[-1]])
        return
    for inner in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
        yield from _flat(root, inner)
    yield schema


def _properties(schema: Schema) -> dict[str, Schema]:
    found: dict[str, Schema] = schema.get("properties", {})
    return found
