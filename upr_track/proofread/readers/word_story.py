"""The paragraphs of one part of a Word file, with all tracked changes accepted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from upr_track.proofread.passage import Tie
from upr_track.proofread.readers.word_package import Element

_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_DROPPED = frozenset({"pPr", "rPr", "del", "moveFrom", "instrText", "delText", "sectPr", "tblPr"})
_TIE, _TYPED_TIE = "claim:", "claim_"
_NOTE_MARK = re.compile(r"[\d\s,;–-]+")
_FALLBACK = "}Fallback", " Fallback"


@dataclass
class StoryParagraph:
    """One paragraph as it would read. ``notes`` are ids of the notes that it refers to.

    ``table`` is (table, row, column), each from 1, for paragraphs in cells; ``in_box`` for
    those in text boxes. ``numbered``: Word numbers it. ``style`` is the name of its style.
    """

    text: str = ""
    ties: list[Tie] = field(default_factory=list)
    footnotes: list[str] = field(default_factory=list)
    endnotes: list[str] = field(default_factory=list)
    table: tuple[int, int, int] | None = None
    in_box: bool = False
    numbered: bool = False
    style: str = ""
    page_break: bool = False


class StoryReader:
    """Reads the blocks of a part: body, or one note.

    A paragraph whose mark was deleted runs on into the next one, as it would read.
    """

    def __init__(self) -> None:
        self.paragraphs: list[StoryParagraph] = []
        self._tables = 0
        self._cell: tuple[int, int, int] | None = None
        self._in_box = False
        self._running_on: StoryParagraph | None = None
        self._marks: dict[str, tuple[str, StoryParagraph, int]] = {}

    def read(self, container: Element) -> "list[StoryParagraph]":
        """All paragraphs below ``container``, in order."""
        for node in container.children:
            self._block(node)
        return self.paragraphs

    def _block(self, node: Element) -> None:
        if node.name == "p":
            self._paragraph(node)
        elif node.name == "tbl":
            self._table(node)
        elif node.name == "sdt":
            self._control(node)
        elif node.name in {"bookmarkStart", "bookmarkEnd"}:
            self._bookmark(node, self._last())
        elif node.name not in _DROPPED and not node.name.endswith(_FALLBACK):
            for inner in node.children:
                self._block(inner)

    def _last(self) -> StoryParagraph:
        return self.paragraphs[-1] if self.paragraphs else StoryParagraph()

    def _table(self, table: Element) -> None:
        outer = self._cell
        self._tables += 1
        number = self._tables
        rows = (row for row in _through(table, "tr") if not _is_deleted_row(row))
        for row_number, row in enumerate(rows, 1):
            column = 1
            for cell in _through(row, "tc"):
                self._cell = (number, row_number, column)
                for node in cell.children:
                    self._block(node)
                column += _span(cell)
        self._cell = outer

    def _control(self, node: Element) -> None:
        """A content control around blocks: its first figure is tied if it has a claim's name."""
        before = len(self.paragraphs)
        for inner in node.children:
            if inner.name == "sdtContent":
                for block in inner.children:
                    self._block(block)
        claim = _claim_of(node)
        if claim and len(self.paragraphs) > before:
            first = self.paragraphs[before]
            first.ties.append(Tie(claim, 0, len(first.text)))

    def _paragraph(self, node: Element) -> None:
        properties = node.child("pPr")
        paragraph = self._running_on or StoryParagraph(table=self._cell, in_box=self._in_box)
        if self._running_on is None:
            _set_style(paragraph, properties)
            self.paragraphs.append(paragraph)
        self._running_on = paragraph if _mark_is_deleted(properties) else None
        self._inline(node, paragraph)

    def _inline(self, node: Element, paragraph: StoryParagraph) -> None:
        for inner in node.children:
            is_read = inner.name not in _DROPPED and not inner.name.endswith(_FALLBACK)
            if is_read and not _is_hidden(inner) and not _is_note_mark(inner):
                self._inline_part(inner, paragraph)

    def _inline_part(self, node: Element, paragraph: StoryParagraph) -> None:
        match node.name:
            case "t":
                paragraph.text += node.text
            case name if name in _CHARACTERS:
                paragraph.page_break |= node.value("type") == "page"
                paragraph.text += _CHARACTERS[name]
            case "bookmarkStart" | "bookmarkEnd":
                self._bookmark(node, paragraph)
            case "footnoteReference":
                paragraph.footnotes.append(node.value("id"))
            case "endnoteReference":
                paragraph.endnotes.append(node.value("id"))
            case "txbxContent":
                self._text_box(node)
            case "sdt":
                self._inline_control(node, paragraph)
            case _:
                self._inline(node, paragraph)

    def _inline_control(self, node: Element, paragraph: StoryParagraph) -> None:
        start = len(paragraph.text)
        content = node.child("sdtContent")
        if content is not None:
            self._inline(content, paragraph)
        claim = _claim_of(node)
        if claim:
            paragraph.ties.append(Tie(claim, start, len(paragraph.text)))

    def _text_box(self, node: Element) -> None:
        """The paragraphs of a box are read on their own, after the one that it hangs on."""
        kept = self._running_on, self._in_box, self._cell
        self._running_on, self._in_box = None, True
        for inner in node.children:
            self._block(inner)
        self._running_on, self._in_box, self._cell = kept

    def _bookmark(self, node: Element, paragraph: StoryParagraph) -> None:
        key = node.value("id")
        if node.name == "bookmarkStart":
            name = _claim_name(node.value("name"))
            if name:
                self._marks[key] = (name, paragraph, len(paragraph.text))
        elif key in self._marks:
            name, begun, start = self._marks.pop(key)
            begun.ties.append(Tie(name, start, len(begun.text)))


def note_number(ids: "Iterator[str]") -> dict[str, int]:
    """The number that each note has in print, by id: in the order of the references."""
    numbers: dict[str, int] = {}
    for one in ids:
        numbers.setdefault(one, len(numbers) + 1)
    return numbers


def _through(node: Element, name: str) -> Iterator[Element]:
    """Rows or cells, those inside content controls and insertions too."""
    for inner in node.children:
        if inner.name == name:
            yield inner
        elif inner.name in {"sdt", "sdtContent", "ins", "moveTo", "customXml"}:
            yield from _through(inner, name)


def _is_deleted_row(row: Element) -> bool:
    properties = row.child("trPr")
    return properties is not None and properties.child("del") is not None


def _mark_is_deleted(properties: Element | None) -> bool:
    mark = None if properties is None else properties.child("rPr")
    return mark is not None and (
        mark.child("del") is not None or mark.child("moveFrom") is not None
    )


def _is_hidden(run: Element) -> bool:
    """Whether the run is formatted as hidden text, which is not printed."""
    properties = run.child("rPr") if run.name == "r" else None
    vanish = None if properties is None else properties.child("vanish")
    return vanish is not None and vanish.value() not in {"0", "false"}


def _is_note_mark(run: Element) -> bool:
    """Whether the run is a raised number that was typed: it leads to a note."""
    properties = run.child("rPr") if run.name == "r" else None
    raised = None if properties is None else properties.child("vertAlign")
    if raised is None or raised.value() != "superscript":
        return False
    text = "".join(part.text for part in run.children if part.name == "t")
    return _NOTE_MARK.fullmatch(text) is not None


def _span(cell: Element) -> int:
    properties = cell.child("tcPr")
    span = None if properties is None else properties.child("gridSpan")
    text = "1" if span is None else span.value()
    return min(max(int(text), 1), 100) if text.isdecimal() else 1


def _set_style(paragraph: StoryParagraph, properties: Element | None) -> None:
    if properties is None:
        return
    style, numbering = properties.child("pStyle"), properties.child("numPr")
    paragraph.style = "" if style is None else style.value()
    number = None if numbering is None else numbering.child("numId")
    paragraph.numbered = number is not None and number.value() != "0"
    paragraph.page_break = properties.child("pageBreakBefore") is not None


def _claim_of(control: Element) -> str:
    properties = control.child("sdtPr")
    names = () if properties is None else (properties.child("tag"), properties.child("alias"))
    return next((claim for one in names if one and (claim := _claim_name(one.value()))), "")


def _claim_name(name: str) -> str:
    """The claim in ``claim:un-decisions``.

    Word lets nobody type a colon or hyphen into the name of a bookmark, so that
    ``claim_un_decisions`` means the same.
    """
    return name[len(_TIE) :].strip() if name.startswith((_TIE, _TYPED_TIE)) else ""
