"""OHCHR's thematic lists, in the three layouts and what comes between."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from upr_track.errors import FileAccessError
from upr_track.importers import ImportContext, ImportedRecord, read_file
from upr_track.model import PartialDate, Recommendation

MakeWord = Callable[..., Path]

HEADER = [
    "Recommendation",
    "Position",
    "Full list of themes",
    "Assessment/comments on level of implementation",
]
HEADER_2014 = [
    "Recommendation",
    "Recommending state/s",
    "Position",
    "Full list of rights/affected persons",
]
HEADER_2025 = [
    "Recommendation and recommending State",
    "Position of the State under review",
    "Human rights themes and groups of persons",
    "Relevant SDGs",
]
HEAD = "UPR of Norway \n(3rd Cycle – 33rd Session)\nThematic list of recommendations"
SOURCE = "Source of Position: A/HRC/42/3/Add.1 - Para.7"


def first(path: Path) -> ImportedRecord:
    return read_file(path).records[0]


def test_the_layout_of_cycle_3_gives_every_field(word_file: MakeWord) -> None:
    themes = [
        "- Right to health",
        "- Domestic violence",
        "SDGs: ",
        "- 3 - GOOD HEALTH AND WELL-BEING",
        "Affected persons: ",
        "- Judges, lawyers and prosecutors",
        "- Women",
    ]
    row = [["140.10 Open the archives (Chile) (Peru);", SOURCE], "Supported", themes, ""]
    result = read_file(word_file([HEADER, ["Theme: Right to health"], row], HEAD))
    assert result.format == "ohchr-list"
    assert result.problems == ()
    found = result.records[0]
    assert str(found.origin) == "list.docx: table 1, row 3, paragraph 140.10"
    assert found.words.recommending_states == ("Chile", "Peru")
    assert found.words.affected_persons == ("Judges, lawyers and prosecutors", "Women")
    assert found.record == Recommendation(
        id="nor-upr3-140.10",
        mechanism="upr",
        state_under_review="NOR",
        document_symbol="A/HRC/42/3",
        paragraph="140.10",
        cycle=3,
        session=33,
        recommending_states=("CHL", "PER"),
        position="supported",
        position_source="A/HRC/42/3/Add.1, para. 7",
        position_text="Supported",
        text="Open the archives",
        language="en",
        themes=("health", "domestic-violence"),
        affected_persons=("judiciary", "women"),
        notes=found.record.notes,
    )
    assert [note.text for note in found.record.notes] == [
        "Sustainable Development Goals in the source: 3"
    ]


def test_the_layout_of_2014_has_states_in_their_own_column(word_file: MakeWord) -> None:
    row = [
        ["166.6. Open the archives (Chile); (Peru); ", "Source of position: A/HRC/42/3/Add.1"],
        "Chile\nPeru",
        "Supported/Noted",
        ["2.1. Reservations \n24. Right to health", "Affected persons:", "- general\n- women"],
    ]
    path = word_file([HEADER_2014, ["Right or area: 2.1. Reservations "], row], "UPR of Norway")
    record = first(path).record
    assert record.paragraph == "166.6"
    assert record.text == "Open the archives"
    assert record.recommending_states == ("CHL", "PER")
    assert record.position == "partially_supported"
    assert record.position_text == "Supported/Noted"
    assert record.position_source == "A/HRC/42/3/Add.1"
    assert record.themes == ("reservations", "health")
    assert record.affected_persons == ("general", "women")


def test_the_layout_of_2025_has_a_column_of_goals(word_file: MakeWord) -> None:
    row = [
        ["140.7 Open the archives (Chile);", SOURCE],
        "Noted",
        ["- Right to health", "Groups of Persons: ", "- Public officials"],
        ["- 3 - GOOD HEALTH AND WELL-BEING", "- 16 - PEACE, JUSTICE AND STRONG INSTITUTIONS"],
    ]
    found = first(word_file([HEADER_2025, row], HEAD))
    assert found.record.affected_persons == ("public-officials",)
    assert found.words.sdgs == (
        "3 - GOOD HEALTH AND WELL-BEING",
        "16 - PEACE, JUSTICE AND STRONG INSTITUTIONS",
    )
    assert found.words.assessment == ""


def test_a_recommendation_under_several_themes_is_one_record(word_file: MakeWord) -> None:
    row = [["140.1 Open the archives (Chile);", SOURCE], "Supported", ["- Right to health"], ""]
    rows = [HEADER, ["Theme: Right to health"], row, ["Theme: Domestic violence"], row]
    result = read_file(word_file(rows, HEAD))
    assert len(result.records) == 1
    assert result.records[0].record.themes == ("health", "domestic-violence")


def test_one_paragraph_with_two_texts_is_one_record(word_file: MakeWord) -> None:
    text = "140.3 Open the archives (Chile); Keep them open (Peru, Spain);"
    record = first(word_file([HEADER, [[text, SOURCE], "Supported", "", ""]], HEAD)).record
    assert record.text == "Open the archives\nKeep them open"
    assert record.recommending_states == ("CHL", "PER", "ESP")
    assert [note.text for note in record.notes] == [
        "One paragraph with 2 texts: line 1 by CHL; line 2 by PER, ESP"
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Source of Position: A/HRC/42/3 - Para 121", "A/HRC/42/3, para. 121"),
        ("Source of Position: A/HRC/42/3/Add.1 - Para.3vv", "A/HRC/42/3/Add.1, para. 3"),
        ("Source of position: A/HRC/42/3/Add. 1, paragraph 3", "A/HRC/42/3/Add.1, para. 3"),
        ("Sources of the position:  A-HRC-42-3-Add.1", "A/HRC/42/3/Add.1"),
        ("Source of Position: letter of 3 May", "letter of 3 May"),
    ],
)
def test_sources_of_positions_are_written_in_one_way(
    word_file: MakeWord, source: str, expected: str
) -> None:
    rows = [
        HEADER,
        [["140.1 Open (Chile);", source], "Supported", "", ""],
        [["140.2 Close (Chile);", SOURCE], "Supported", "", ""],
    ]
    record = first(word_file(rows, HEAD)).record
    assert record.position_source == expected
    assert record.document_symbol == "A/HRC/42/3"


def test_paragraphs_are_text_and_three_numbers_three_records(word_file: MakeWord) -> None:
    numbers = ["28.1", "28.10", "28.100"]
    rows = [[[f"{number} Open hall {number} (Chile);"], "Noted", "", ""] for number in numbers]
    result = read_file(word_file([HEADER, *rows], HEAD))
    assert [found.record.paragraph for found in result.records] == numbers


def test_one_number_with_two_texts_stops_the_import(word_file: MakeWord) -> None:
    rows = [[f"28.1 Open hall {hall} (Chile);", "Noted", "", ""] for hall in "AB"]
    result = read_file(word_file([HEADER, *rows], HEAD))
    assert result.has_errors
    problem = next(one for one in result.problems if one.kind == "stands-twice")
    assert problem.message == (
        "paragraph 28.1 stands twice with different words, first at table 1, row 2, paragraph 28.1"
    )
    assert problem.origin.place == "table 1, row 3, paragraph 28.1"


def test_a_row_without_a_number_is_kept_and_told(word_file: MakeWord) -> None:
    result = read_file(word_file([HEADER, ["Open the hall (Chile);", "Noted", "", ""]], HEAD))
    found = result.records[0]
    assert found.provisional
    assert found.record.id.startswith("nor-upr3-provisional-")
    assert "no-paragraph" in [problem.kind for problem in result.problems]


def test_unknown_names_are_told_once_with_suggestions(word_file: MakeWord) -> None:
    rows = [[f"28.{n} Open hall {n} (Chile, Lituania);", "Noted", "", ""] for n in range(1, 6)]
    result = read_file(word_file([HEADER, *rows], HEAD))
    problem = next(one for one in result.problems if one.kind == "unknown-states")
    assert result.has_errors
    assert problem.message == '"Lituania" is not a State that is known here'
    assert problem.hint.startswith("did you mean Lithuania (LTU)")
    assert problem.origin.place.endswith("; and 2 more")
    record = result.records[0].record
    assert record.recommending_states == ("CHL",)
    assert [note.text for note in record.notes] == [
        "Recommending States in the source that are not known here: Lituania"
    ]


def test_a_list_may_have_to_be_told_its_state(word_file: MakeWord) -> None:
    path = word_file([HEADER, ["28.1 Open the hall (Chile);", "Noted", "", ""]], "Annex")
    assert "no-state-under-review" in [one.kind for one in read_file(path).problems]
    told = read_file(path, context=ImportContext(state_under_review="NOR"))
    assert "no-state-under-review" not in [one.kind for one in told.problems]
    assert told.records[0].record.state_under_review == "NOR"


def test_an_assessment_column_becomes_assessments(word_file: MakeWord) -> None:
    cell = ["Partially implemented. A hall was opened.", "Others are closed."]
    path = word_file([HEADER, ["28.1 Open the halls (Chile);", "Noted", "", cell]], HEAD)
    context = ImportContext(assessed_by="coalition", assessed_on=PartialDate.parse("2025-03"))
    found = read_file(path, context=context).records[0]
    assert found.assessment is not None
    assert found.assessment.recommendation == "nor-upr3-28.1"
    assert found.assessment.status == "partially_implemented"
    assert found.assessment.rationale == "A hall was opened.\nOthers are closed."
    assert str(found.assessment.assessed_on) == "2025-03"


def test_an_assessment_without_author_is_an_internal_note(word_file: MakeWord) -> None:
    path = word_file([HEADER, ["28.1 Open (Chile);", "Noted", "", "Not implemented"]], HEAD)
    result = read_file(path)
    found = result.records[0]
    assert found.assessment is None
    assert found.words.assessment == "Not implemented"
    assert [(note.text, note.visibility) for note in found.record.notes] == [
        ("Assessment in the source: Not implemented", "internal")
    ]
    assert "assessment-kept-as-note" in [problem.kind for problem in result.problems]


def test_headings_and_empty_rows_are_no_recommendations(word_file: MakeWord) -> None:
    rows = [
        ["Thematic list"],
        HEADER,
        ["Recommendations supported by Norway"],
        ["", "", "", ""],
        ["28.1 Open the hall (Chile);", "Noted", "", ""],
        HEADER,
        ["28.2 Close the hall (Chile);", "Noted", "", ""],
    ]
    result = read_file(word_file(rows, HEAD))
    assert [found.record.paragraph for found in result.records] == ["28.1", "28.2"]
    assert [(skipped.origin.place, skipped.reason) for skipped in result.skipped] == [
        ("table 1, row 1", "above the header of the list: Thematic list"),
        ("table 1, row 3", "a heading: Recommendations supported by Norway"),
    ]


def test_comments_on_the_position_are_kept(word_file: MakeWord) -> None:
    cell = ["28.1 Open the hall (Chile);", "Comments: Told in a letter"]
    record = first(word_file([HEADER, [cell, "Noted", "", ""]], HEAD)).record
    assert record.text == "Open the hall"
    assert [note.text for note in record.notes] == ["Comments: Told in a letter"]


def test_what_the_condition_does_not_want_is_counted(word_file: MakeWord) -> None:
    rows = [[f"28.{n} Open hall {n} (Chile, Wadiya);", "Noted", "", ""] for n in (1, 2)]
    path = word_file([HEADER, *rows], HEAD)
    result = read_file(path, where=lambda record: record.paragraph == "28.2")
    assert [found.record.paragraph for found in result.records] == ["28.2"]
    assert result.left_out == 1
    unknown = next(one for one in result.problems if one.kind == "unknown-states")
    assert unknown.origin.place == "table 1, row 3, paragraph 28.2"


def test_a_letter_is_no_list(word_file: MakeWord) -> None:
    with pytest.raises(FileAccessError, match="holds no recommendations in a form known here"):
        read_file(word_file([["Dear", "Sir"]]))


def test_macros_are_not_run_and_told(
    word_file: MakeWord, zip_file: Callable[[dict[str, str], str], Path]
) -> None:
    source = word_file([HEADER, ["28.1 Open the hall (Chile);", "Noted", "", ""]], HEAD)
    with ZipFile(source) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    path = zip_file(parts | {"word/vbaProject.bin": "Kill everything"}, "list.docm")
    assert "the file holds macros; they were not run" in read_file(path).remarks


def test_the_name_of_the_file_may_tell_the_state(word_file: MakeWord) -> None:
    rows = [HEADER, ["28.1 Open the hall (Chile);", "Noted", "", ""]]
    path = word_file(rows, name="UPR33_United_Kingdom_Thematic_List_of_Recommendations.docx")
    assert first(path).record.state_under_review == "GBR"


def test_numbers_may_stand_in_a_column_of_their_own(word_file: MakeWord) -> None:
    rows = [["No.", *HEADER], ["28.10", "Open the hall&nbsp;now (Chile);", "Noted", "", ""]]
    record = first(word_file(rows, HEAD)).record
    assert (record.paragraph, record.text) == ("28.10", "Open the hall now")
