from datetime import date

import pytest

from tests.records import asked, dataset, day, judged
from upr_track.analysis.due import DueItem, DueKind, due_list
from upr_track.model.dataset import Dataset
from upr_track.model.settings import DueSettings, Review, Submission

TODAY = date(2020, 1, 15)
OPINION = {"mechanism": "special_procedure", "document_symbol": "A/HRC/WGAD/2017/16"}
VIEWS = {"mechanism": "treaty_body", "document_symbol": "CCPR/C/110/D/2104/2011"}


def items(data: Dataset, kind: DueKind) -> list[DueItem]:
    return [one for one in due_list(data, TODAY).items if one.kind is kind]


def test_an_assessment_is_to_be_renewed_after_the_months_of_the_settings() -> None:
    judgement = judged("a", when="2018-08-31")
    (found,) = items(dataset(asked("a"), judgement), DueKind.OLD)
    assert (found.due_on, found.is_overdue(TODAY)) == (date(2019, 8, 31), True)
    longer = dataset(asked("a"), judgement, due=DueSettings(max_age_months=18))
    (later,) = items(longer, DueKind.OLD)
    assert later.due_on == date(2020, 2, 29)
    assert later.words == "assessed 2018-08-31, to be renewed after 18 months"


def test_only_the_latest_assessment_counts_and_a_partial_date_ends_last() -> None:
    data = dataset(asked("a"), judged("a", when="2015"), judged("a", when="2019"))
    assert [one.due_on for one in items(data, DueKind.OLD)] == [date(2020, 12, 31)]


def test_what_nobody_judged_has_no_date_and_stands_last() -> None:
    data = dataset(asked("a"), asked("b"), judged("b", when="2018"))
    found = due_list(data, TODAY).items
    assert [(one.kind, one.name, one.due_on) for one in found] == [
        (DueKind.OLD, "b", date(2019, 12, 31)),
        (DueKind.NEVER, "a", None),
    ]


def test_what_cannot_be_judged_needs_no_renewal() -> None:
    data = dataset(asked("a"), judged("a", "not_applicable", when="2010"))
    assert items(data, DueKind.OLD) == []


def test_proposals_of_stakeholders_are_not_due() -> None:
    assert items(dataset(asked("a", mechanism="stakeholder")), DueKind.NEVER) == []


@pytest.mark.parametrize(
    ("decision", "issued", "due"),
    [
        (OPINION, "2017-08-31", date(2018, 2, 28)),
        (OPINION, "2017-04", date(2017, 10, 30)),
        (VIEWS, "2014-03-28", date(2014, 9, 24)),
        (VIEWS, "2014", date(2015, 6, 29)),
    ],
)
def test_the_term_of_a_decision_runs_from_its_last_possible_day(
    decision: dict[str, str], issued: str, due: date
) -> None:
    data = dataset(
        asked("a", remedy="release", issued_on=day(issued), **decision),
        asked("b", remedy="compensation", issued_on=day(issued), **decision),
    )
    (found,) = items(data, DueKind.FOLLOW_UP)
    assert (found.name, found.due_on, found.ids) == (
        decision["document_symbol"],
        due,
        ("a", "b"),
    )


def test_a_decision_is_settled_when_every_remedy_is_given() -> None:
    given = {"issued_on": day("2017"), **OPINION}
    records = asked("a", remedy="release", **given), asked("b", remedy="compensation", **given)
    done = judged("a", "implemented"), judged("b", "implemented")
    assert items(dataset(*records, done[0]), DueKind.FOLLOW_UP)
    assert items(dataset(*records, *done), DueKind.FOLLOW_UP) == []


def test_what_is_not_known_is_said_and_not_guessed() -> None:
    found = due_list(
        dataset(
            asked("a", **OPINION),
            asked("b", mechanism="treaty_body", document_symbol="CAT/C/51/D/441/2010"),
        ),
        TODAY,
    )
    assert found.unknown == (
        "A/HRC/WGAD/2017/16: follow-up unknown, the decision has no date in the data",
        "CAT/C/51/D/441/2010: no follow-up term of that body is known",
        "next review: unknown, no coming review stands under [review]",
        "mid-term: unknown without the dates of the last review and the next",
    )


def test_the_next_review_and_the_mid_term_come_from_settings_and_sessions() -> None:
    data = dataset(
        asked("a", session=34),
        state_under_review="KAZ",
        review=Review(date=day("2025-01")),
        submission=Submission(date=day("2024-07-15")),
    )
    found = due_list(data, TODAY)
    dates = {one.kind: (one.name, one.due_on) for one in found.items if one.due_on}
    assert dates == {
        DueKind.REVIEW: ("KAZ", date(2025, 1, 31)),
        DueKind.MID_TERM: ("KAZ", date(2022, 6, 18)),
        DueKind.SUBMISSION: ("KAZ", date(2024, 7, 15)),
    }
    assert found.unknown == ()


def test_a_session_whose_dates_are_known_is_enough() -> None:
    (found,) = items(dataset(review=Review(session=48)), DueKind.REVIEW)
    assert (found.due_on, found.words) == (date(2025, 1, 20), "in the settings: session 48")
    assert items(dataset(review=Review(session=54)), DueKind.REVIEW) == []


def test_a_review_that_is_over_is_not_due() -> None:
    assert items(dataset(review=Review(date=day("2019-11"))), DueKind.REVIEW) == []
