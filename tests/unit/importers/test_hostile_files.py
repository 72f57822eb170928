"""Files that are broken, mislabelled or made to do harm: a sentence, at once, and no more."""

import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from upr_track.errors import FileAccessError, UsageError
from upr_track.importers import read_file
from upr_track.importers.archive import MOST_BYTES

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
ZipMaker = Callable[[dict[str, str], str], Path]
SheetMaker = Callable[[str], Path]
FileMaker = Callable[..., Path]


@pytest.fixture(autouse=True)
def _within_seconds_and_megabytes() -> Iterator[None]:
    start = time.monotonic()
    tracemalloc.start()
    yield
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert time.monotonic() - start < 60
    assert peak < 300_000_000


def ole(stream: str) -> bytes:
    """The beginning of an old Office file, and the name of a stream in it."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + f"{stream}\0".encode("utf-16-le")


def refusal(path: Path) -> str:
    with pytest.raises(FileAccessError) as caught:
        read_file(path)
    assert caught.value.hint
    return caught.value.message


def test_a_zip_bomb(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<" + b" " * 50_000_000)
    assert refusal(path) == (
        "bomb.docx unpacks to far more than a document of this kind holds, and was not read"
    )


def test_a_zip_that_lies_about_its_size(sheet_file: SheetMaker) -> None:
    path = sheet_file(f"<worksheet {SHEET}><sheetData>{' ' * 20_000_000}</sheetData></worksheet>")
    content = bytearray(path.read_bytes())
    true = (20_000_000 + len(f"<worksheet {SHEET}><sheetData></sheetData></worksheet>")).to_bytes(
        4, "little"
    )
    assert content.count(true) == 2
    path.write_bytes(content.replace(true, (1_000_000).to_bytes(4, "little")))
    assert "unpacks to far more" in refusal(path)


def test_a_zip_of_very_many_members(zip_file: ZipMaker) -> None:
    parts = {f"word/part{number}.xml": "" for number in range(6_000)}
    assert "unpacks to far more" in refusal(
        zip_file(parts | {"word/document.xml": ""}, "many.docx")
    )


def test_the_limit_is_above_any_document() -> None:
    assert MOST_BYTES >= 100_000_000


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE w SYSTEM "http://127.0.0.1:9/evil.dtd">',
    ],
)
def test_entities_and_document_types(zip_file: ZipMaker, declaration: str) -> None:
    body = f"<w:p><w:r><w:t>{'&a;' if 'ENTITY' in declaration else ''}</w:t></w:r></w:p>"
    document = f'<?xml version="1.0"?>{declaration}<w:document {WORD}><w:body>{body}</w:body>'
    path = zip_file({"word/document.xml": f"{document}</w:document>"}, "evil.docx")
    assert refusal(path) == (
        "evil.docx holds instructions to the reader that no Word document needs"
    )


def test_parts_within_parts_without_end(zip_file: ZipMaker) -> None:
    deep = "<w:sdt><w:sdtContent>" * 5_000
    closed = "</w:sdtContent></w:sdt>" * 5_000
    document = f"<w:document {WORD}><w:body>{deep}{closed}</w:body></w:document>"
    path = zip_file({"word/document.xml": document}, "deep.docx")
    assert "parts within parts" in refusal(path)


def test_a_sheet_whose_cells_lie_at_the_ends_of_the_world(sheet_file: SheetMaker) -> None:
    cells = (
        '<row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    )
    path = sheet_file(f"<worksheet {SHEET}><sheetData>{cells}</sheetData></worksheet>")
    assert refusal(path) == (
        "the cells of sheet.xlsx reach to XFD1048576, further than can be read"
    )


def test_a_table_of_endless_repetition(zip_file: ZipMaker) -> None:
    cell = '<table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p>'
    content = (
        f'<x><table:table><table:table-row table:number-rows-repeated="1048576">{cell}'
        "</table:table-cell></table:table-row></table:table></x>"
    )
    mime = "application/vnd.oasis.opendocument.spreadsheet"
    path = zip_file({"mimetype": mime, "content.xml": content}, "table.ods")
    assert "further than can be read" in refusal(path)


def test_very_many_empty_rows_are_only_empty(sheet_file: SheetMaker) -> None:
    head = '<row r="1"><c r="A1" t="inlineStr"><is><t>Text</t></is></c></row>'
    rows = "".join(f'<row r="{n}"><c r="A{n}" s="1"/></row>' for n in range(2, 100_000))
    last = '<row r="300000"><c r="A300000" t="inlineStr"><is><t>Open it</t></is></c></row>'
    path = sheet_file(f"<worksheet {SHEET}><sheetData>{head}{rows}{last}</sheetData></worksheet>")
    result = read_file(path, "table")
    assert [found.origin.place for found in result.records] == ["sheet Sheet1, row 300000"]


@pytest.mark.parametrize("name", ["list.docx", "table.xlsx"])
def test_a_file_that_is_cut_off(
    name: str, word_file: Callable[..., Path], excel_file: Callable[..., Path]
) -> None:
    make = word_file if name.endswith("docx") else excel_file
    path = make([["Paragraph", "Text"], ["28.1", "Open the halls"]], name=name)
    path.write_bytes(path.read_bytes()[:-40])
    assert refusal(path) == (f"{name} is broken: it is cut off or no longer a Word or Excel file")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty"),
        (b"{\\rtf1 Recommendations}", "is a rich text file (.rtf)"),
        (b"<html><table><tr><td>Text</td></tr></table></html>", "is a web page"),
        (b'<?xml version="1.0"?><Workbook/>', "is XML"),
        (b"PK\x03\x04 and no more", "is broken"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is no kind of file that is known here"),
        (b"%PDF-1.7\nand no more", "cannot be read: it is broken or protected by a password"),
        (ole("EncryptedPackage"), "password"),
        (ole("Workbook"), "is broken"),
        (b"[1, 2, 3]", "holds no recommendations in a form known here"),
        (b"Dear colleagues,", "holds no recommendations in a form known here"),
    ],
)
def test_files_of_other_kinds_are_named(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "list.xls"
    path.write_bytes(content)
    assert told in refusal(path)


def test_a_folder_and_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert refusal(tmp_path) == f"{tmp_path} is a folder"
    assert refusal(tmp_path / "no.csv") == f"there is no file {tmp_path / 'no.csv'}"


def test_an_unclosed_quotation_mark(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text('Paragraph,Text\n28.1,"Open\n' + "28.2,Close\n" * 20_000, encoding="utf-8")
    with pytest.raises(FileAccessError) as caught:
        read_file(path)
    assert caught.value.hint == "look for a quotation mark that is opened and never closed"


def test_json_without_an_end_to_its_brackets(tmp_path: Path) -> None:
    path = tmp_path / "deep.json"
    path.write_text('[{"AnnotationId": ' + "[" * 500_000, encoding="utf-8")
    assert "is cut off or no list in JSON" in refusal(path)


@pytest.fixture
def file_of_kind(tmp_path: Path, word_file: FileMaker, excel_file: FileMaker) -> FileMaker:
    """A function that writes a small file of a kind: "docx", "xlsx" or "pdf"."""

    def make(ending: str) -> Path:
        path = tmp_path / f"file.{ending}"
        if ending == "pdf":
            path.write_bytes(b"%PDF-1.7\n")
            return path
        return (word_file if ending == "docx" else excel_file)([["Text"]], name=path.name)

    return make


@pytest.mark.parametrize(
    ("library", "ending", "extra"),
    [("defusedxml", "docx", "word"), ("python_calamine", "xlsx", "excel"), ("pypdf", "pdf", "pdf")],
)
def test_a_library_that_is_not_installed(
    request: pytest.FixtureRequest, library: str, ending: str, extra: str
) -> None:
    path = request.getfixturevalue("file_of_kind")(ending)
    request.getfixturevalue("monkeypatch").setitem(sys.modules, library, None)
    with pytest.raises(UsageError) as caught:
        read_file(path)
    assert caught.value.hint == f"install it with: pip install 'upr-track[{extra}]'"


def test_an_unknown_format_is_refused_with_those_there_are(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("Paragraph,Text\n28.1,Open", encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        read_file(path, "upr")
    assert caught.value.hint == "one of: ohchr-list, upr-info, uhri, un-report, table"


def test_texts_that_are_made_to_be_slow_to_read(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    cells = [
        "(" + ";" * 100_000 + ")",
        "(" * 100_000,
        "(Chile)" * 14_000,
        "A" * 100_000,
        f"({'Wadi' * 25_000})",
        "Chile and " * 12_000,
    ]
    rows = "\n".join(f'"{cell}","{cell}"' for cell in cells)
    path.write_text(f"Text,Recommending States\n{rows}", encoding="utf-8")
    assert len(read_file(path).records) == len(cells)


def test_a_sheet_of_tags_that_never_end(sheet_file: SheetMaker) -> None:
    assert "is broken" in refusal(sheet_file(f"<worksheet {SHEET}>{'<c <c r=' * 200_000}"))
