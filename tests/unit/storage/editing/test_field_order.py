import pytest

from upr_track.storage.editing.field_order import field_order
from upr_track.storage.layout import CASES, CLAIMS, RECORD_KINDS, STATUSES, RecordKind


def test_fields_stand_as_in_the_model() -> None:
    names = field_order(STATUSES).names(())
    assert names.index("status") < names.index("rationale") < names.index("evidence")
    assert field_order(CASES).names(("notes", 3)) == ("text", "by", "on", "visibility")


def test_what_is_particular_to_a_claim_stands_before_what_all_may_have() -> None:
    names = field_order(CLAIMS).names(())
    assert names[:4] == ("id", "kind", "statement", "as_of")
    assert names[-5:] == ("sources", "focus", "cases", "visibility", "notes")


@pytest.mark.parametrize("kind", RECORD_KINDS, ids=lambda kind: kind.stem)
def test_the_id_stands_first_and_no_field_is_forgotten(kind: RecordKind) -> None:
    schema = kind.adapter.json_schema()
    known = [set(one.get("properties", ())) for one in (schema, *schema["$defs"].values())]
    names = field_order(kind).names(())
    assert names[0] == kind.id_field
    assert len(names) == len(set(names))
    assert any(one and one <= set(names) for one in known)


def test_unknown_fields_stand_last_in_the_order_in_which_they_come() -> None:
    order = field_order(CASES)
    assert order.sorted(["z", "notes", "a", "id"], ()) == ["id", "notes", "z", "a"]


def test_only_text_needs_quotes_where_it_looks_like_a_number() -> None:
    order = field_order(CASES)
    assert order.is_text("name")
    assert not order.is_text("as_of")
