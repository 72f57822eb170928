from typing import Any

import pytest
from pydantic import ValidationError

from upr_track.storage.error_detail import RecordError
from upr_track.storage.layout import CLAIMS, DOCUMENTS, RECOMMENDATIONS, STATUSES, RecordKind
from upr_track.storage.record_errors import explain
from upr_track.storage.record_wording import WORDING

ASKED = {"id": "a", "mechanism": "upr", "summary": "x"}
JUDGED = {"recommendation": "a", "assessed_on": "2019", "assessed_by": "c", "status": "contrary"}
DECLARED = {
    "id": "a",
    "kind": "declared",
    "statement": "x",
    "as_of": "2019",
    "declared": {"count": "1", "total": "2"},
    "declared_by": "c",
}


def errors(kind: RecordKind, item: Any) -> list[RecordError]:
    with pytest.raises(ValidationError) as caught:
        kind.validator.validate_python(item)
    return explain(caught.value, item, kind.adapter.json_schema())


@pytest.mark.parametrize(
    ("kind", "item", "path", "rule"),
    [
        (RECOMMENDATIONS, {**ASKED, "cycle": "x"}, ("cycle",), "bad-number"),
        (RECOMMENDATIONS, {**ASKED, "cycle": "9" * 5000}, ("cycle",), "bad-number"),
        (
            RECOMMENDATIONS,
            {**ASKED, "notes": [{"text": "x"}, {}]},
            ("notes", 1, "text"),
            "missing-field",
        ),
        (RECOMMENDATIONS, {**ASKED, "notes": ["x"]}, ("notes", 0), "wrong-kind"),
        (RECOMMENDATIONS, {**ASKED, "themes": [None]}, ("themes", 0), "wrong-kind"),
        (RECOMMENDATIONS, {**ASKED, "themes": [[]]}, ("themes", 0), "wrong-kind"),
        (RECOMMENDATIONS, {**ASKED, "": "x"}, ("",), "unknown-field"),
        (RECOMMENDATIONS, {**ASKED, "position": {}}, ("position",), "wrong-kind"),
        (RECOMMENDATIONS, {**ASKED, "issued_on": []}, ("issued_on",), "bad-date"),
        (RECOMMENDATIONS, {"id": "a", "mechanism": "upr"}, (), "missing-field"),
        (STATUSES, {**JUDGED, "grade": "C"}, ("grade",), "wrong-kind"),
        (STATUSES, {**JUDGED, "scale": "treaty_bodies"}, (), "missing-field"),
        (
            STATUSES,
            {**JUDGED, "evidence": [{"sha256": "x"}]},
            ("evidence", 0, "sha256"),
            "wrong-kind",
        ),
        (CLAIMS, {**DECLARED, "as_of": "soon"}, ("as_of",), "bad-date"),
        (CLAIMS, {**DECLARED, "declared": {"count": "1"}}, ("declared", "total"), "missing-field"),
        (CLAIMS, {**DECLARED, "declared": "1 of 2"}, ("declared",), "wrong-kind"),
        (
            CLAIMS,
            {**DECLARED, "declared": {"count": "-1", "total": "2"}},
            ("declared", "count"),
            "bad-number",
        ),
        (CLAIMS, {**DECLARED, "delared": {}}, ("delared",), "unknown-field"),
        (CLAIMS, {**DECLARED, "kind": "x"}, ("kind",), "unknown-value"),
        (CLAIMS, {**DECLARED, "kind": []}, ("kind",), "unknown-value"),
        (CLAIMS, {"id": "a"}, (), "missing-field"),
        (
            DOCUMENTS,
            {"id": "a", "title": "x", "kind": "views", "views": "y"},
            ("views",),
            "unknown-field",
        ),
        (DOCUMENTS, {"id": "a", "title": "x", "recorded": "y"}, ("recorded",), "unknown-value"),
    ],
)
def test_an_error_leads_to_its_place_and_rule(
    kind: RecordKind, item: Any, path: tuple[str | int, ...], rule: str
) -> None:
    (error,) = errors(kind, item)
    assert (error.path, error.rule.id) == (path, rule)
    assert error.message
    assert error.hint


def test_errors_are_known_by_type_and_never_by_pydantics_english() -> None:
    (error,) = errors(RECOMMENDATIONS, {**ASKED, "summary": "\ud83d"})
    assert "string_unicode" not in WORDING
    assert (error.rule.id, error.hint) == ("wrong-kind", "see the field's description")


def test_all_errors_of_a_record_are_told() -> None:
    found = errors(RECOMMENDATIONS, {"id": "a b", "mechanism": "x", "cycle": "y", "summry": "z"})
    assert {error.rule.id for error in found} == {
        "bad-id",
        "unknown-value",
        "bad-number",
        "unknown-field",
    }


def test_a_long_value_is_cut() -> None:
    (error,) = errors(RECOMMENDATIONS, {**ASKED, "position": "x" * 500})
    assert len(error.message) < 100
