"""HTML, with ties in comments as in Markdown. Nothing that a page names is loaded."""

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

from upr_track.proofread.passage import (
    HIDDEN,
    Passage,
    Piece,
    PiecedPlaces,
    ReadDocument,
    TextPlaces,
    Tie,
)
from upr_track.proofread.readers.interface import DocumentReader, read_text
from upr_track.proofread.readers.markdown import TIE

# fmt: off
_INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "del", "dfn", "em", "font", "i",
     "ins", "kbd", "label", "mark", "q", "s", "small", "span", "strike", "strong", "sub",
     "sup", "time", "tt", "u", "var", "wbr"}
)
# fmt: on
"""Elements within a paragraph; every other one begins a new passage."""

_UNREAD = frozenset({"script", "style", "head", "template", "noscript", "svg", "code", "del", "s"})
"""What no reader of the page reads, or what is struck out; and code."""

_NOTE_MARK = re.compile(r"[\[\]\d\s,;–-]+")
_VOID = frozenset({"meta", "link", "base", "br", "hr", "img", "input", "wbr", "col", "source"})


def read(path: Path, shown_as: str) -> ReadDocument:
    """One passage for each paragraph, cell or item. Raises ``FileAccessError``."""
    text = read_text(path)
    collector = _Collector(TextPlaces(shown_as, text))
    collector.feed(text)
    collector.close()
    collector.end_passage()
    return ReadDocument(shown_as, tuple(collector.passages))


class _Collector(HTMLParser):
    def __init__(self, places: TextPlaces) -> None:
        super().__init__(convert_charrefs=False)
        self.places = places
        self.passages: list[Passage] = []
        self.unread: list[str] = []
        self._begin()

    def _begin(self) -> None:
        self.text = ""
        self.raised = 0
        self.pieces: list[Piece] = []
        self.ties: list[Tie] = []

    def end_passage(self) -> None:
        """Keep what was read since the last passage, if it is more than spaces."""
        if self.text.strip():
            places = PiecedPlaces(self.places, tuple(self.pieces))
            self.passages.append(Passage(self.text, places, ties=tuple(self.ties)))
        self._begin()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNREAD:
            self.unread.append(tag)
        if tag == "sup":
            self.raised = len(self.text)
        if tag == "br":
            self._add("\n")
        elif tag not in _INLINE:
            self.end_passage()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag == "sup" and _NOTE_MARK.fullmatch(self.text[self.raised :]):
            # A raised number leads to a note; hidden, so that places stay true.
            self.text = self.text[: self.raised] + HIDDEN * (len(self.text) - self.raised)
        if tag in self.unread:
            while self.unread and self.unread.pop() != tag:
                pass
        if tag not in _INLINE:
            self.end_passage()

    def handle_data(self, data: str) -> None:
        self._add(data)

    def handle_entityref(self, name: str) -> None:
        self._add(unescape(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        self._add(unescape(f"&#{name};"))

    def handle_comment(self, data: str) -> None:
        named = TIE.fullmatch(data)
        if named:
            self.ties.append(Tie(named["claim"], len(self.text), len(self.text)))

    def _add(self, text: str) -> None:
        if not self.unread:
            line, column = self.getpos()
            offset = self.places.starts[line - 1] + column
            self.pieces.append(Piece(len(self.text), offset))
            self.text += text


READER = DocumentReader("HTML", (".html", ".htm", ".xhtml"), read)
