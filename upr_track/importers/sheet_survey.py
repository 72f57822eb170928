"""A look at a spreadsheet's XML before it is read: how far its cells reach.

A sheet of two cells, A1 and XFD1048576, is a small file and a table of 17,000 million
cells. The reader lays tables out whole, so that such a file must not get to it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

from upr_track.errors import FileAccessError
from upr_track.importers.archive import open_archive, unpacked
from upr_track.importers.file_kind import Kind
from upr_track.importers.grid import column_letters, column_number

_MOST_CELLS = 8_000_000
_SHOWN_FORMULAS = 20
_LONGEST_CELL = 1 << 20

_FILLED_CELL = re.compile(rb'<(?:\w+:)?c\s(?=[^<>]*[^/]>)[^<>]*?\br="([A-Z]{1,3})(\d{1,7})"')
_CELL_WITHOUT_ADDRESS = re.compile(rb'<(?:\w+:)?c(?=[\s>/])(?![^<>]*\br=")')
_WITHOUT_VALUE = re.compile(
    rb'<(?:\w+:)?c\s[^<>]*?\br="([A-Z]{1,3}\d{1,7})"[^<>]*>'
    rb"<(?:\w+:)?f\b(?:[^<>]*/>|[^<>]*>[^<]*</(?:\w+:)?f>)"
    rb"(?:<(?:\w+:)?v(?:/>|></(?:\w+:)?v>))?</(?:\w+:)?c>"
)
_SHEET = re.compile(rb'<(?:\w+:)?sheet\b[^<>]*?\bname="([^"]*)"[^<>]*?\br?:?id="([^"]*)"')
_RELATION = re.compile(rb"<Relationship\b[^<>]*>")
_ATTRIBUTE = re.compile(rb'\b(Id|Target)="([^"]*)"')

_ODS_TAG = re.compile(
    rb"<table:(table|table-row|table-cell|covered-table-cell)(?![-\w])([^<>]*?)(/?)>"
)
_REPEATED = re.compile(rb'table:number-(?:rows|columns)-repeated="(\d{1,9})"')


@dataclass
class _Extent:
    """How far the filled cells of one sheet reach; ``row`` and ``column`` are where we are."""

    row: int = 0
    column: int = 0
    last_row: int = 0
    last_column: int = 0
    without_value: list[str] = field(default_factory=list)

    def fill(self, row: int, column: int) -> None:
        self.last_row = max(self.last_row, row + 1)
        self.last_column = max(self.last_column, column + 1)


def survey_sheets(path: Path, kind: Kind) -> dict[str, tuple[str, ...]]:
    """Addresses of formulas without a value, by sheet.

    Raises ``FileAccessError`` if the cells reach further than memory does. Workbooks of
    the old kind hold 65,536 rows at most and are not looked at.
    """
    if kind is Kind.XLSX:
        return _survey_excel(path)
    if kind is Kind.ODS:
        for extent in _ods_extents(path):
            _refuse_if_vast(path, extent)
    return {}


def _survey_excel(path: Path) -> dict[str, tuple[str, ...]]:
    names = _sheet_names(path)
    found: dict[str, tuple[str, ...]] = {}
    with open_archive(path) as archive:
        sheets = [info for info in archive.infolist() if "xl/worksheets/" in info.filename]
        others = [info for info in archive.infolist() if info.filename.startswith("xl/")]
    for info in others:
        if info not in sheets:
            for _ in unpacked(path, info):
                pass
    for info in sheets:
        extent = _Extent()
        for piece in _pieces(unpacked(path, info), b"<"):
            _follow_excel(piece, extent)
            _refuse_if_vast(path, extent)
        found[names.get(info.filename, info.filename)] = tuple(extent.without_value)
    return found


def _pieces(chunks: Iterator[bytes], mark: bytes) -> Iterator[bytes]:
    """The same bytes, cut where a cell begins and not within it."""
    rest = b""
    for chunk in chunks:
        rest += chunk
        cut = max(rest.rfind(mark + b"c "), rest.rfind(mark + b"row"), rest.rfind(mark + b"table:"))
        if cut > 0:
            yield rest[:cut]
            rest = rest[cut:]
        elif len(rest) > _LONGEST_CELL:
            yield rest
            rest = b""
    yield rest


def _follow_excel(piece: bytes, extent: _Extent) -> None:
    filled = _FILLED_CELL.findall(piece)
    if filled:
        row = max(int(number) for _, number in filled)
        columns = {letters for letters, _ in filled}
        extent.fill(row - 1, max(column_number(one.decode("ascii")) for one in columns))
    if _CELL_WITHOUT_ADDRESS.search(piece):
        # Such cells stand in the order of the file: no row is longer than its cells.
        for row_xml in piece.split(b"<row"):
            extent.row += 1
            extent.fill(extent.row, row_xml.count(b"<c"))
    if b"<f" in piece or b":f" in piece:
        found = _WITHOUT_VALUE.findall(piece)
        room = max(0, _SHOWN_FORMULAS - len(extent.without_value))
        extent.without_value += [address.decode("ascii") for address in found[:room]]


def _ods_extents(path: Path) -> Iterator[_Extent]:
    with open_archive(path) as archive:
        info = archive.getinfo("content.xml")
    extent = _Extent()
    for piece in _pieces(unpacked(path, info), b"<"):
        for tag, attributes, closed in _ODS_TAG.findall(piece):
            repeated = _REPEATED.search(attributes)
            times = int(repeated.group(1)) if repeated else 1
            if tag == b"table":
                extent = _Extent()
            elif tag == b"table-row":
                extent.row += times
                extent.column = 0
            else:
                extent.column += times
                if not closed or b"office:value" in attributes:
                    extent.fill(extent.row - 1, extent.column - 1)
        yield extent


def _refuse_if_vast(path: Path, extent: _Extent) -> None:
    if extent.last_row * extent.last_column > _MOST_CELLS:
        corner = f"{column_letters(extent.last_column - 1)}{extent.last_row}"
        raise FileAccessError(
            f"the cells of {path.name} reach to {corner}, further than can be read",
            "delete the stray cells below and beside the table, or save the table as CSV",
        )


def _sheet_names(path: Path) -> dict[str, str]:
    """Names of the sheets by the part of the zip that holds them."""
    with open_archive(path) as archive:
        workbook = archive.read("xl/workbook.xml")
        relations = "xl/_rels/workbook.xml.rels"
        listed = archive.read(relations) if relations in archive.namelist() else b""
    targets = {}
    for relation in _RELATION.findall(listed):
        attributes = dict(_ATTRIBUTE.findall(relation))
        target = attributes.get(b"Target", b"").decode("utf-8").removeprefix("/xl/")
        targets[attributes.get(b"Id", b"")] = f"xl/{target}"
    return {
        targets.get(identifier, ""): unescape(name.decode("utf-8"))
        for name, identifier in _SHEET.findall(workbook)
    }
