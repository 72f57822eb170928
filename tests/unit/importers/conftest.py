"""Files as others make them, built with texts of our own."""

from collections.abc import Callable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

Cell = str | Sequence[str]
Row = Sequence[Cell]
MakeWord = Callable[..., Path]
MakeExcel = Callable[..., Path]

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_RELATIONS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


@pytest.fixture
def word_file(tmp_path: Path) -> MakeWord:
    """A function that writes a Word document with one table; a row of one cell is merged."""

    def make(
        rows: Sequence[Row] = (), head: str = "", name: str = "list.docx", body: str = ""
    ) -> Path:
        width = max((len(row) for row in rows), default=0)
        table = f"<w:tbl>{''.join(_row(row, width) for row in rows)}</w:tbl>" if rows else ""
        document = f"<w:document {_WORD}><w:body>{body}{table}</w:body></w:document>"
        parts = {"word/document.xml": document}
        if head:
            parts["word/header1.xml"] = f"<w:hdr {_WORD}>{paragraph(head)}</w:hdr>"
        return write_zip(tmp_path / name, parts)

    return make


@pytest.fixture
def excel_file(tmp_path: Path) -> MakeExcel:
    """A function that writes a workbook of one sheet from rows of text and numbers.

    A text that begins with ``<c`` is the XML of a cell.
    """

    def make(
        rows: Sequence[Sequence[object]],
        name: str = "table.xlsx",
        sheet: str = "Sheet1",
        merged: str = "",
    ) -> Path:
        data = "".join(
            f'<row r="{number}">{"".join(_cell(number, at, v) for at, v in enumerate(row))}</row>'
            for number, row in enumerate(rows, 1)
        )
        ranges = f'<mergeCells><mergeCell ref="{merged}"/></mergeCells>' if merged else ""
        xml = f"<worksheet {_SHEET}><sheetData>{data}</sheetData>{ranges}</worksheet>"
        return write_zip(tmp_path / name, workbook_parts(xml, sheet))

    return make


def workbook_parts(sheet_xml: str, name: str = "Sheet1") -> dict[str, str]:
    """The parts of a workbook with one sheet."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    target = 'Target="worksheets/sheet1.xml"'
    return {
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {_SHEET} {_RELATIONS}><sheets><sheet name="{name}" '
        'sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" '
        f'Type="{office}/worksheet" {target}/></Relationships>',
        "xl/worksheets/sheet1.xml": sheet_xml,
    }


@pytest.fixture
def pdf_file(tmp_path: Path) -> Callable[[Sequence[Sequence[str]]], Path]:
    """A function that writes a PDF with these lines on its pages."""

    def make(pages: Sequence[Sequence[str]]) -> Path:
        numbers = [4 + 2 * at for at in range(len(pages))]
        kids = " ".join(f"{number} 0 R" for number in numbers)
        objects = {
            1: "<< /Type /Catalog /Pages 2 0 R >>",
            2: f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
            3: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        }
        for number, lines in zip(numbers, pages, strict=True):
            shown = " ".join(f"({_escaped(line)}) Tj T*" for line in lines)
            stream = f"BT /F1 10 Tf 14 TL 40 800 Td {shown} ET"
            objects[number] = (
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 840] "
                f"/Resources << /Font << /F1 3 0 R >> >> /Contents {number + 1} 0 R >>"
            )
            objects[number + 1] = f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream"
        path = tmp_path / "report.pdf"
        path.write_bytes(_pdf(objects))
        return path

    return make


def _pdf(objects: dict[int, str]) -> bytes:
    content = b"%PDF-1.4\n"
    offsets = []
    for number, text in sorted(objects.items()):
        offsets.append(len(content))
        content += f"{number} 0 obj\n{text}\nendobj\n".encode("latin-1")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\n"
    return content + f"{end}startxref\n{len(content)}\n%%EOF\n".encode("latin-1")


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


@pytest.fixture
def zip_file(tmp_path: Path) -> Callable[[dict[str, str], str], Path]:
    """A function that writes a zip with these parts."""
    return lambda parts, name: write_zip(tmp_path / name, parts)


@pytest.fixture
def sheet_file(tmp_path: Path) -> Callable[[str], Path]:
    """A function that writes a workbook whose one sheet has this XML."""
    return lambda xml: write_zip(tmp_path / "sheet.xlsx", workbook_parts(xml))


def write_zip(path: Path, parts: dict[str, str]) -> Path:
    """A zip with these members."""
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def paragraph(text: str) -> str:
    """The XML of a paragraph; line breaks in ``text`` become breaks within it."""
    lines = '</w:t><w:br/><w:t xml:space="preserve">'.join(escape(text).split("\n"))
    return f'<w:p><w:r><w:t xml:space="preserve">{lines}</w:t></w:r></w:p>'


def _row(row: Row, width: int) -> str:
    span = f'<w:tcPr><w:gridSpan w:val="{width}"/></w:tcPr>' if len(row) == 1 else ""
    return f"<w:tr>{''.join(_word_cell(cell, span) for cell in row)}</w:tr>"


def _word_cell(cell: Cell, properties: str) -> str:
    lines = [cell] if isinstance(cell, str) else cell
    return f"<w:tc>{properties}{''.join(paragraph(line) for line in lines)}</w:tc>"


def _cell(row: int, column: int, value: object) -> str:
    address = f"{chr(ord('A') + column)}{row}"
    if isinstance(value, str) and value.startswith("<"):
        return value.replace("<c", f'<c r="{address}"', 1)
    if isinstance(value, str):
        return f'<c r="{address}" t="inlineStr"><is><t>{escape(value)}</t></is></c>' * bool(value)
    return f'<c r="{address}"><v>{value}</v></c>'
