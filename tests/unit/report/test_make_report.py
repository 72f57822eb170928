from dataclasses import replace

import pytest

from tests.records import asked, counted, dataset, day, figure, graded, judged, source
from tests.unit.report.reports import RENDERER, asked_of, report_of
from upr_track.analysis.current import take_stock
from upr_track.analysis.selection import Selection
from upr_track.analysis.status_sets import counted_set
from upr_track.model import SourceDocument
from upr_track.report.asked import Asked
from upr_track.report.make_report import make_report


def test_records_stand_by_paragraph_and_proposals_apart() -> None:
    report = report_of(
        dataset(
            asked("c", paragraph="1.10"),
            asked("b", paragraph="1.9"),
            asked("p", mechanism="stakeholder"),
        )
    )
    assert [one.id for one in report.records] == ["b", "c"]
    assert [one.id for one in report.proposals] == ["p"]
    assert report.notes == (
        "Not assessed, not counted: 2.",
        "Proposed by stakeholders, not counted: 1.",
    )


def test_a_record_of_two_themes_stands_under_both_and_is_counted_once() -> None:
    report = report_of(dataset(asked("a", themes=("torture", "nhri")), judged("a")))
    assert [one.label for one in report.themes] == [
        "National human rights institution",
        "Torture and ill-treatment",
    ]
    table = report.tables["theme"]
    assert (table.total.total, table.in_several_rows) == (1, 1)
    assert table.total.set_ids == ("a",)


def test_a_source_takes_what_it_does_not_say_from_its_document() -> None:
    document = SourceDocument(
        id="doc", title="Views", symbol="CCPR/C/1", published_on=day("2018"), publisher="UN"
    )
    cited = source(title=None, document="doc", url="javascript:x", paragraph="7")
    report = report_of(dataset(asked("a"), judged("a", evidence=(cited,)), document))
    (found,) = report.records[0].judgement.sources
    assert (found.title, found.symbol, found.publisher) == ("Views", "CCPR/C/1", "UN")
    assert (str(found.published_on), found.paragraph, found.url) == ("2018", "7", None)


def test_grades_of_another_scale_are_kept_and_strange_ones_shown() -> None:
    data = dataset(asked("a"), asked("b"), graded("a", "C"), graded("b", "Z?"))
    standing = take_stock(data, day("2020"), None, "human_rights_committee")
    selection = Selection.parse(["id=a"], data)
    wanted = Asked("annex", standing, counted_set(None, data.settings), selection)
    report = make_report(wanted, RENDERER.words)
    assert [one.id for one in report.records] == ["a"]
    assert report.records[0].judgement.status.code == "C"
    assert report.scale is not None
    for form in ("md", "html", "docx", "xlsx"):
        assert RENDERER.render(wanted, form)


def test_what_an_audience_does_not_see_is_only_a_number() -> None:
    data = dataset(asked("a"))
    report = make_report(
        asked_of(data, left_out={"recommendations": 2, "cases": 1}), RENDERER.words
    )
    assert report.notes[-2:] == (
        "Recommendations withheld from this audience: 2.",
        "Cases withheld from this audience: 1.",
    )


def test_a_count_that_withheld_records_could_change_is_marked() -> None:
    data = dataset(asked("a"), judged("a"), counted(2, 2))
    (open_figure,) = report_of(data).figures
    (marked,) = report_of(data, left_out={"recommendations": 1}).figures
    assert (open_figure.withheld, open_figure.verdict) == (False, "contradicted")
    assert (marked.withheld, marked.verdict) == (True, "consistent")


@pytest.mark.parametrize(
    ("qualifier", "shown"),
    [("exactly", "6,000"), ("at_least", "at least 6,000"), ("more_than", "more than 6,000")],
)
def test_a_figure_is_printed_exactly_so(qualifier: str, shown: str) -> None:
    (found,) = report_of(dataset(figure(6000, "people", qualifier=qualifier))).figures
    assert (found.figure, found.subject) == (shown, "people")


def test_many_states_are_counted_and_few_named() -> None:
    codes = ("KAZ", "KGZ", "FRA", "NOR")
    records = [asked(code, state_under_review=code) for code in codes]
    assert report_of(dataset(*records)).state_under_review == "4 States"
    assert report_of(dataset(*records[:2])).state_under_review == "Kazakhstan, Kyrgyzstan"


def test_nothing_in_the_context_can_be_changed() -> None:
    report = report_of(dataset(asked("a")))
    with pytest.raises(AttributeError):
        report.title = "other"  # type: ignore[misc]
    with pytest.raises(TypeError):
        report.tables["theme"] = report.tables["focus"]  # type: ignore[index]
    assert replace(report, title="other").title == "other"
