from collections.abc import Iterator
from typing import Any

import pytest

from upr_track.storage.layout import RECOMMENDATIONS, RECORD_KINDS, RecordKind


@pytest.mark.parametrize("kind", RECORD_KINDS, ids=lambda kind: kind.stem)
def test_numbers_and_dates_need_no_quotes(kind: RecordKind) -> None:
    plain = {"cycle", "session", "issued_on", "as_of", "count", "value", "action_category"}
    assert kind.text_fields.isdisjoint(plain)
    assert "visibility" in kind.text_fields


def test_what_looks_like_a_number_and_is_none_needs_quotes() -> None:
    assert {"paragraph", "sdg_targets", "recommending_states"} <= RECOMMENDATIONS.text_fields


@pytest.mark.parametrize("kind", RECORD_KINDS, ids=lambda kind: kind.stem)
def test_the_json_schema_says_the_same(kind: RecordKind) -> None:
    schema = kind.adapter.json_schema()
    fields = [one for part in _mappings(schema) for one in part.items()]
    numbers = {name for name, field in fields if "integer" in str(field)}
    assert kind.text_fields == {name for name, _ in fields} - numbers


def _mappings(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for part in (schema, *schema.get("$defs", {}).values()):
        yield part.get("properties", {})
