"""What a table can be counted by."""

import pytest

from tests.records import asked, dataset, day
from upr_track.analysis.current import unassessed
from upr_track.analysis.dimensions import DIMENSIONS, find_dimension
from upr_track.errors import UsageError
from upr_track.model import Case, SourceDocument

RECORDS = (
    asked(
        "a",
        body="ccpr",
        mechanism="treaty_body",
        cycle=10 - 1,
        focus=("zeta", "alpha", "stray 10", "stray 9"),
        themes=("torture", "own"),
        position="noted",
        recommending_states=("CIV", "AFG", "SWE", "EUE"),
        state_under_review="UZB",
        cases=("second", "first", "unknown"),
        provisions=("Criminal Code, art. 174", "Criminal Code, art. 20"),
        remedy="release",
        lead_institution="Ministry",
        sdg_targets=("16.3", "5.1"),
        action_category="5",
        document_symbol="A/HRC/28/10",
        issued_on=day("2014-11"),
    ),
    asked("b", document="opinion", cycle=2, position="supported", issued_on=day("2009")),
    asked("c", document="lost", document_symbol="A/HRC/9/1", action_category="2"),
)
DATA = dataset(
    *RECORDS,
    Case(id="second", name="Bota Ä"),
    Case(id="first", name="aset"),
    SourceDocument(id="opinion", title="Opinion No. 16/2017"),
    state_under_review="KAZ",
    focus={"zeta": "Zeta first", "alpha": "Alpha second"},
    themes={"own": "Own theme"},
)

EXPECTED = {
    "mechanism": ["UPR", "Treaty bodies"],
    "body": ["Human Rights Committee"],
    "cycle": ["cycle 2", "cycle 9"],
    "focus": ["Zeta first", "Alpha second", "stray 9", "stray 10"],
    "theme": ["Torture and ill-treatment", "Own theme"],
    "position": ["Supported", "Noted"],
    "recommending-state": ["Afghanistan", "Côte d’Ivoire", "European Union", "Sweden"],
    "state-under-review": ["Kazakhstan", "Uzbekistan"],
    "case": ["aset", "Bota Ä", "unknown"],
    "provision": ["Criminal Code, art. 20", "Criminal Code, art. 174"],
    "lead-institution": ["Ministry"],
    "action-category": ["2 Continuing", "5 Specific"],
    "document": ["A/HRC/9/1", "A/HRC/28/10", "Opinion No. 16/2017"],
    "year": ["2009", "2014"],
}


def labels(name: str) -> list[str]:
    dimension, standing = DIMENSIONS[name], unassessed(DATA)
    keys = [key for record in RECORDS for key in dimension.keys(record, standing)]
    return list(dimension.labels(DATA, keys).values())


@pytest.mark.parametrize("name", EXPECTED)
def test_rows_stand_in_their_natural_order(name: str) -> None:
    assert [one.replace("'", "’") for one in labels(name)] == EXPECTED[name]


def test_every_dimension_labels_all_its_keys() -> None:
    standing = unassessed(DATA)
    for dimension in DIMENSIONS.values():
        keys = {key for record in RECORDS for key in dimension.keys(record, standing)}
        assert set(dimension.labels(DATA, keys)) == keys, dimension.name


def test_goals_carry_their_number() -> None:
    assert [one.split()[0] for one in labels("sdg")] == ["5", "16"]


def test_a_record_has_one_document() -> None:
    standing = unassessed(DATA)
    keys = [DIMENSIONS["document"].keys(record, standing) for record in RECORDS]
    assert keys == [("A/HRC/28/10",), ("opinion",), ("A/HRC/9/1",)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("theme", "theme"),
        ("themes", "theme"),
        ("recommending_state", "recommending-state"),
        ("Recommending States", "recommending-state"),
        ("lead_institution", "lead-institution"),
        ("goal", "sdg"),
        ("cases", "case"),
        ("action_category", "action-category"),
    ],
)
def test_a_dimension_is_found_in_any_spelling(text: str, name: str) -> None:
    assert find_dimension(text).name == name


@pytest.mark.parametrize("text", ["paragraph", "xyzzy"])
def test_what_cannot_be_counted_by_is_refused(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        find_dimension(text)
    assert refused.value.message == f'a table cannot be counted by "{text}"'
    assert "mechanism, body, cycle" in refused.value.hint
