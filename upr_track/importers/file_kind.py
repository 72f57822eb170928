"""What a file really is, whatever its name ends with."""

import re
from enum import StrEnum
from pathlib import Path

from upr_track.importers.archive import open_archive

_HEAD = 65_536
_MOST_OLE = 200_000_000

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF = re.compile(rb"^[\x00-\x20]*%PDF-")
_HTML = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|table|body|head)\b", re.IGNORECASE | re.DOTALL
)
_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml\b", re.IGNORECASE)
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*[\[{]\s*[\[{\"\]}]")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


class Kind(StrEnum):
    """What a file is, in the words that stand behind "is" in a sentence."""

    DOCX = "a Word document"
    DOC = "a Word document of the old kind (.doc)"
    XLSX = "an Excel workbook"
    XLSB = "an Excel binary workbook"
    XLS = "an Excel workbook of the old kind (.xls)"
    ODS = "a LibreOffice spreadsheet"
    PDF = "a PDF"
    JSON = "JSON"
    TEXT = "text"
    HTML = "a web page"
    XML = "XML"
    RTF = "a rich text file (.rtf)"
    PROTECTED = "protected by a password"
    ARCHIVE = "a zip file without a document in it"
    BINARY = "no kind of file that is known here"

    @property
    def endings(self) -> tuple[str, ...]:
        """The endings of names that such files usually have; none where any will do."""
        return _ENDINGS.get(self, ())


_ENDINGS = {
    Kind.DOCX: (".docx", ".docm", ".dotx"),
    Kind.XLSX: (".xlsx", ".xlsm", ".xltx"),
    Kind.XLSB: (".xlsb",),
    Kind.XLS: (".xls",),
    Kind.ODS: (".ods",),
    Kind.PDF: (".pdf",),
    Kind.JSON: (".json",),
    Kind.TEXT: (".csv", ".tsv", ".tab", ".txt"),
}

SPREADSHEETS = frozenset({Kind.XLSX, Kind.XLSB, Kind.XLS, Kind.ODS})


def kind_of(path: Path) -> Kind:
    """Look into the file. Raises ``OSError``, or ``FileAccessError`` for a broken zip."""
    head = read_head(path)
    if head.startswith(_ZIP):
        return _kind_of_zip(path)
    if head.startswith(_OLE):
        return _kind_of_ole(path)
    if _PDF.match(head):
        return Kind.PDF
    if head.startswith(b"{\\rtf"):
        return Kind.RTF
    return _kind_of_text(head)


def read_head(path: Path) -> bytes:
    """The first bytes of the file."""
    with path.open("rb") as file:
        return file.read(_HEAD)


def _kind_of_text(head: bytes) -> Kind:
    for pattern, kind in ((_HTML, Kind.HTML), (_XML, Kind.XML), (_JSON, Kind.JSON)):
        if pattern.match(head):
            return kind
    # UTF-16 has a NUL in every second byte of Latin text; other text has none.
    if b"\0" in head and not head.startswith(_UTF16) and not _is_utf16_without_mark(head):
        return Kind.BINARY
    return Kind.TEXT


def _is_utf16_without_mark(head: bytes) -> bool:
    even, odd = head[0::2].count(0), head[1::2].count(0)
    return max(even, odd) > len(head) // 4 and min(even, odd) == 0


def _kind_of_zip(path: Path) -> Kind:
    with open_archive(path) as archive:
        names = set(archive.namelist())
        if "word/document.xml" in names:
            return Kind.DOCX
        if "xl/workbook.xml" in names:
            return Kind.XLSX
        if "xl/workbook.bin" in names:
            return Kind.XLSB
        if "mimetype" in names and "content.xml" in names:
            mime = archive.read("mimetype")[:100]
            return Kind.ODS if b"spreadsheet" in mime else Kind.ARCHIVE
    return Kind.ARCHIVE


def _kind_of_ole(path: Path) -> Kind:
    """Old Office files are small file systems; the names of their streams are UTF-16."""
    with path.open("rb") as file:
        content = file.read(_MOST_OLE)
    for stream, kind in (
        ("EncryptedPackage", Kind.PROTECTED),
        ("WordDocument", Kind.DOC),
        ("Workbook", Kind.XLS),
        ("Book", Kind.XLS),
    ):
        if f"{stream}\0".encode("utf-16-le") in content:
            return kind
    return Kind.BINARY
