"""Statuses, sets of statuses, and the scales of others."""

import pytest

from upr_track.vocabulary import scales, status_sets, statuses

SCALES = scales()


def test_the_scale_is_in_its_order() -> None:
    assert statuses().codes == (
        "implemented",
        "partially_implemented",
        "in_progress",
        "not_implemented",
        "contrary",
        "no_reply",
        "no_information",
        "not_assessed",
        "not_applicable",
    )


def test_columns_are_those_of_the_status_table() -> None:
    findings = [entry for entry in statuses().entries.values() if entry.finding]
    assert [entry.column for entry in findings] == [
        "implemented",
        "partly",
        "under way",
        "not done",
        "contrary",
        "no reply",
    ]


def test_what_is_no_finding_has_no_tone() -> None:
    tones = {entry.code: entry.tone for entry in statuses().entries.values() if not entry.finding}
    assert tones == {"no_information": "none", "not_assessed": "none", "not_applicable": "none"}


@pytest.mark.parametrize("wrong", ["ignored", "ignord", "not implmented"])
def test_a_word_that_means_failure_suggests_not_implemented(wrong: str) -> None:
    assert statuses().find(wrong) is None
    assert statuses().suggest(wrong)[0] == "not_implemented"


def test_ignored_is_the_default_set() -> None:
    ignored = status_sets().entries["ignored"]
    assert ignored.statuses == ("not_implemented", "contrary", "no_reply")
    assert ignored.definition == "ignored = not implemented, contrary or no reply"


def test_sets_hold_findings_only() -> None:
    findings = {code for code, entry in statuses().entries.items() if entry.finding}
    for entry in status_sets().entries.values():
        assert set(entry.statuses) <= findings, entry.code
        assert len(set(entry.statuses)) == len(entry.statuses)
        assert entry.definition.startswith(f"{entry.label} = ")


def test_the_canonical_scale_is_the_list_of_statuses() -> None:
    grades = SCALES.entries["canonical"].grades
    assert [(g.code, g.label) for g in grades] == [
        (code, entry.label) for code, entry in statuses().entries.items()
    ]
    assert all(grade.status == grade.code and grade.exact for grade in grades)


@pytest.mark.parametrize("scale", SCALES.codes)
def test_a_crosswalk_says_where_it_loses_information(scale: str) -> None:
    for grade in SCALES.entries[scale].grades:
        assert grade.status in statuses().codes
        assert grade.exact == (grade.loses == ""), grade.code


@pytest.mark.parametrize("scale", SCALES.codes)
def test_no_grade_has_the_words_of_another(scale: str) -> None:
    for grade in SCALES.entries[scale].grades:
        for spelling in grade.spellings:
            assert SCALES.entries[scale].grade(spelling) is grade


@pytest.mark.parametrize(
    ("scale", "text", "status"),
    [
        ("human_rights_committee", "A", "implemented"),
        ("human_rights_committee", "D", "no_reply"),
        ("human_rights_committee", "E", "contrary"),
        ("human_rights_committee_before_2017", "B2", "in_progress"),
        ("human_rights_committee_before_2017", "C1", "not_implemented"),
        ("upr_info", "Fully implemented", "implemented"),
        ("state_table", "ongoing", "in_progress"),
        ("impact_oss", "in preparation", "in_progress"),
    ],
)
def test_a_grade_is_read_as_a_status(scale: str, text: str, status: str) -> None:
    grade = SCALES.entries[scale].grade(text)
    assert grade is not None
    assert grade.status == status


@pytest.mark.parametrize("text", ["F", "B1", "a lot", ""])
def test_a_grade_of_another_scale_is_not_found(text: str) -> None:
    assert SCALES.entries["human_rights_committee"].grade(text) is None


def test_recalled_scales_are_marked() -> None:
    recalled = [code for code, entry in SCALES.entries.items() if not entry.confirmed]
    assert recalled == ["cedaw_follow_up"]
