from dataclasses import replace

import pytest

from tests.records import asked, dataset, judged, source
from tests.unit.report.reports import RENDERER, report_of
from upr_track.report.context import Record
from upr_track.report.context_tables import Row
from upr_track.report.report_context import Report
from upr_track.report.template_helpers import TemplateHelpers

REPORT = report_of(
    dataset(asked("a"), asked("b"), judged("a"), judged("b", "implemented", evidence=(source(),)))
)


def helpers(report: Report = REPORT) -> TemplateHelpers:
    return TemplateHelpers(report, RENDERER.words)


def numbered(*numbers: str) -> list[Record]:
    return [replace(REPORT.records[0], number=number) for number in numbers]


def test_a_tally_is_n_of_those_assessed() -> None:
    assert helpers().tally(REPORT.tables["mechanism"].total) == "1 of 2"


def test_a_tally_of_nothing_assessed_is_a_dash() -> None:
    assert helpers().tally(Row("", "", (), 3, 0, 0, ())) == "–"


@pytest.mark.parametrize(
    ("numbers", "shown"),
    [
        (["124.30", "124.26", "124.28", "124.27", "124.29", "126.1"], "124.26–124.30, 126.1"),
        (["124.9", "124.10"], "124.9, 124.10"),
        (["28.1", "28.100", "28.10"], "28.1, 28.10, 28.100"),
        (["12 (b)", "12", ""], "12, 12 (b)"),
        (["95.3", "97.4"], "95.3, 97.4"),
        (["14", "15", "16"], "14–16"),
        ([], ""),
    ],
)
def test_paragraphs_that_follow_each_other_are_a_range(numbers: list[str], shown: str) -> None:
    assert helpers().paragraph_range(numbered(*numbers)) == shown


def test_sources_are_numbered_as_they_are_cited_and_equal_ones_once() -> None:
    made = helpers()
    (cited,) = REPORT.records[1].judgement.sources
    passage = replace(cited, quote="another passage")
    assert [made.cite(cited), made.cite(passage), made.cite(replace(cited))] == [1, 2, 1]
    listed = made.names()["citations"]()
    assert [(one.number, one.same_as) for one in listed] == [(1, None), (2, 1)]


def test_shares_are_whole_per_cents_and_of_nothing_a_dash() -> None:
    assert helpers().percent(2, 3) == "67%"
    assert helpers().percent(0, 0) == "–"


def test_words_are_counted_without_markup_and_lone_signs() -> None:
    assert helpers().word_count("<p>Two words – 124.5 <b>more</b></p>") == 4


def test_a_claim_that_is_not_there_is_an_error() -> None:
    with pytest.raises(LookupError, match='there is no claim "un-decision"'):
        helpers().claim("un-decision")
