"""The paragraphs and tables of a Word document, with all tracked changes accepted.

Read from the document's own XML, because python-docx passes over tracked insertions.
Nothing outside the file is read: no linked document, picture or template; no macro runs.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from upr_track.errors import FileAccessError
from upr_track.importers.archive import SAVE_AGAIN, open_archive, read_member
from upr_track.importers.libraries import missing_library
from upr_track.importers.word_text import child, children, is_deleted, local_name, text_of
from upr_track.importers.wording import tidy

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MOST_XML = 30_000_000
"""Bytes of one part; the longest reports have 5 million."""


@dataclass(frozen=True, slots=True)
class WordParagraph:
    """One paragraph. Line breaks within it are newlines."""

    text: str


@dataclass(frozen=True, slots=True)
class WordCell:
    """A cell: its lines, the column of the grid it begins in (from 0) and how many it spans."""

    lines: tuple[str, ...]
    column: int
    span: int = 1
    continues: bool = False
    """Whether it is the lower part of a cell merged over several rows."""

    @property
    def text(self) -> str:
        """The lines as one text."""
        return "\n".join(self.lines)


@dataclass(frozen=True, slots=True)
class WordRow:
    """A row. ``number`` counts from 1 as people do."""

    number: int
    cells: tuple[WordCell, ...]

    def lines_at(self, column: int) -> tuple[str, ...]:
        """The lines of the cell that lies over ``column``; none if there is none."""
        for cell in self.cells:
            if cell.column <= column < cell.column + cell.span:
                return cell.lines
        return ()


@dataclass(frozen=True, slots=True)
class WordTable:
    """A table; ``number`` counts the tables of the document from 1."""

    number: int
    rows: tuple[WordRow, ...]


Block: TypeAlias = WordParagraph | WordTable


@dataclass(frozen=True, slots=True)
class WordDocument:
    """What stands in the document in order, and on the head and foot of its pages."""

    blocks: tuple[Block, ...]
    running_heads: tuple[str, ...]
    has_macros: bool = False

    @property
    def tables(self) -> tuple[WordTable, ...]:
        """The tables alone."""
        return tuple(block for block in self.blocks if isinstance(block, WordTable))

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The texts of the paragraphs outside tables."""
        return tuple(block.text for block in self.blocks if isinstance(block, WordParagraph))


def read_word_document(path: Path) -> WordDocument:
    """Read ``path``. Raises ``FileAccessError`` if it is broken or a bomb."""
    with open_archive(path) as archive:
        names = archive.namelist()
    heads = (name for name in sorted(names) if name.startswith(("word/header", "word/footer")))
    try:
        body = child(_parse(path, "word/document.xml"), "body")
        blocks = () if body is None else tuple(_numbered(_blocks(body)))
        running = tuple(_running_text(_parse(path, name)) for name in heads)
    except RecursionError as error:
        message = f"{path.name} has parts within parts within parts, more than any document"
        raise FileAccessError(message, SAVE_AGAIN) from error
    return WordDocument(blocks, running, "word/vbaProject.bin" in names)


def _parse(path: Path, part: str) -> "Element":
    try:
        from defusedxml import ElementTree  # noqa: PLC0415
        from defusedxml.common import DefusedXmlException  # noqa: PLC0415
    except ImportError as error:
        raise missing_library("word", "Word files") from error
    try:
        return ElementTree.fromstring(read_member(path, part, _MOST_XML), forbid_dtd=True)
    except DefusedXmlException as error:
        raise FileAccessError(
            f"{path.name} holds instructions to the reader that no Word document needs",
            "such files are made to do harm; ask for a new copy",
        ) from error
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise FileAccessError(
            f"{path.name} is broken: {part} cannot be read", SAVE_AGAIN
        ) from error


def _running_text(root: "Element") -> str:
    return "\n".join(tidy(text_of(node)) for node in root.iter() if local_name(node) == "p")


def _blocks(container: "Element") -> Iterator[Block]:
    for node in children(container):
        if local_name(node) == "p":
            yield WordParagraph(tidy(text_of(node)))
        elif local_name(node) == "tbl":
            yield WordTable(0, tuple(_rows(node)))


def _numbered(blocks: Iterator[Block]) -> Iterator[Block]:
    number = 0
    for block in blocks:
        if isinstance(block, WordTable):
            number += 1
            yield replace(block, number=number)
        else:
            yield block


def _rows(table: "Element") -> Iterator[WordRow]:
    above: dict[int, WordCell] = {}
    number = 0
    for node in children(table):
        properties = child(node, "trPr")
        if local_name(node) != "tr" or is_deleted(properties):
            continue
        number += 1
        row = tuple(_filled_from_above(cell, above) for cell in _cells(node))
        above |= {cell.column: cell for cell in row}
        yield WordRow(number, row)


def _filled_from_above(cell: WordCell, above: dict[int, WordCell]) -> WordCell:
    """The lower part of a cell merged over rows has the words of the upper one."""
    if cell.continues and cell.column in above:
        return replace(cell, lines=above[cell.column].lines)
    return cell


def _cells(row: "Element") -> Iterator[WordCell]:
    column = _number(child(row, "trPr"), "gridBefore", 0)
    for node in children(row):
        if local_name(node) != "tc":
            continue
        properties = child(node, "tcPr")
        span = max(1, _number(properties, "gridSpan", 1))
        merge = None if properties is None else child(properties, "vMerge")
        continues = merge is not None and _value(merge) != "restart"
        yield WordCell(tuple(_lines(node)), column, span, continues)
        column += span


def _lines(cell: "Element") -> Iterator[str]:
    """The lines of a cell with those of tables inside it."""
    for node in children(cell):
        if local_name(node) == "p":
            yield from filter(None, tidy(text_of(node)).split("\n"))
        elif local_name(node) == "tbl":
            for row in _rows(node):
                for inner in row.cells:
                    yield from inner.lines


def _number(properties: "Element | None", name: str, default: int) -> int:
    node = None if properties is None else child(properties, name)
    text = "" if node is None else _value(node)
    return min(int(text), 1000) if text.isdecimal() else default


def _value(node: "Element") -> str:
    return next((value for key, value in node.attrib.items() if key.endswith("}val")), "")
