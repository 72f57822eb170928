"""Whatever record is written reads back as the same record, here and in other programs."""

from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from pydantic import ValidationError

from upr_track.storage.editing.field_order import field_order
from upr_track.storage.editing.plain_values import plain_record
from upr_track.storage.editing.record_writer import record_to_yaml
from upr_track.storage.editing.scalar_styles import WIDTH
from upr_track.storage.layout import RECORD_KINDS, RecordKind
from upr_track.storage.reader import ItemReader
from upr_track.storage.source_text import SourceText

TEXTS = (
    st.text(min_size=1, max_size=20)
    | st.lists(st.text(min_size=1, max_size=9), min_size=10, max_size=30).map(" ".join)
    | st.lists(st.text("ab: #-'\"\t ", min_size=1), min_size=1, max_size=4).map("\n".join)
    | st.sampled_from(
        ["NO", "~", "124.10", "2019-10-07", "=", "<<", "- a", "a: b", "\u2028", "1:30"]
    )
)
DATES = st.sampled_from(["2019", "2019-10", "2019-10-07"])
IDS = st.sampled_from(["a", "1", "124.10", "2019-10-07", "no", "null", "x.y_z-1", "1e3", "0x1f"])
Schema = dict[str, Any]


@pytest.mark.parametrize("kind", RECORD_KINDS, ids=lambda kind: kind.stem)
@given(st.data())
@settings(max_examples=60, deadline=None)
def test_a_record_that_is_written_reads_back_the_same(
    kind: RecordKind, data: st.DataObject
) -> None:
    record = data.draw(records(kind))
    text = record_to_yaml(record)
    reader = ItemReader(SourceText("new.yaml", text.encode()), field_order(kind).text_fields)
    (item,) = reader.items()
    assert kind.validator.validate_python(item.value) == record
    assert reader.problems == []
    assert seen_elsewhere(yaml.safe_load(text)[0]) == plain_record(record)
    for line in text.splitlines():
        assert len(line) <= WIDTH or " " not in line.strip(" -") or line.endswith(('"', "]"))


def records(kind: RecordKind) -> SearchStrategy[Any]:
    schema = kind.adapter.json_schema()
    schema["$defs"] = schema.get("$defs", {})
    values = value_of(schema, schema).map(completed)
    return values.map(lambda value: validated(kind, value)).filter(lambda one: one is not None)


def completed(value: dict[str, Any]) -> dict[str, Any]:
    """What the rules within a record ask for beside its required fields."""
    if "mechanism" in value:
        value.setdefault("summary", "Do it.")
    if "assessed_on" in value:
        value = {key: one for key, one in value.items() if key not in ("scale", "grade")}
        value.setdefault("status", "contrary")
    return value


def validated(kind: RecordKind, value: dict[str, Any]) -> Any:
    try:
        return kind.validator.validate_python(value)
    except ValidationError:
        return None


def value_of(schema: Schema, root: Schema) -> SearchStrategy[Any]:
    if "$ref" in schema:
        return value_of(root["$defs"][schema["$ref"].rsplit("/", 1)[-1]], root)
    several = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
    if several:
        return st.one_of(*(value_of(one, root) for one in several if one.get("type") != "null"))
    if "properties" in schema:
        return st.fixed_dictionaries(
            dict(fields(schema, root, required=True)),
            optional=dict(fields(schema, root, required=False)),
        )
    if schema.get("type") == "array":
        return st.lists(value_of(schema["items"], root), max_size=3)
    return single(schema)


def fields(
    schema: Schema, root: Schema, *, required: bool
) -> Iterator[tuple[str, SearchStrategy[Any]]]:
    for name, inner in schema["properties"].items():
        if (name in schema.get("required", ())) == required:
            yield name, value_of(inner, root)


def single(schema: Schema) -> SearchStrategy[Any]:
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    if "const" in schema:
        return st.just(schema["const"])
    if schema["type"] == ["string", "integer"]:
        return DATES
    if schema["type"] == "integer":
        low = schema.get("minimum", 0)
        return st.integers(low, schema.get("maximum", low + 9)).map(str)
    if "pattern" in schema:
        return st.just("0" * 64) if "64" in schema["pattern"] else IDS
    return TEXTS


def seen_elsewhere(value: Any) -> Any:
    """What a YAML 1.1 program reads, with numbers and dates as text and ``on`` as a name."""
    if isinstance(value, dict):
        return {"on" if key is True else key: seen_elsewhere(one) for key, one in value.items()}
    if isinstance(value, list):
        return [seen_elsewhere(one) for one in value]
    return str(value)
