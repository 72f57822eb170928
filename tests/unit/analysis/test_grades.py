"""The columns of a table on each scale."""

from tests.records import dataset
from upr_track.analysis.grades import counted_grades, grades_of, set_definition
from upr_track.analysis.status_sets import counted_set
from upr_track.vocabulary import scales, statuses

IGNORED = counted_set("ignored", dataset().settings)


def test_the_canonical_scale_has_the_statuses() -> None:
    grades = grades_of("canonical", [])
    assert [grade.code for grade in grades] == [*statuses().codes]
    assert [grade.column for grade in grades][:4] == [
        "implemented",
        "partly",
        "under way",
        "not done",
    ]
    assert counted_grades(grades, IGNORED) == {"not_implemented", "contrary", "no_reply"}
    assert set_definition("canonical", grades, IGNORED) == IGNORED.definition


def test_another_scale_keeps_its_grades_and_says_what_the_set_is() -> None:
    grades = grades_of("human_rights_committee", [])
    assert [grade.code for grade in grades] == ["A", "B", "C", "D", "E", "not_assessed"]
    assert counted_grades(grades, IGNORED) == {"C", "D", "E"}
    assert set_definition("human_rights_committee", grades, IGNORED) == (
        'ignored = C, D or E on the scale "Human Rights Committee, A to E", the nearest to: '
        "ignored = not implemented, contrary or no reply"
    )


def test_a_grade_that_is_no_finding_is_never_counted() -> None:
    grades = grades_of("cedaw_follow_up", [])
    silent = {grade.code for grade in grades if not grade.finding}
    assert silent == {"lack_of_information", "not_assessed"}
    assert counted_grades(grades, IGNORED) == {"not_implemented"}


def test_a_grade_the_scale_does_not_have_is_shown_and_not_counted() -> None:
    grades = grades_of("human_rights_committee", ["Z", "A", "F"])
    assert [(grade.code, grade.finding) for grade in grades[-2:]] == [("F", False), ("Z", False)]


def test_every_scale_has_columns() -> None:
    for code in scales().codes:
        grades = grades_of(code, [])
        assert any(grade.finding for grade in grades)
        assert "not_assessed" in {grade.code for grade in grades}
