"""A file's bytes, and places in it as lines and columns."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from re import compile as pattern

from upr_track.diagnostics import SourceLocation
from upr_track.errors import FileAccessError

UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
"""How a file in UTF-16 begins."""

_BOM = b"\xef\xbb\xbf"
_LINE_END = pattern("\r\n|\r|\n")


@dataclass(frozen=True)
class SourceText:
    """The content of one file without its byte order mark, and the path that is shown.

    Places are given by index: the number of characters before them. Lines end as they
    do in editors; libyaml counts U+2028, U+2029 and U+0085 as line ends too, so its own
    line numbers are not used.
    """

    path: str
    content: bytes

    @cached_property
    def text(self) -> str:
        """The content as text; bytes that are no UTF-8 become replacement characters."""
        # A file in UTF-16 is refused; read so that its lines can be shown.
        encoding = "utf-16" if self.content.startswith(UTF16_MARKS) else "utf-8"
        return self.content.decode(encoding, errors="replace")

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in _LINE_END.finditer(self.text))]

    def at(self, start: int, end: int | None = None) -> SourceLocation:
        """The place of the character with index ``start``, up to ``end`` on the same line."""
        row = bisect_right(self._line_starts, start) - 1
        line_start = self._line_starts[row]
        line = self.line(row + 1)
        column = start - line_start + 1
        last = len(line) + 1 if end is None else min(end - line_start + 1, len(line) + 1)
        return SourceLocation(self.path, row + 1, column, max(last, column), line)

    def line(self, number: int) -> str:
        """The text of a line, without its end. ``number`` counts from 1."""
        starts = self._line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")


def read_source(file: Path, shown_as: str) -> SourceText:
    """Read a file. Raises ``FileAccessError`` if that cannot be done."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise FileAccessError(
            f"cannot read {shown_as}: {error.strerror or error}",
            "check that the file exists and that you may read it",
        ) from error
    return SourceText(shown_as, content.removeprefix(_BOM))
