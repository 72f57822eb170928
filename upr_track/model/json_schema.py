"""JSON Schemas of whole files, made from the models, for editors and other programs.

Draft 7, which the YAML and TOML extensions of editors understand best.
"""

from typing import Any

from pydantic import TypeAdapter

DRAFT = "http://json-schema.org/draft-07/schema#"

_NOT_IN_DRAFT_7 = {"discriminator"}

Schema = dict[str, Any]


def list_schema(records: TypeAdapter[Any], title: str, description: str) -> Schema:
    """The schema of a YAML file that is a list of such records, or still empty."""
    entry = _for_editors(records.json_schema())
    definitions = entry.pop("$defs", {})
    return {
        **_heading(title, description),
        "type": ["array", "null"],
        "items": entry,
        "$defs": definitions,
    }


def object_schema(model: TypeAdapter[Any], title: str, description: str) -> Schema:
    """The schema of a file that is one mapping: settings, or what a command writes."""
    return {**_for_editors(model.json_schema()), **_heading(title, description)}


def _heading(title: str, description: str) -> Schema:
    return {"$schema": DRAFT, "title": title, "description": description}


def _for_editors(schema: Schema) -> Schema:
    """The schema without titles that repeat field names, and with fields left empty allowed."""
    made = _mapping(schema)
    if "$defs" in schema:
        made["$defs"] = {name: _mapping(part) for name, part in schema["$defs"].items()}
    return made


def _mapping(schema: Schema) -> Schema:
    made = {key: value for key, value in schema.items() if key not in _NOT_IN_DRAFT_7}
    required = schema.get("required", ())
    if "properties" in schema:
        made["properties"] = {
            name: _field(part, may_be_empty=name not in required)
            for name, part in schema["properties"].items()
        }
    if "description" in made:
        made["description"] = _one_paragraph(made["description"])
    return made


def _field(schema: Schema, *, may_be_empty: bool) -> Schema:
    made = {key: value for key, value in schema.items() if key != "title"}
    if made.get("default", "") in (None, [], {}):
        del made["default"]
    if not may_be_empty or {"type": "null"} in made.get("anyOf", ()):
        return made
    # "notes:" with nothing behind it counts as left out.
    told: Schema = {key: made.pop(key) for key in ("description", "default") if key in made}
    return {**told, "anyOf": [made, {"type": "null"}]}


def _one_paragraph(docstring: str) -> str:
    """The first paragraph of a docstring on one line: what comes after is for programmers."""
    return " ".join(docstring.split("\n\n", maxsplit=1)[0].split())
