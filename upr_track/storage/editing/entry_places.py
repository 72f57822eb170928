"""Where the records of a file begin and end, and where others can be put between them."""

from dataclasses import dataclass
from functools import cached_property
from re import MULTILINE
from re import compile as pattern

from upr_track.storage.editing.anchors import refuse_anchors
from upr_track.storage.editing.block_changes import lines_start
from upr_track.storage.editing.node_ends import dash_before, lines_end
from upr_track.storage.editing.nodes import Mapping, parse_record
from upr_track.storage.editing.splices import Splice
from upr_track.storage.editing.text_lines import (
    after_blank_lines,
    before_blank_lines,
    column_of,
)

_EMPTY_LIST = pattern(r"^\[[ \t]*\][ \t]*(?:\r\n|\r|\n)", MULTILINE)


@dataclass(frozen=True)
class EntryPlaces:
    """The records of a text whose lines are all ended, by number.

    ``spans`` are their first and last indexes as the parser gives them. All methods raise
    ``UnsafeLayoutError`` where records do not stand on lines of their own.
    """

    text: str
    newline: str
    spans: tuple[tuple[int, int], ...]

    def node(self, number: int) -> Mapping:
        """The parts of a record."""
        return parse_record(self.text, *self.spans[number])

    def removal(self, number: int) -> Splice:
        """What deletes a record, the blank lines before it and what silences findings in it."""
        refuse_anchors(self.node(number))
        start, end = self._first_line(number), self._end(number)
        if number:
            return Splice(before_blank_lines(self.text, start), end, "")
        return Splice(start, after_blank_lines(self.text, end), "")

    def insertion(self, after: int | None, lines: str) -> Splice:
        """What puts a new record, whole lines, after another or before all."""
        if not self.spans:
            return self._into_empty_file(lines)
        gap = self.newline if self._separated else ""
        if after is None:
            start = self._first_line(0)
            return Splice(start, start, lines + gap)
        end = self._end(after)
        if after == len(self.spans) - 1:  # below the last comments of the file
            end = max(end, before_blank_lines(self.text, self.spans[after][1]))
        return Splice(end, end, gap + lines)

    @cached_property
    def indent(self) -> int:
        """The column of the dashes."""
        return column_of(self.text, self._dash(0)) if self.spans else 0

    @cached_property
    def _separated(self) -> bool:
        """Whether blank lines stand between records; if nobody can tell, they do."""
        if len(self.spans) == 1:
            return True
        end = self._end(0)
        return after_blank_lines(self.text, end) > end

    def _dash(self, number: int) -> int:
        return dash_before(self.text, self.spans[number][0])

    def _first_line(self, number: int) -> int:
        return lines_start(self.text, self._dash(number))

    def _end(self, number: int) -> int:
        return lines_end(self.text, self.node(number))

    def _into_empty_file(self, lines: str) -> Splice:
        if (empty := _EMPTY_LIST.search(self.text)) is not None:
            return Splice(empty.start(), empty.end(), lines)
        end = before_blank_lines(self.text, len(self.text))
        return Splice(end, end, (self.newline if end else "") + lines)
