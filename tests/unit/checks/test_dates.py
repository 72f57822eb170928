from datetime import date

import pytest

from tests.records import asked, dataset, day, declared, figure, judged, note, source
from tests.rule_runs import found
from upr_track.model import Case, Period, Situation, SourceDocument


def situation(as_of: str, since: str | None = None) -> Case:
    return Case(
        id="c",
        name="A person",
        situations=(
            Situation(situation="released", as_of=day("2018")),
            Situation(situation="detained", as_of=day(as_of), since=day(since) if since else None),
        ),
    )


@pytest.mark.parametrize(
    ("made", "judged_on", "older"),
    [
        ({"issued_on": day("2014-11")}, "2014-10", True),
        ({"issued_on": day("2014-11")}, "2014", False),
        ({"issued_on": day("2014-11")}, "2014-11-01", False),
        ({"issued_on": day("2014")}, "2013-12-31", True),
        ({"session": 20}, "2014-10-26", True),
        ({"session": 20}, "2014-10-27", False),
        ({"session": 15}, "2000", False),  # its dates are not confirmed
        ({"session": 20, "mechanism": "stakeholder"}, "2000", False),
        ({"session": 999}, "2000", False),
        ({}, "2000", False),
    ],
)
def test_a_judgement_is_not_older_than_its_recommendation(
    made: dict[str, object],
    judged_on: str,
    older: bool,  # noqa: FBT001
) -> None:
    data = dataset(asked("a", **made), judged("a", when=judged_on))
    assert (found("assessment-before-recommendation", data) != []) is older


def test_a_judgement_of_nothing_is_another_rules_affair() -> None:
    assert found("assessment-before-recommendation", dataset(judged("lost", when="1900"))) == []


@pytest.mark.parametrize(
    ("published", "newer"),
    [("2019-10", False), ("2019-11", True), ("2019", False), ("2020", True), ("2019-10-31", False)],
)
def test_a_source_is_not_newer_than_the_judgement(published: str, newer: bool) -> None:  # noqa: FBT001
    cited = source(published_on=day(published))
    report = SourceDocument(id="r", title="R", published_on=day(published))
    named = source(document="r")
    for data in (
        dataset(judged("a", when="2019-10", evidence=(source(), cited))),
        dataset(report, judged("a", when="2019-10", evidence=(named,))),
    ):
        assert (found("evidence-after-assessment", data) != []) is newer


def test_the_evidences_own_date_comes_before_its_documents() -> None:
    report = SourceDocument(id="r", title="R", published_on=day("2022"))
    cited = source(document="r", published_on=day("2018"))
    data = dataset(report, judged("a", evidence=(cited, source(document="lost"))))
    assert found("evidence-after-assessment", data) == []


def test_a_page_may_be_visited_after_the_judgement() -> None:
    data = dataset(judged("a", when="2019", evidence=(source(accessed_on=day("2024")),)))
    assert found("evidence-after-assessment", data) == []


def test_every_date_of_what_has_happened_is_compared_with_today() -> None:
    later = day("2025-06-02")
    data = dataset(
        asked("a", issued_on=later, notes=(note("x", on=later),)),
        judged("a", when="2025-07", evidence=(source(published_on=later, accessed_on=later),)),
        figure(1, "prison", as_of=later),
        situation("2026", since="2026"),
        SourceDocument(id="d", title="D", adopted_on=later, published_on=later),
    )
    assert len(found("future-date", data, date(2025, 6, 1))) == 10
    assert len(found("future-date", data, date(2025, 6, 2))) == 3
    assert found("future-date", data, date(2026, 1, 1)) == []


def test_a_date_is_in_the_future_only_if_all_of_it_is() -> None:
    data = dataset(judged("a", when="2025"), judged("b", when="2025-06"))
    assert found("future-date", data, date(2025, 6, 1)) == []
    assert found("future-date", data, date(2024, 12, 31)) == [
        "1: 2025 is in the future (today is 2024-12-31)",
        "2: 2025-06 is in the future (today is 2024-12-31)",
    ]


@pytest.mark.parametrize(
    ("since", "as_of", "findings"),
    [
        ("2019-03", "2018-10", 1),
        ("2019-03", "2019", 0),
        ("2019", "2019-03", 0),
        ("2018", "2019", 0),
    ],
)
def test_a_situation_begins_before_it_is_reported(since: str, as_of: str, findings: int) -> None:
    assert len(found("reversed-dates", dataset(situation(as_of, since)))) == findings


def test_periods_and_documents_have_their_dates_in_order() -> None:
    data = dataset(
        figure(1, "prison", period=Period(start=day("2019-08"), end=day("2018-02"))),
        figure(1, "prison", id="y", period=Period(start=day("2019-08"))),
        declared(1, 2),
        SourceDocument(id="d", title="D", adopted_on=day("2014"), published_on=day("2013")),
        SourceDocument(id="e", title="E", adopted_on=day("2014"), published_on=day("2014")),
    )
    assert found("reversed-dates", data) == [
        "1: the period ends (2018-02) before it starts (2019-08)",
        "1: the document is published (2013) before it is adopted (2014)",
    ]
