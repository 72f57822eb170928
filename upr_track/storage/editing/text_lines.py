"""Lines of a data file as its parser sees them.

libyaml ends a line also at U+0085, U+2028 and U+2029, editors do not. Where the two
disagree about the line that is to be changed, the change is refused.
"""

from collections import Counter
from re import compile as pattern

from upr_track.storage.editing.unsafe_layout import UnsafeLayoutError

LINE_BREAKS = "\r\n\x85\u2028\u2029"
"""All that ends a line for a YAML 1.1 parser."""

_LINE_END = pattern("\r\n|\r|\n")
_REST_OF_LINE = pattern(f"[ \t]*(?:(?<=[ \t])#[^{LINE_BREAKS}]*)?(?:\r\n|\r|\n)")
_BLANK_LINES = pattern("(?:[ \t]*(?:\r\n|\r|\n))*")


def newline_of(text: str) -> str:
    """How most lines end, a line feed where there are none."""
    ends = Counter(_LINE_END.findall(text)).most_common(1)
    return ends[0][0] if ends else "\n"


def ends_in_newline(text: str) -> bool:
    """Whether the last line is ended; a text without lines needs no end."""
    return not text or text[-1] in "\r\n"


def column_of(text: str, index: int) -> int:
    """The number of characters before ``index`` on its line, as the parser counts lines."""
    return index - _parser_line_start(text, index)


def line_start(text: str, index: int) -> int:
    """Where the line of ``index`` begins, if only spaces stand before it.

    Raises ``UnsafeLayoutError`` if something else does.
    """
    start = _editor_line_start(text, index)
    if text[start:index].strip(" "):
        raise UnsafeLayoutError(index, "something else stands on this line too")
    return start


def next_line(text: str, index: int) -> int:
    """Where the line after ``index`` begins, if only a comment stands between.

    Raises ``UnsafeLayoutError`` if something else does.
    """
    found = _REST_OF_LINE.match(text, index)
    if found is None:
        raise UnsafeLayoutError(index, "something else follows on this line")
    return found.end()


def begins_line(text: str, index: int) -> bool:
    """Whether only spaces stand before ``index`` on its line."""
    return not text[_editor_line_start(text, index) : index].strip(" ")


def previous_line(text: str, start: int) -> int:
    """Where the line before the one that begins at ``start`` begins; 0 for the first."""
    end = start - 2 if text[max(start - 2, 0) : start] == "\r\n" else start - 1
    return _editor_line_start(text, max(end, 0))


def before_blank_lines(text: str, start: int) -> int:
    """Where the blank lines begin that stand right above the line beginning at ``start``."""
    while start > 0:
        above = previous_line(text, start)
        if text[above:start].strip(" \t\r\n"):
            break
        start = above
    return start


def after_blank_lines(text: str, start: int) -> int:
    """Where the first line begins, at or after ``start``, that is not blank."""
    found = _BLANK_LINES.match(text, start)
    return found.end() if found else start


def _editor_line_start(text: str, index: int) -> int:
    return _line_start(text, index, "\r\n")


def _parser_line_start(text: str, index: int) -> int:
    return _line_start(text, index, LINE_BREAKS)


def _line_start(text: str, index: int, breaks: str) -> int:
    # Step by step: a search for a break that the file lacks would read the whole file.
    while index > 0 and text[index - 1] not in breaks:
        index -= 1
    return index
