import pytest

from upr_track.model.described_fields import DescribedField, described_fields
from upr_track.model.evidence import Evidence, Note
from upr_track.model.recommendation import Recommendation
from upr_track.model.settings import Assessor, Settings
from upr_track.storage.layout import RECORD_KINDS


def field(model: type, name: str) -> DescribedField:
    return next(one for one in described_fields(model) if one.name == name)


def test_words_of_closed_lists_are_found_in_any_type() -> None:
    assert field(Recommendation, "mechanism").vocabulary == "mechanisms"
    assert field(Recommendation, "position").vocabulary == "positions"
    assert field(Recommendation, "recommending_states").vocabulary == "states"
    assert field(Recommendation, "text").vocabulary is None


def test_kinds_of_value_are_told_apart() -> None:
    assert field(Recommendation, "themes").is_list
    assert not field(Recommendation, "text").is_list
    assert field(Recommendation, "cycle").is_number
    assert field(Recommendation, "issued_on").is_date
    assert field(Settings, "assessors").is_mapping


def test_records_inside_records_are_named() -> None:
    assert field(Recommendation, "notes").part is Note
    assert field(Settings, "assessors").part is Assessor
    assert field(Evidence, "published_on").part is None


def test_required_fields_and_defaults_are_known() -> None:
    assert field(Recommendation, "id").required
    assert not field(Recommendation, "summary").required
    assert field(Recommendation, "visibility").default == "public"
    assert field(Recommendation, "summary").default is None


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("state_under_review", "State under review"),
        ("recommending_states", "recommending States"),
        ("sdg_targets", "SDG targets"),
        ("issued_on", "issued on"),
    ],
)
def test_labels_are_words_of_the_field(name: str, label: str) -> None:
    assert field(Recommendation, name).label == label


@pytest.mark.parametrize("kind", RECORD_KINDS, ids=lambda kind: kind.stem)
def test_every_field_of_every_record_is_described(kind: object) -> None:
    schema = kind.adapter.json_schema()  # type: ignore[attr-defined]
    for part in (schema, *schema.get("$defs", {}).values()):
        for name, inner in part.get("properties", {}).items():
            assert inner.get("description"), name
