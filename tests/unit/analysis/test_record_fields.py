"""The fields that can be asked for."""

from dataclasses import fields

import pytest

from tests.records import asked, dataset, day
from upr_track.analysis.current import unassessed
from upr_track.analysis.record_fields import FIELDS, find_field
from upr_track.errors import UsageError
from upr_track.model import Recommendation
from upr_track.vocabulary import VOCABULARIES


def test_every_field_of_a_recommendation_can_be_asked_for() -> None:
    assert {field.name for field in fields(Recommendation)} <= set(FIELDS)


def test_a_field_is_found_in_any_spelling() -> None:
    for text in ("recommending_states", "recommending-state", "Recommending State"):
        assert find_field(text).name == "recommending_states"


def test_a_field_nobody_knows_is_refused() -> None:
    with pytest.raises(UsageError, match='there is no field "positon"') as refused:
        find_field("positon")
    assert refused.value.hint.startswith('did you mean "position" or ')


def test_closed_fields_name_lists_that_exist() -> None:
    lists = {field.vocabulary for field in FIELDS.values() if field.vocabulary}
    assert lists <= set(VOCABULARIES)


def test_an_empty_record_has_hardly_any_values() -> None:
    bare = unassessed(dataset())
    record = asked("r", summary=None, text="x")
    given = {name for name, field in FIELDS.items() if field.values(record, bare)}
    assert given == {"id", "mechanism", "text", "words", "visibility", "status", "assessed"}


def test_a_date_is_within_every_wider_one() -> None:
    record = asked("r", issued_on=day("2014-11-07"))
    values = FIELDS["issued_on"].values(record, unassessed(dataset()))
    assert values == ("2014", "2014-11", "2014-11-07")


def test_values_are_text() -> None:
    record = asked("r", cycle=2, session=20)
    standing = unassessed(dataset())
    assert FIELDS["cycle"].values(record, standing) == ("2",)
    assert FIELDS["session"].values(record, standing) == ("20",)


def test_goals_and_groups_are_given_once() -> None:
    record = asked("r", sdg_targets=("16.3", "16.10"), recommending_states=("NOR", "FRA", "KEN"))
    standing = unassessed(dataset())
    assert FIELDS["sdg"].values(record, standing) == ("16",)
    assert FIELDS["group"].values(record, standing) == ("weog", "african")
