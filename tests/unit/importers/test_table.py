"""Any table: headers, cells, encodings, and what is told of them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from upr_track.errors import UsageError
from upr_track.importers import ImportContext, read_file
from upr_track.model import PartialDate

MakeExcel = Callable[..., Path]


def text_file(folder: Path, *lines: str, name: str = "table.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes("\n".join(lines).encode(encoding))
    return path


def test_columns_are_found_by_their_headers_in_any_order(tmp_path: Path) -> None:
    path = text_file(
        tmp_path,
        "Our table of the year",
        "",
        "Position;Text of the Recommendation;Para. no.;Recommending State(s);UN symbol;Country;"
        "Colour",
        "Accepted;Open the halls;28.10;Chile, Peru;A/HRC/42/3;Norway;green",
    )
    result = read_file(path)
    assert result.format == "table"
    assert result.reason == (
        "it has columns for: position, text, paragraph, recommending_states, document_symbol, "
        "state_under_review"
    )
    assert result.remarks == (
        "read as UTF-8, separated by semicolons",
        "not read: the columns Colour",
    )
    record = result.records[0].record
    assert record.paragraph == "28.10"
    assert record.recommending_states == ("CHL", "PER")
    assert (record.position, record.position_text) == ("supported", "Accepted")
    assert (record.document_symbol, record.state_under_review) == ("A/HRC/42/3", "NOR")
    assert result.records[0].origin.place == "row 4"


def test_headers_that_mean_nothing_here_can_be_given_a_field(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Wording,Nummer", "Open the halls,28.1")
    context = ImportContext("NOR", columns={"Wording": "text", "Nummer": "paragraph"})
    record = read_file(path, "table", context=context).records[0].record
    assert (record.paragraph, record.text) == ("28.1", "Open the halls")


def test_a_field_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Wording", "Open the halls")
    with pytest.raises(UsageError, match='column "Wording" cannot be read as "words"'):
        read_file(path, "table", context=ImportContext(columns={"Wording": "words"}))


def test_a_table_without_texts_says_what_to_do(tmp_path: Path) -> None:
    result = read_file(text_file(tmp_path, "a,b", "1,2"), "table")
    assert result.has_errors
    assert result.problems[0].hint == 'give its header: --map "Wording=text"'


def test_a_paragraph_that_became_a_number_stops_the_import(excel_file: MakeExcel) -> None:
    rows = [["Country", "Paragraph", "Text"], ["Norway", 124.1, "Open"], ["Norway", 12.0, "Close"]]
    result = read_file(excel_file(rows, sheet="My list"))
    problem = next(one for one in result.problems if one.severity == "error")
    assert str(problem.origin) == "table.xlsx: cell 'My list'!B2"
    assert problem.message == (
        "the paragraph 124.1 is a number, of which nobody knows whether it was 124.10"
    )
    assert result.records[1].record.paragraph == "12"


def test_the_same_paragraph_twice_hints_at_the_lost_zero(tmp_path: Path) -> None:
    path = text_file(
        tmp_path, "Symbol,Paragraph,Text", "A/HRC/42/3,124.1,Open", "A/HRC/42/3,124.1,Close"
    )
    problem = next(one for one in read_file(path).problems if one.severity == "error")
    assert problem.kind == "stands-twice"
    assert "124.10 may have become 124.1" in problem.hint


def test_merged_cells_count_for_all_their_rows(excel_file: MakeExcel) -> None:
    rows = [
        ["Country", "Paragraph", "Text"],
        ["Norway", "28.1", "Open the halls"],
        ["", "28.2", "Close the halls"],
    ]
    result = read_file(excel_file(rows, merged="A2:A3"))
    assert [found.record.state_under_review for found in result.records] == ["NOR", "NOR"]


def test_addresses_count_from_the_first_row_of_the_sheet(excel_file: MakeExcel) -> None:
    rows = [[], [], ["", "Text", "Paragraph"], ["", "Open the halls", 1.5]]
    problem = next(one for one in read_file(excel_file(rows)).problems if one.severity == "error")
    assert problem.origin.shown == "cell Sheet1!C4"


def test_formulas_that_were_never_computed_are_told(excel_file: MakeExcel) -> None:
    rows = [
        ["Paragraph", "Text"],
        ["<c><f>A1</f></c>", "Open"],
        ["<c><f>A1</f><v>3</v></c>", "Close"],
    ]
    problem = next(one for one in read_file(excel_file(rows)).problems if one.severity == "error")
    assert problem.message == "formulas were never computed, in A2"


def test_statuses_and_grades_become_assessments(tmp_path: Path) -> None:
    path = text_file(
        tmp_path,
        "Paragraph,Text,Status,Grade,Rationale,Assessed by,Assessed on",
        "28.1,Open the halls,Partially implemented,,One is open,Night Watch,2025-03",
        "28.2,Close the halls,,C,None was closed,Night Watch,27.03.2025",
    )
    first, second = (found.assessment for found in read_file(path).records)
    assert first is not None
    assert (first.status, first.rationale) == ("partially_implemented", "One is open")
    assert (first.assessed_by, str(first.assessed_on)) == ("night-watch", "2025-03")
    assert second is not None
    assert (second.scale, second.grade, second.status) == ("human_rights_committee", "C", None)
    assert str(second.assessed_on) == "2025-03-27"


def test_the_table_of_a_tracker_with_grades_needs_no_mapping(tmp_path: Path) -> None:
    path = text_file(
        tmp_path,
        "paragraph,recommending_state,position,primary_theme,action_summary,grade,grade_label,text,"
        "rationale,sources,evidence_quotes",
        '26.9,Chile,supported_noted,Right to health,Open halls,C,Not done,"Open, then close, halls"'
        ",Nothing happened,A/HRC/42/3 para. 2,none",
    )
    context = ImportContext("NOR", assessed_by="watch", assessed_on=PartialDate.parse("2025"))
    result = read_file(path, context=context)
    found = result.records[0]
    assert found.record.position == "partially_supported"
    assert found.record.themes == ("health",)
    assert found.record.summary == "Open halls"
    assert found.assessment is not None
    assert found.assessment.grade == "C"
    assert "grades were read on the scale of the Human Rights Committee" in result.remarks


def test_an_export_of_impact_oss_needs_no_mapping(tmp_path: Path) -> None:
    path = text_file(
        tmp_path,
        "id,title,reference,accepted,response",
        "7,Open the halls,28.10,true,",
        "8,Close the halls,28.11,false,Too costly",
    )
    first, second = (
        found.record for found in read_file(path, context=ImportContext("NOR")).records
    )
    assert (first.paragraph, first.position) == ("28.10", "supported")
    assert (second.paragraph, second.position) == ("28.11", "noted")
    assert first.id != "7"


def test_treaty_bodies_are_known_by_their_symbols(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Symbol,Para,Text", "CRC/C/NOR/CO/5,12 (b),Open (the halls)")
    record = read_file(path, context=ImportContext("NOR")).records[0].record
    assert (record.mechanism, record.body) == ("treaty_body", "crc")
    assert record.id == "crc-c-nor-co-5-12-b"
    assert record.text == "Open (the halls)"


@pytest.mark.parametrize("date", ["3/4/2019", "spring"])
def test_dates_are_not_guessed(tmp_path: Path, date: str) -> None:
    result = read_file(text_file(tmp_path, "Text,Date", f"Open the halls,{date}"))
    problem = next(one for one in result.problems if one.severity == "error")
    assert problem.message == f'"{date}" is no date that can be read without guessing'
    assert problem.origin.shown == "cell B2"


@pytest.mark.parametrize(
    ("written", "read"),
    [("2019", "2019"), ("2019-10", "2019-10"), ("27/3/2019", "2019-03-27"), ("3/3/19", "")],
)
def test_clear_dates_are_read(tmp_path: Path, written: str, read: str) -> None:
    result = read_file(text_file(tmp_path, "Text,Date", f"Open the halls,{written}"))
    assert str(result.records[0].record.issued_on or "") == read


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8-sig", "read as UTF-8, separated by tabs"),
        ("utf-16", "read as UTF-16, separated by tabs"),
        ("utf-16-le", "read as UTF-16, separated by tabs"),
        ("cp1252", "read as Windows Western European (cp1252), a guess, separated by tabs"),
    ],
)
def test_encoding_and_separator_are_found_and_told(
    tmp_path: Path, encoding: str, told: str
) -> None:
    lines = ("Paragraph\tText\tRecommending States", "28.1\tOuvrir – l’été – à Côme\tCôte d’Ivoire")
    result = read_file(text_file(tmp_path, *lines, name="table.tsv", encoding=encoding))
    assert result.remarks == (told,)
    assert result.records[0].record.text == "Ouvrir – l’été – à Côme"
    assert result.records[0].record.recommending_states == ("CIV",)


def test_cyrillic_of_old_windows_is_recognised(tmp_path: Path) -> None:
    words = "Открыть архивы и опубликовать решения судов"
    path = text_file(tmp_path, "Paragraph;Text", f"28.1;{words}", encoding="cp1251")
    result = read_file(path)
    assert result.records[0].record.text == words


def test_a_name_that_lies_about_the_kind_of_file_is_told(excel_file: MakeExcel) -> None:
    rows = [["Paragraph", "Text"], ["28.1", "Open the halls"]]
    result = read_file(excel_file(rows, name="table.csv"))
    assert result.remarks == ("table.csv is an Excel workbook, whatever its name says",)


def test_hidden_sheets_and_other_sheets_are_skipped(excel_file: MakeExcel) -> None:
    result = read_file(excel_file([["Notes"], ["nothing"]]), "table")
    assert [(one.origin.place, one.reason) for one in result.skipped] == [
        ("Sheet1", "no column for the text of recommendations")
    ]


def test_a_sheet_of_libreoffice(zip_file: Callable[[dict[str, str], str], Path]) -> None:
    cells = "".join(
        f'<table:table-row><table:table-cell office:value-type="string"><text:p>{one}</text:p>'
        f'</table:table-cell><table:table-cell office:value-type="string"><text:p>{other}'
        '</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16382"/>'
        "</table:table-row>"
        for one, other in (("Paragraph", "Text"), ("28.10", "Open the halls"))
    )
    names = {"office": "office", "table": "table", "text": "text"}
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in names.items()
    )
    rest = (
        '<table:table-row table:number-rows-repeated="1048574">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    content = (
        f"<office:document-content {spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="List">{cells}{rest}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    )
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": content,
        "META-INF/manifest.xml": manifest,
    }
    found = read_file(zip_file(parts, "list.ods")).records[0]
    assert found.record.paragraph == "28.10"
    assert str(found.origin) == "list.ods: sheet List, row 2"


def test_a_row_that_cannot_be_a_record_is_told_with_its_place(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Text,Cycle,Language", "Open the halls,77,en")
    result = read_file(path)
    assert result.records == ()
    problem = next(one for one in result.problems if one.severity == "error")
    assert problem.origin.place == "row 2"
    assert problem.message == 'this cannot be a recommendation: cycle "77"'


def test_only_the_wanted_states_are_read(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Country,Text", "Norway,Open", "Sweden,Close", "Wadiya,Sell")
    result = read_file(path, context=ImportContext(only_states=frozenset({"SWE"})))
    assert [found.record.text for found in result.records] == ["Close"]
    assert result.left_out == 2
    assert result.remarks[-1] == '"Wadiya" is no State that is known here: left out'


def test_an_unknown_body_of_the_council_is_a_special_procedure(
    tmp_path: Path,
) -> None:
    path = text_file(
        tmp_path,
        "Symbol,Body,Mechanism,Paragraph,Text",
        "A/HRC/40/9,Somebody,,12,Open",
        "A/HRC/40/9,,UPR,12.1,Close",
    )
    records = [one.record for one in read_file(path, context=ImportContext("NOR")).records]
    assert [record.mechanism for record in records] == ["special_procedure", "upr"]
    assert records[0].body is None


def test_words_that_are_in_no_list_are_told_with_their_cells(excel_file: MakeExcel) -> None:
    rows = [
        ["Country", "Text", "Recommending State", "Position"],
        *[["Norway", f"Open hall {number}", "Lituania", "Maybe"] for number in range(5)],
    ]
    result = read_file(excel_file(rows, sheet="UPR list"))
    assert [str(problem.origin) for problem in result.problems] == [
        "table.xlsx: cell 'UPR list'!C2; cell 'UPR list'!C3; cell 'UPR list'!C4; and 2 more",
        "table.xlsx: cell 'UPR list'!D2; cell 'UPR list'!D3; cell 'UPR list'!D4; and 2 more",
    ]
    assert [problem.message for problem in result.problems] == [
        '"Lituania" is not a State that is known here',
        '"Maybe" is not a position that is known here',
    ]
    assert result.records[0].record.position is None
    assert result.records[0].record.position_text == "Maybe"
