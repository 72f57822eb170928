from upr_track.analysis.case_situations import case_standings, current_situations
from upr_track.analysis.current import unassessed
from upr_track.model.case import Case, Situation
from upr_track.model.dataset import Collection, Dataset
from upr_track.model.partial_date import PartialDate
from upr_track.model.recommendation import Recommendation


def date(text: str) -> PartialDate:
    return PartialDate.parse(text)


def situation(code: str, as_of: str) -> Situation:
    return Situation(situation=code, as_of=date(as_of))


def codes(case: Case, as_of: str) -> list[str]:
    return [one.situation for one in current_situations(case, date(as_of))]


PERSON = Case(
    id="person",
    name="A person",
    situations=(
        situation("detained", "2019-05"),
        situation("imprisoned", "2019"),
        situation("ill", "2019-12-31"),
        situation("released", "2021-03-01"),
    ),
)


def test_several_situations_of_the_latest_date_hold_at_once() -> None:
    assert codes(PERSON, "2019") == ["imprisoned", "ill"]
    assert codes(PERSON, "2020") == ["imprisoned", "ill"]


def test_a_situation_counts_when_its_date_is_surely_over() -> None:
    assert codes(PERSON, "2019-05-30") == []
    assert codes(PERSON, "2019-05") == ["detained"]
    assert codes(PERSON, "2021-03") == ["released"]


def test_a_case_without_situations_is_in_none() -> None:
    assert codes(Case(id="person", name="A person"), "2019") == []


def test_what_was_asked_comes_by_document_and_paragraph() -> None:
    asked = [
        Recommendation(
            id=name,
            mechanism="upr",
            document_symbol="A/HRC/99/1",
            paragraph=paragraph,
            remedy=remedy,
            summary="Words",
            cases=("person", "person"),
        )
        for name, paragraph, remedy in (("b", "1.10", None), ("a", "1.9", "release"))
    ]
    dataset = Dataset(
        recommendations=Collection(tuple(asked)),
        cases=Collection((PERSON, Case(id="other", name="Another person"))),
    )
    first, second = case_standings(unassessed(dataset))
    assert [record.id for record in first.asked] == ["a", "b"]
    assert [record.id for record in first.remedies] == ["a"]
    assert second.asked == ()
