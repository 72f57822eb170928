from dataclasses import replace

from tests.records import asked, counted, dataset, judged, source
from upr_track.analysis.audience_then import GateOfToday
from upr_track.model.case import Case
from upr_track.model.dataset import Dataset
from upr_track.model.document import SourceDocument


def then_for_audience(then: Dataset, now: Dataset, audience: str) -> Dataset:
    return GateOfToday(now, audience).show(then)


def test_what_is_hidden_today_is_left_out_of_the_past() -> None:
    then = dataset(asked("a"), asked("b"), judged("a"), judged("b"))
    now = dataset(asked("a", visibility="confidential"), asked("b"), judged("a"), judged("b"))
    shown = then_for_audience(then, now, "public")
    assert [one.id for one in shown.recommendations] == ["b"]
    assert [one.recommendation for one in shown.assessments] == ["b"]
    assert then_for_audience(then, now, "internal") is then


def test_what_was_hidden_then_is_left_out_too() -> None:
    then = dataset(asked("a", visibility="internal"), asked("b"))
    now = dataset(asked("a"), asked("b"))
    assert [one.id for one in then_for_audience(then, now, "public").recommendations] == ["b"]


def test_an_assessment_that_is_hidden_today_is_left_out() -> None:
    then = dataset(asked("a"), judged("a", when="2019"), judged("a", when="2020"))
    now = dataset(
        asked("a"), judged("a", when="2019", visibility="internal"), judged("a", when="2020")
    )
    shown = then_for_audience(then, now, "public")
    assert [str(one.assessed_on) for one in shown.assessments] == ["2020"]


def test_a_source_that_is_hidden_today_is_left_out_however_it_was_worded() -> None:
    secret = source(title="A letter", url="https://example.org/1")
    then = dataset(asked("a"), judged("a", evidence=(secret, source(title="Open"))))
    today = source(title="Letter", url="https://example.org/1", visibility="confidential")
    now = dataset(asked("a"), judged("a", evidence=(today, source(title="Open"))))
    (shown,) = then_for_audience(then, now, "public").assessments
    assert [one.title for one in shown.evidence] == ["Open"]


def test_what_was_deleted_since_is_shown_as_it_was() -> None:
    then, now = dataset(asked("a"), asked("b")), dataset(asked("b"))
    assert len(then_for_audience(then, now, "public").recommendations) == 2


def test_what_refers_to_something_hidden_today_loses_the_reference() -> None:
    person = Case(id="person", name="Somebody")
    then = dataset(
        asked("a", cases=("person",), repeats=("b",)),
        asked("b"),
        person,
        counted(1, 1, where=("case=person",)),
    )
    now = dataset(
        asked("a"),
        asked("b", visibility="internal"),
        Case(id="person", name="Somebody", visibility="confidential"),
    )
    shown = then_for_audience(then, now, "public")
    assert [(one.id, one.cases, one.repeats) for one in shown.recommendations] == [("a", (), ())]
    assert (len(shown.cases), len(shown.claims)) == (0, 0)
    assert then_for_audience(then, now, "internal") is then


def test_what_rests_on_a_document_hidden_today_loses_the_source() -> None:
    letter = SourceDocument(id="letter", title="A letter")
    then = dataset(asked("a"), judged("a", evidence=(source(document="letter"),)), letter)
    now = dataset(
        asked("a"),
        judged("a", rationale="Since then", when="2020"),
        replace(letter, visibility="confidential"),
    )
    (shown,) = then_for_audience(then, now, "public").assessments
    assert shown.evidence == ()
