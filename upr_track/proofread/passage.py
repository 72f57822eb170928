"""Parts of a document as they are read, with the way back to the place in its file."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from upr_track.diagnostics import SourceLocation

BOUNDARY = "\x02"
"""Stands in a text where a paragraph, cell or item ends: nothing is read across it."""

HIDDEN = "\x00"
"""Stands for each character that is no running text, so that places stay true."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A claim that the author named for the figure at a place.

    The figure lies between ``start`` and ``end`` or, where these are equal, ends there.
    """

    claim: str
    start: int
    end: int


class Places(Protocol):
    """Whoever can say where in a file a part of a text stands."""

    def at(self, start: int, end: int) -> SourceLocation:
        """The place of the characters from ``start`` up to ``end``."""
        ...


@dataclass(frozen=True)
class Passage:
    """A text to read as one: a paragraph or cell of a Word file, a whole Markdown file.

    ``where`` names the place for people where lines do not: "table 2, row 3, column 1".
    """

    text: str
    places: Places
    where: str = ""
    ties: tuple[Tie, ...] = ()


@dataclass(frozen=True)
class ReadDocument:
    """A document that was read.

    ``source`` is the text of the file where figures can be rewritten in it, place for place as
    in its one passage; None for other formats.
    """

    path: str
    passages: tuple[Passage, ...]
    source: str | None = None


@dataclass(frozen=True)
class TextPlaces:
    """Places in a text file. ``source`` is its whole text, and that of the passage."""

    path: str
    source: str
    starts: Sequence[int] = field(init=False)

    def __post_init__(self) -> None:
        starts = [0]
        starts.extend(at + 1 for at, character in enumerate(self.source) if character == "\n")
        object.__setattr__(self, "starts", starts)

    def at(self, start: int, end: int) -> SourceLocation:
        """Line and column; what goes over several lines ends with its first one."""
        number = bisect_right(self.starts, start)
        begin = self.starts[number - 1]
        stop = self.starts[number] - 1 if number < len(self.starts) else len(self.source)
        line = self.source[begin:stop].rstrip("\r")
        last = min(end, begin + len(line))
        return SourceLocation(self.path, number, start - begin + 1, last - begin + 1, line)


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a passage's text that stands in the file as it is: from where, and where there."""

    start: int
    offset: int


@dataclass(frozen=True)
class PiecedPlaces:
    """Places in a file from which a passage was put together."""

    file: TextPlaces
    pieces: tuple[Piece, ...]

    def at(self, start: int, end: int) -> SourceLocation:
        """Where the first character stands, up to where the last one does."""
        return self.file.at(self._offset(start), self._offset(max(end - 1, start)) + 1)

    def _offset(self, position: int) -> int:
        number = bisect_right([piece.start for piece in self.pieces], position) - 1
        piece = self.pieces[max(number, 0)]
        return piece.offset + position - piece.start


@dataclass(frozen=True)
class ParagraphPlaces:
    """Places in a Word file: ``number`` counts its paragraphs and stands for the line."""

    path: str
    number: int
    text: str

    def at(self, start: int, end: int) -> SourceLocation:
        """The paragraph, and the characters in it."""
        return SourceLocation(self.path, self.number, start + 1, end + 1, self.text)
