from upr_track.storage.field_names import field_names, without_empty_fields
from upr_track.storage.layout import CLAIMS, RECOMMENDATIONS, STATUSES

ASKED = RECOMMENDATIONS.adapter.json_schema()
JUDGED = STATUSES.adapter.json_schema()
CLAIMED = CLAIMS.adapter.json_schema()


def test_fields_are_named_at_every_depth() -> None:
    assert field_names(ASKED, ())[:3] == ("id", "mechanism", "body")
    assert field_names(ASKED, ("notes", 0)) == ("text", "by", "on", "visibility")
    assert "quote" in field_names(JUDGED, ("evidence", 7))
    assert field_names(CLAIMED, ("declared",)) == ("count", "total")
    assert field_names(ASKED, ("themes",)) == ()
    assert field_names(ASKED, ("lost", "way")) == ()


def test_all_kinds_of_claim_have_their_fields_named() -> None:
    names = field_names(CLAIMED, ())
    assert {"expect", "declared", "value"} <= set(names)
    assert len(set(names)) == len(names)


def test_known_fields_without_a_value_are_left_out() -> None:
    given = {"id": "a", "body": None, "typo": None, "notes": [{"text": "x", "by": None}]}
    assert without_empty_fields(given, ASKED) == {
        "id": "a",
        "typo": None,
        "notes": [{"text": "x"}],
    }
