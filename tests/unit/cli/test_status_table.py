"""The table in colour, with unusual rows, and where there is hardly anything to show."""

import pytest

from tests.records import asked, counted, dataset, day, declared, figure, judged
from upr_track.analysis.compliance import Question, count_compliance
from upr_track.analysis.current import take_stock
from upr_track.analysis.dimensions import DIMENSIONS
from upr_track.analysis.status_sets import counted_set
from upr_track.cli.colour import Ink, coloured, plain
from upr_track.cli.row_order import RowOrder
from upr_track.cli.status_report import StatusReport, headline_claims, make_report, sort_rows
from upr_track.cli.status_table import Screen, status_text
from upr_track.cli.status_words import claim_subject, headline_line
from upr_track.model import Dataset, Period


def report(
    data: Dataset, by: str = "mechanism", order: RowOrder = RowOrder.NATURAL
) -> StatusReport:
    standing = take_stock(data, day("2019"), "coalition")
    question = Question(DIMENSIONS[by], counted_set(None, data.settings))
    table = sort_rows(count_compliance(question, standing), order)
    return make_report(table, headline_claims(data), data, "public")


def shares(ignored: int, others: int) -> Dataset:
    found = ["contrary"] * ignored + ["implemented"] * others
    names = [f"r{number}" for number in range(len(found))]
    return dataset(
        *(asked(name) for name in names),
        *(judged(name, status) for name, status in zip(names, found, strict=True)),
    )


@pytest.mark.parametrize(
    ("ignored", "others", "bar"),
    [
        (0, 3, "0 of 3  ▁▁▁▁▁▁▁▁▁▁"),
        (1, 99, "1 of 100  ▇▁▁▁▁▁▁▁▁▁"),
        (1, 1, "1 of 2  ▇▇▇▇▇▁▁▁▁▁"),
        (99, 1, "99 of 100  ▇▇▇▇▇▇▇▇▇▁"),
        (3, 0, "3 of 3  ▇▇▇▇▇▇▇▇▇▇"),
    ],
)
def test_the_bar_is_never_empty_for_some_nor_full_for_less_than_all(
    ignored: int, others: int, bar: str
) -> None:
    assert f"  {bar}\n" in status_text(report(shares(ignored, others)), Screen(plain))


def test_without_records_the_total_says_so() -> None:
    assert status_text(report(dataset()), Screen(plain, 80)) == (
        "As of 2019 · assessed by the coalition\n"
        "\n"
        "                        imple-          under   not   con-     no\n"
        "       total  assessed  mented  partly    way  done  trary  reply  ignored\n"
        "  All      0         0       0       0      0     0      0      0        –\n"
        "\n"
        "  ignored = not implemented, contrary or no reply\n"
    )


def test_colour_marks_meanings_and_leaves_the_text_alone() -> None:
    data = dataset(*shares(1, 1).recommendations, judged("r0"), declared(0, 1, about="All of it"))
    in_colour = status_text(report(data), Screen(coloured))
    assert coloured("contradicted", Ink.ERROR).split("contradicted")[0] in in_colour
    assert coloured("1 of 1", Ink.ERROR) in in_colour
    assert coloured("All", Ink.STRONG) in in_colour
    without = in_colour
    for ink in Ink:
        without = without.replace(f"\x1b[{ink}m", "")
    assert without.replace("\x1b[0m", "") == status_text(report(data), Screen(plain))


def test_a_positive_set_is_not_red() -> None:
    data = shares(1, 1)
    standing = take_stock(data, day("2019"), "coalition")
    question = Question(DIMENSIONS["mechanism"], counted_set("implemented", data.settings))
    found = make_report(count_compliance(question, standing), (), data, "public")
    assert coloured("1 of 2", Ink.GOOD) in status_text(found, Screen(coloured))


def test_wide_and_combining_letters_keep_the_columns_straight() -> None:
    data = dataset(
        asked("a", lead_institution="日本"), asked("b", lead_institution="e\u0301"), asked("c")
    )
    lines = status_text(report(data, "lead-institution"), Screen(plain, 90)).splitlines()
    assert [line[: line.index("1") + 1] for line in lines[4:6]] == [
        f"  e\u0301{' ' * 9}      1",
        f"  日本{' ' * 6}      1",
    ]


def test_the_largest_rows_come_first_and_none_given_last() -> None:
    data = dataset(
        asked("a", cycle=1),
        asked("b", cycle=2),
        asked("c", cycle=2),
        *(asked(name) for name in "defg"),
        judged("a", "contrary"),
    )
    by_total = report(data, "cycle", RowOrder.TOTAL).table.rows
    assert [row.label for row in by_total] == ["cycle 2", "cycle 1", "none given"]
    by_set = report(data, "cycle", RowOrder.SET).table.rows
    assert [row.label for row in by_set] == ["cycle 1", "cycle 2", "none given"]


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (None, "people"),
        (Period(each="year"), "people each year"),
        (Period(start=day("2018-02"), end=day("2019")), "people February 2018 – 2019"),
        (Period(start=day("2018")), "people since 2018"),
        (Period(end=day("2018")), "people until 2018"),
    ],
)
def test_a_figure_names_its_period(period: Period | None, words: str) -> None:
    claim = figure(3, "people", period=period)
    found = make_report(report(dataset()).table, (claim,), dataset(), "public")
    assert claim_subject(found.claims[0]) == words


def test_a_claim_that_cannot_be_checked_says_why() -> None:
    data = dataset(counted(1, 2, statement="1 of 2 were ignored", where=("focus=x",)))
    lines = status_text(report(data), Screen(plain)).splitlines()
    assert lines[2:4] == [
        "  1 of 2   were ignored",
        '           counted, 2019 · not checked: there is no focus area "x"',
    ]


def test_states_are_named_up_to_three() -> None:
    few = dataset(asked("a", state_under_review="UZB"), asked("b"), state_under_review="KAZ")
    assert status_text(report(few), Screen(plain)).startswith("Kazakhstan, Uzbekistan · ")
    codes = ("UZB", "KAZ", "NOR", "FRA")
    many = dataset(*(asked(code, state_under_review=code) for code in codes))
    assert status_text(report(many), Screen(plain)).startswith("4 States · ")


def test_without_an_assessor_nobody_has_assessed() -> None:
    data = dataset(asked("a"))
    table = count_compliance(
        Question(DIMENSIONS["mechanism"], counted_set(None, data.settings)),
        take_stock(data, day("2019")),
    )
    found = make_report(table, (), data, "public")
    assert status_text(found, Screen(plain)).startswith(
        "As of 2019 · nobody has assessed anything yet\n"
    )
    assert headline_line(found) == (
        "Ignored: 0 of 0 assessed; 1 in all; as of 2019; assessed by nobody\n"
    )


def test_on_the_narrowest_terminal_numbers_stay_whole() -> None:
    text = status_text(report(shares(2, 1)), Screen(plain, 20))
    assert text.splitlines()[6:8] == [
        "  UPR    3 of 3       1      2   2 of 3",
        "  All    3 of 3       1      2   2 of 3",
    ]


def test_long_labels_are_wrapped_and_empty_columns_named_below() -> None:
    data = dataset(asked("a", lead_institution="Ministry of Internal Affairs"), judged("a"))
    text = status_text(report(data, "lead-institution"), Screen(plain, 50))
    assert text == (
        "As of 2019 · assessed by the coalition\n"
        "\n"
        "                                   not\n"
        "                        assessed  done  ignored\n"
        "  Ministry of Internal\n"
        "  Affairs                 1 of 1     1   1 of 1\n"
        "  All                     1 of 1     1   1 of 1\n"
        "\n"
        "  ignored = not implemented, contrary or no reply\n"
        "  not shown: 0 implemented, 0 partly, 0 under way,\n"
        "  0 contrary, 0 no reply\n"
    )
