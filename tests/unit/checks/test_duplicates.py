import pytest

from tests.records import asked, dataset, day, figure, graded, judged
from tests.rule_runs import found
from upr_track.model import Case, Recommendation, SourceDocument

REPORT = "A/HRC/28/10"


def test_an_id_is_taken_within_its_kind_only() -> None:
    same = dataset(
        asked("x"),
        figure(1, "prison", id="x"),
        Case(id="x", name="A person"),
        SourceDocument(id="x", title="A report"),
    )
    assert found("duplicate-id", same) == []


def test_each_further_record_with_an_id_is_a_finding() -> None:
    data = dataset(asked("x"), asked("y"), asked("x"), asked("x"), figure(1, "a"), figure(2, "a"))
    assert found("duplicate-id", data) == [
        '3: the id "x" is taken',
        '4: the id "x" is taken',
        '2: the id "figure" is taken',
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"paragraph": "28.1"}, {"paragraph": "28.10"}),
        ({"paragraph": "28.1"}, {"paragraph": "28.1", "document_symbol": "A/HRC/43/10"}),
        ({"remedy": "release"}, {"remedy": "compensation"}),
        ({"paragraph": "9", "remedy": "release"}, {"paragraph": "9", "remedy": "compensation"}),
        ({}, {}),
        ({"paragraph": "1", "document_symbol": None}, {"paragraph": "1", "document_symbol": None}),
    ],
)
def test_different_keys_and_records_without_key_are_no_duplicates(
    one: dict[str, str], other: dict[str, str]
) -> None:
    records: list[Recommendation] = [
        asked(name, **{"document_symbol": REPORT, **fields})
        for name, fields in (("a", one), ("b", other))
    ]
    assert found("duplicate-paragraph", dataset(*records)) == []


def test_the_same_paragraph_and_remedy_is_a_duplicate() -> None:
    data = dataset(
        asked("a", document_symbol=REPORT, paragraph="124.5"),
        asked("b", document_symbol=REPORT, paragraph="124.5"),
    )
    assert found("duplicate-paragraph", data) == [
        '2: paragraph 124.5 of A/HRC/28/10 is already recorded as "a"'
    ]


def test_assessors_scales_and_dates_tell_judgements_apart() -> None:
    data = dataset(
        judged("a"),
        judged("a", when="2019-10"),
        judged("a", assessed_by="government"),
        graded("a", "C"),
        judged("b"),
    )
    assert found("duplicate-assessment", data) == []
    again = dataset(judged("a"), judged("a", status="implemented"))
    assert found("duplicate-assessment", again) == ['2: "coalition" already judges a on 2019']


@pytest.mark.parametrize(
    ("dates", "findings"),
    [
        (("2018", "2019"), 0),
        (("2019", "2018-12"), 0),
        (("2019-10", "2019"), 1),
        (("2019", "2019-10"), 1),
        (("2019-10-07", "2019-10"), 1),
        (("2019-10-07", "2019-10-08"), 0),
        (("2019", "2019"), 0),
    ],
)
def test_overlapping_dates_do_not_order_judgements(dates: tuple[str, str], findings: int) -> None:
    one, other = dates
    differing = dataset(judged("a", when=one), judged("a", "implemented", when=other))
    equal = dataset(judged("a", when=one), judged("a", when=other))
    others = dataset(
        judged("a", when=one), judged("a", "contrary", other, assessed_by="government")
    )
    assert len(found("unordered-assessments", differing)) == findings
    assert found("unordered-assessments", equal) == []
    assert found("unordered-assessments", others) == []


def test_lists_name_each_thing_once() -> None:
    data = dataset(
        asked("a", recommending_states=("MEX", "NOR", "MEX"), themes=("torture", "torture")),
        asked("b", recommending_states=("MEX", "NOR"), themes=("torture",)),
    )
    assert found("repeated-entry", data) == [
        '1: "MEX" stands twice in recommending_states',
        '1: "torture" stands twice in themes',
    ]


@pytest.mark.parametrize(
    ("ours", "theirs", "findings"),
    [
        ({"issued_on": day("2014-11")}, {"issued_on": day("2019")}, 1),
        ({"issued_on": day("2019")}, {"issued_on": day("2014-11")}, 0),
        ({"issued_on": day("2019")}, {"issued_on": day("2019-11")}, 0),
        ({"cycle": 2}, {"cycle": 3}, 1),
        ({"cycle": 3}, {"cycle": 2}, 0),
        ({"cycle": 2}, {}, 0),
        ({"cycle": 2, "mechanism": "stakeholder"}, {"cycle": 3}, 0),
        ({"cycle": 2, "issued_on": day("2020")}, {"cycle": 3, "issued_on": day("2019")}, 0),
    ],
)
def test_a_recommendation_repeats_earlier_ones(
    ours: dict[str, object], theirs: dict[str, object], findings: int
) -> None:
    data = dataset(asked("a", repeats=("b",), **ours), asked("b", **theirs))
    assert len(found("repeats-later", data)) == findings


def test_a_recommendation_does_not_repeat_itself() -> None:
    assert found("repeats-itself", dataset(asked("a", repeats=("b", "a")), asked("b"))) == [
        '1: "a" is this record itself'
    ]
