"""The real files of others, where they are at hand: what must come out of each."""

import csv
from pathlib import Path

import pytest

from upr_track.importers import read_file
from upr_track.importers.state_names import names_in


@pytest.mark.parametrize(
    ("name", "positions", "leads"),
    [
        ("slovenia-2019.docx", {"supported": 182, "noted": 33}, {"121", "122"}),
        ("slovenia-2025.docx", {"supported": 217, "noted": 37}, {"140"}),
        (
            "egypt-2014.docx",
            {"supported": 224, "noted": 53, "partially_supported": 23},
            {"166"},
        ),
    ],
)
def test_lists_of_ohchr(
    shared_data: Path, name: str, positions: dict[str, int], leads: set[str]
) -> None:
    result = read_file(shared_data / "ohchr-lists" / name)
    assert dict(result.positions) == positions
    assert not result.has_errors
    paragraphs = [found.record.paragraph or "" for found in result.records]
    assert len(set(paragraphs)) == sum(positions.values())
    assert {paragraph.split(".")[0] for paragraph in paragraphs} == leads
    assert all(found.record.recommending_states for found in result.records)


def test_three_paragraphs_of_slovenia_hold_several_texts(shared_data: Path) -> None:
    result = read_file(shared_data / "ohchr-lists" / "slovenia-2019.docx")
    several = [one.record.paragraph for one in result.records if "\n" in (one.record.text or "")]
    assert several == ["121.2", "122.11", "122.3"]


def test_upr_info_in_two_formats_gives_the_same_records(shared_data: Path) -> None:
    text = read_file(shared_data / "upr-info" / "sessions-18-20.csv")
    xls = read_file(shared_data / "upr-info" / "sessions-18-20.xls")
    assert len(text.records) == 7984
    assert [one.record for one in text.records] == [one.record for one in xls.records]
    assert text.remarks[0] == "read as Mac Roman, a guess, separated by commas"
    assert not text.has_errors


def test_upr_info_on_kazakhstan(shared_data: Path) -> None:
    result = read_file(shared_data / "upr-info" / "kazakhstan-session-20.csv")
    assert dict(result.positions) == {"supported": 147, "noted": 51}


def test_the_report_on_kazakhstan(shared_data: Path) -> None:
    pdf = read_file(shared_data / "reports" / "A_HRC_28_10.pdf")
    leads = pdf.documents[0].document.lead_paragraphs
    assert [(one.lead, one.count, one.position, one.state_claim) for one in leads] == [
        ("124", 47, "supported", "already_implemented"),
        ("125", 96, "supported", "in_process"),
        ("126", 51, "noted", None),
    ]
    assert len(pdf.records) == 194
    assert pdf.problems == ()


def test_the_report_is_what_was_extracted_by_hand(shared_data: Path) -> None:
    reports = shared_data / "reports"
    pdf = {
        one.record.paragraph: one.record for one in read_file(reports / "A_HRC_28_10.pdf").records
    }
    table = read_file(reports / "A_HRC_28_10_recommendations.csv")
    for found in table.records:
        record = pdf[found.record.paragraph]
        assert (record.position, record.state_claim) == (
            found.record.position,
            found.record.state_claim,
        )
        # By hand only the last State was kept where there are several.
        assert set(found.record.recommending_states) <= set(record.recommending_states)
    same = [one for one in table.records if one.record.text == pdf[one.record.paragraph].text]
    assert len(same) == 186


def test_the_shape_of_uhri(shared_data: Path) -> None:
    result = read_file(shared_data / "uhri" / "uhri-shaped-a.csv")
    assert len(result.records) == 1598
    assert len({one.record.state_under_review for one in result.records}) == 7
    assert not result.has_errors
    real = read_file(shared_data / "uhri" / "uhri-json-one-real-record.json")
    assert [one.reason for one in real.skipped] == ["no recommendation but: Concerns/Observations"]


def test_states_are_right_where_a_column_names_them_too(shared_data: Path) -> None:
    path = shared_data / "uhri" / "uhri-shaped-a.csv"
    with path.open(encoding="utf-8", newline="") as file:
        columns = [row["upr_reccomending_states"] for row in csv.DictReader(file)]
    records = [one.record for one in read_file(path).records]
    right = sum(
        set(names_in(column).codes) == set(record.recommending_states)
        for column, record in zip(columns, records, strict=True)
    )
    assert right / len(records) > 0.995
