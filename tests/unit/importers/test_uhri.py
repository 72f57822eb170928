"""Exports of the Universal Human Rights Index, with their quirks."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from upr_track.errors import FileAccessError
from upr_track.importers import ImportContext, read_file

HEADER = [
    "Text",
    "Countries Concerned",
    "Reccomending Body",
    "Document Symbol",
    "Themes",
    "Affected Persons",
    "Sdgs",
    "Document Publication Date",
    "UPR Reccomending States",
    "UPR Position",
    "Type",
    "OHCHR Annotation Id",
    "UPR Session",
    "Regions Concerned",
]
UPR: dict[str, Any] = {
    "AffectedPersons": ["Women & girls"],
    "AnnotationId": "0f3a-1",
    "AnnotationType": "- Recommendations",
    "Body": "- UPR",
    "Countries": ["Norway"],
    "PublicationDate": "2019-07-02T00:00:00",
    "Sdgs": ["16.3 - Promote the rule of law"],
    "Symbol": "A/HRC/42/3",
    "Text": "140.10 Open the archives (Chile) (Timor-Leste);",
    "Themes": ["Right to health"],
    "UprCycle": "3",
    "UprPositions": ["Supported"],
    "UprRecommendingCountry": ["Chile", "Timor-Leste"],
    "UprSession": ["33"],
}
COMMITTEE = UPR | {
    "AnnotationId": "77aa-2",
    "Body": "- CRC",
    "Symbol": "CRC/C/NOR/CO/5",
    "Text": "12.The Committee&nbsp;asks for the State&rsquos archives (Oslo) &amp; halls.",
    "UprCycle": None,
    "UprPositions": [],
    "UprRecommendingCountry": [],
    "UprSession": [],
}


def json_file(folder: Path, *records: object) -> Path:
    path = folder / "export.json"
    path.write_text(json.dumps(records), encoding="utf-8")
    return path


def test_a_record_of_the_review_in_json(tmp_path: Path) -> None:
    result = read_file(json_file(tmp_path, UPR))
    assert (result.format, result.problems) == ("uhri", ())
    record = result.records[0].record
    assert record.id == "nor-upr3-140.10"
    assert record.text == "Open the archives"
    assert record.recommending_states == ("CHL", "TLS")
    assert record.position == "supported"
    assert record.position_source == "UHRI"
    assert record.sdg_targets == ("16.3",)
    assert record.affected_persons == ("women-girls",)
    assert str(record.issued_on) == "2019-07-02"
    assert result.records[0].origin.place == "record 1"


def test_a_record_of_a_committee(tmp_path: Path) -> None:
    found = read_file(json_file(tmp_path, COMMITTEE)).records[0]
    assert found.serial == "77aa-2"
    assert found.record.id == "crc-c-nor-co-5-12"
    assert (found.record.mechanism, found.record.body) == ("treaty_body", "crc")
    assert found.record.paragraph == "12"
    assert found.record.text == "The Committee asks for the State’s archives (Oslo) & halls."
    assert found.record.recommending_states == ()
    assert (found.record.cycle, found.record.session) == (None, None)


def test_further_records_of_one_paragraph_are_kept(tmp_path: Path) -> None:
    second = COMMITTEE | {"AnnotationId": "88bb-3", "Text": "12. Another sentence"}
    result = read_file(json_file(tmp_path, COMMITTEE, second))
    assert not result.has_errors
    further = result.records[1]
    assert further.provisional
    assert further.record.id == "crc-c-nor-co-5-12-provisional-88bb-3"
    assert further.record.paragraph is None


def test_a_body_without_paragraphs_gets_the_index_own_number(tmp_path: Path) -> None:
    found = read_file(json_file(tmp_path, COMMITTEE | {"Text": "Open the halls"})).records[0]
    assert found.record.id == "crc-c-nor-co-5-provisional-77aa-2"


def test_observations_are_skipped_with_the_reason(tmp_path: Path) -> None:
    result = read_file(json_file(tmp_path, UPR | {"AnnotationType": "- Concerns/Observations"}))
    assert result.records == ()
    assert [(one.origin.place, one.reason) for one in result.skipped] == [
        ("record 1", "no recommendation but: Concerns/Observations")
    ]


def test_one_record_for_each_state_concerned(tmp_path: Path) -> None:
    both = COMMITTEE | {"Symbol": "A/HRC/40/9", "Body": "- SR Torture"}
    result = read_file(json_file(tmp_path, both | {"Countries": ["Norway", "Sweden"]}))
    assert [found.record.state_under_review for found in result.records] == ["NOR", "SWE"]
    assert {found.record.mechanism for found in result.records} == {"special_procedure"}


def test_a_workbook_with_dashes_line_breaks_and_serial_dates(
    excel_file: Callable[..., Path],
) -> None:
    row = [
        "140.11 Open the halls (Guinea-Bissau) (State of Palestine);",
        "- Norway",
        "- UPR",
        "- A/HRC/42/3",
        "- Right to health\r\n- Domestic violence",
        "- Women & girls",
        "- 16.3 - Promote the rule of law\n- 3 - Health",
        46078,
        "- Guinea-Bissau - State of Palestine*",
        "- Supported/Noted",
        "- Recommendations",
        "0f3a-9",
        "- 33",
        "- Western Europe",
    ]
    result = read_file(excel_file([HEADER, row], sheet="Export"))
    found = result.records[0]
    assert found.record.themes == ("health", "domestic-violence")
    assert found.record.recommending_states == ("GNB", "PSE")
    assert found.record.position == "partially_supported"
    assert found.record.sdg_targets == ("16.3",)
    assert str(found.record.issued_on) == "2026-02-25"
    assert found.record.session == 33
    assert found.origin.place == "sheet Export, row 2"


def test_states_behind_the_text_complete_the_column(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text(
        "countries_concerned,text,upr_reccomending_states,document_symbol,reccomending_body,provisional\n"
        'Norway,"36.1 Open the halls (Chile) (Niger);",Niger,A/HRC/42/3,- UPR,True\n',
        encoding="utf-8",
    )
    record = read_file(path).records[0].record
    assert record.recommending_states == ("CHL", "NER")
    assert [note.text for note in record.notes] == ["Marked as provisional in the source"]


def test_one_state_is_taken_out_of_many(tmp_path: Path) -> None:
    records = [UPR | {"Countries": [name], "AnnotationId": name} for name in ("Norway", "Wadiya")]
    result = read_file(
        json_file(tmp_path, *records), where=lambda record: record.state_under_review == "NOR"
    )
    assert len(result.records) == 1
    assert result.left_out == 1
    assert result.remarks == ('"Wadiya" is no State that is known here: left out',)


def test_states_that_are_wanted_are_taken_before_anything_else_is_read(tmp_path: Path) -> None:
    names = ("Norway", "Wadiya", "Sweden")
    path = json_file(tmp_path, *[UPR | {"Countries": [name]} for name in names])
    result = read_file(path, context=ImportContext(only_states=frozenset({"NOR"})))
    assert [found.record.state_under_review for found in result.records] == ["NOR"]
    assert result.left_out == 2
    assert result.problems == ()
    assert result.remarks == ('"Wadiya" is no State that is known here: left out',)


@pytest.mark.parametrize("ending", ['{"Text": "140.1 Op', "", ","])
def test_a_file_that_is_cut_off_is_refused(tmp_path: Path, ending: str) -> None:
    path = tmp_path / "export.json"
    path.write_text(f"[{json.dumps(UPR)},{ending}", encoding="utf-8")
    with pytest.raises(FileAccessError, match=r"export\.json is cut off or no list in JSON"):
        read_file(path)


def test_records_longer_than_one_piece_of_the_file_are_whole(tmp_path: Path) -> None:
    long = UPR | {"Text": f"140.12 {'Open the hall. ' * 100_000}"}
    result = read_file(json_file(tmp_path, UPR, long, UPR | {"Text": "140.13 Close it"}))
    assert [found.record.paragraph for found in result.records] == ["140.10", "140.12", "140.13"]
    assert len(result.records[1].record.text or "") == 1_499_999
