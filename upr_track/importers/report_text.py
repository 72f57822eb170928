"""The running text of a UN report, without what stands on the head and foot of its pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from upr_track.importers.file_kind import Kind
from upr_track.importers.source_file import SourceFile
from upr_track.importers.wording import one_line

_SYMBOL_LINE = re.compile(r"^(?:A/[A-Z]{2,4}/[\w./]+|GE\.\d\d-\d+.*)$")
_PAGE_NUMBER = re.compile(r"^\d{1,3}$")
_FOOTNOTE = re.compile(r"^(?:\*{1,4}|†|‡|\d{1,2})\s+\S")
_LINES_OF_HEAD = 3


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One line or paragraph. ``page`` counts from 1 and is 0 where there are no pages."""

    text: str
    page: int = 0
    is_footnote: bool = False


def lines_of(file: SourceFile) -> tuple[ReportLine, ...]:
    """The lines of a PDF, or the paragraphs of a Word document, in reading order."""
    if file.kind is Kind.PDF:
        return tuple(
            line for number, page in enumerate(file.pages, 1) for line in _page_lines(page, number)
        )
    texts = (text for block in file.word.paragraphs for text in block.split("\n"))
    return tuple(ReportLine(one_line(text)) for text in texts if text.strip())


def _page_lines(page: str, number: int) -> Iterator[ReportLine]:
    lines, footnotes = _split_footnotes([line.rstrip("\r") for line in page.split("\n")])
    marks = [note.split(" ", 1)[0] for note in footnotes]
    for at, line in enumerate(lines):
        text = one_line(line)
        at_edge = at < _LINES_OF_HEAD or at >= len(lines) - _LINES_OF_HEAD
        if text and not (at_edge and (_SYMBOL_LINE.match(text) or _PAGE_NUMBER.match(text))):
            yield ReportLine(_without_marks(text, marks), number)
    for note in footnotes:
        yield ReportLine(note, number, is_footnote=True)


def _split_footnotes(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines above the last blank line, and the footnotes below it, one text each.

    Footnotes begin with their mark; where what follows a blank line does not, it is text.
    """
    for at in range(len(lines) - 1, 0, -1):
        below = [one_line(line) for line in lines[at:] if line.strip()]
        if not lines[at].strip() and below and _FOOTNOTE.match(below[0]):
            return lines[:at], _joined_footnotes(below)
    return lines, []


def _joined_footnotes(lines: list[str]) -> list[str]:
    notes: list[str] = []
    for line in lines:
        if _PAGE_NUMBER.match(line) or _SYMBOL_LINE.match(line):
            continue
        if _FOOTNOTE.match(line) or not notes:
            notes.append(line)
        else:
            notes[-1] += f" {line}"
    return notes


def _without_marks(text: str, marks: list[str]) -> str:
    """``text`` without the marks of the page's footnotes, which hang on their words."""
    for mark in marks:
        text = re.sub(rf"(?<=[a-z]){re.escape(mark)}(?=[\s(;.,]|$)", "", text, count=1)
    return text
