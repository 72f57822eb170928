from tests.records import asked, dataset, judged, source
from upr_track.analysis.audience_then import then_for_audience


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
