"""The compliance table adds up, and says what it leaves out."""

from tests.records import asked, dataset, day, graded, judged
from upr_track.analysis.compliance import ComplianceRow, ComplianceTable, Question, count_compliance
from upr_track.analysis.current import take_stock
from upr_track.analysis.dimensions import DIMENSIONS
from upr_track.analysis.selection import Selection
from upr_track.analysis.status_sets import counted_set
from upr_track.model import Assessment, Dataset, Recommendation

RECORDS = (
    asked("u1", themes=("torture", "justice")),
    asked("u2", themes=("torture", "torture")),
    asked("u3"),
    asked("w1", mechanism="special_procedure"),
    asked("s1", mechanism="stakeholder"),
)
JUDGED = (
    judged("u1", "contrary"),
    judged("u2", "partially_implemented"),
    judged("u3", "no_information"),
    judged("s1", "implemented"),
)


def count(
    *records: Recommendation | Assessment,
    by: str = "mechanism",
    where: tuple[str, ...] = (),
    with_proposed: bool = False,
    named: str | None = None,
    scale: str | None = None,
) -> ComplianceTable:
    data = dataset(*(records or (*RECORDS, *JUDGED)))
    standing = take_stock(data, day("2019"), "coalition", scale)
    selection = Selection.parse(where, data)
    question = Question(DIMENSIONS[by], counted_set(named, data.settings), selection, with_proposed)
    return count_compliance(question, standing)


def figures(row: ComplianceRow) -> tuple[str, int, int, int]:
    return row.label, row.total, row.assessed, row.in_set


def test_each_row_counts_its_records() -> None:
    table = count()
    assert [figures(row) for row in table.rows] == [
        ("UPR", 3, 2, 1),
        ("Special procedures", 1, 0, 0),
    ]
    assert figures(table.total) == ("All", 4, 2, 1)


def test_every_number_is_a_list_of_records() -> None:
    upr = count().rows[0]
    assert upr.ids == {
        "contrary": ("u1",),
        "partially_implemented": ("u2",),
        "no_information": ("u3",),
    }
    assert upr.count("contrary") == 1
    assert upr.count("no_reply") == 0


def test_what_is_no_finding_is_neither_failure_nor_assessed() -> None:
    records = [asked(name) for name in "abcd"]
    silent = ("no_information", "not_applicable", "not_assessed")
    findings = [judged(name, status) for name, status in zip("abc", silent, strict=True)]
    table = count(*records, *findings)
    assert figures(table.total) == ("All", 4, 0, 0)
    assert table.total.ids["not_assessed"] == ("c", "d")


def test_proposals_are_counted_only_when_asked_for() -> None:
    assert count().left_out.proposed == 1
    included = count(with_proposed=True)
    assert [row.label for row in included.rows] == [
        "UPR",
        "Special procedures",
        "Proposed by stakeholders",
    ]
    assert included.left_out.proposed == 0
    named = count(where=("mechanism=stakeholder",))
    assert figures(named.total) == ("All", 1, 1, 0)
    assert count(where=("mechanism!=upr",)).left_out.proposed == 1


def test_a_record_under_several_keys_is_once_in_the_total() -> None:
    table = count(by="theme")
    assert [figures(row)[:2] for row in table.rows] == [
        ("Torture and ill-treatment", 2),
        ("Justice", 1),
        ("none given", 2),
    ]
    assert table.total.total == 4
    assert table.in_several_rows == 1
    assert [row.key for row in table.rows] == ["torture", "justice", None]


def test_what_is_not_selected_is_counted() -> None:
    table = count(where=("theme=torture",))
    assert figures(table.total) == ("All", 2, 2, 1)
    assert table.left_out.unselected == 3


def test_a_second_record_with_one_id_is_not_counted() -> None:
    twice = (asked("a", themes=("torture",)), asked("b"), asked("a", themes=("justice",)))
    table = count(*twice, by="theme")
    assert [(row.label, row.total) for row in table.rows] == [
        ("Torture and ill-treatment", 1),
        ("none given", 1),
    ]
    assert table.left_out.duplicates == 1


def test_an_assessment_of_nothing_counts_nowhere() -> None:
    assert figures(count(asked("a"), judged("elsewhere")).total) == ("All", 1, 0, 0)


def test_other_sets_count_other_statuses() -> None:
    table = count(named="acted_on")
    assert figures(table.total) == ("All", 4, 2, 1)
    assert table.total.count("partially_implemented") == 1
    assert table.definition == "acted on = implemented, partially implemented or in progress"


def test_scales_are_not_mixed() -> None:
    table = count(
        asked("a"),
        asked("b"),
        asked("c"),
        judged("a"),
        graded("b", "D"),
        graded("c", "A"),
        scale="human_rights_committee",
    )
    assert [grade.code for grade in table.grades] == ["A", "B", "C", "D", "E", "not_assessed"]
    assert figures(table.total) == ("All", 3, 2, 1)
    assert table.total.ids == {"not_assessed": ("a",), "D": ("b",), "A": ("c",)}


def test_without_records_there_is_an_empty_total() -> None:
    data = Dataset()
    standing = take_stock(data, day("2019"))
    question = Question(DIMENSIONS["mechanism"], counted_set(None, data.settings))
    table = count_compliance(question, standing)
    assert table.rows == ()
    assert figures(table.total) == ("All", 0, 0, 0)


def test_records_stand_in_file_order() -> None:
    table = count(asked("z"), asked("a"), asked("m"))
    assert table.total.ids == {"not_assessed": ("z", "a", "m")}


def test_what_was_made_after_the_date_is_not_counted() -> None:
    table = count(
        asked("in-time", issued_on=day("2019")),
        asked("perhaps", issued_on=day("2019-12")),
        asked("later", issued_on=day("2020")),
        asked("undated"),
    )
    assert table.total.total == 3
    assert (table.left_out.made_later, table.left_out.proposed) == (1, 0)
