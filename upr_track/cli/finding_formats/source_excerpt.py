"""A line of a file with the place in question underlined."""

from dataclasses import dataclass

from upr_track.cli.colour import Ink, Paint, plain
from upr_track.cli.finding_formats.visible import visible
from upr_track.cli.tables.display_width import cut, display_width
from upr_track.diagnostics import SourceLocation

_TAB = "    "
_CUT = "…"
_LEAD = 24
"""Columns before the place that are kept when a long line is cut."""


def excerpt(at: SourceLocation, room: int, paint: Paint = plain) -> str:
    """The line and under it the marks, each with a gutter; nothing where the line is unknown.

    ``room`` is the number of columns for both. Marks stand under their characters also
    after tabs and after wide and combining characters.
    """
    if not at.line_text:
        return ""
    number = f"{at.line:>5}"
    line = _cut(_marked_line(at), room - len(number) - len(" | "))
    gutter = paint(f"{number} | ", Ink.FAINT)
    below = paint(f"{'':{len(number)}} | ", Ink.FAINT)
    marks = paint("^" * line.mark_width, Ink.ERROR)
    shown = f"{line.before}{line.marked}{line.after}".rstrip()
    return f"{gutter}{shown}\n{below}{' ' * display_width(line.before)}{marks}\n"


@dataclass(frozen=True, slots=True)
class _MarkedLine:
    before: str
    marked: str
    after: str

    @property
    def mark_width(self) -> int:
        """One column also where nothing stands, as behind the end of the line."""
        return max(display_width(self.marked), 1)


def _marked_line(at: SourceLocation) -> _MarkedLine:
    start = at.column - 1
    end = max(at.end_column - 1, start + 1)
    return _MarkedLine(
        _visible(at.line_text[:start]),
        _visible(at.line_text[start:end]),
        _visible(at.line_text[end:]),
    )


def _visible(text: str) -> str:
    return visible(text.replace("\t", _TAB))


def _cut(line: _MarkedLine, room: int) -> _MarkedLine:
    """The part of the line around the marked place that has room."""
    before, marked = line.before, line.marked
    if display_width(before + line.after) + line.mark_width <= room:
        return line
    if display_width(before + marked) > room - 1:
        before = _ending(before, max(min(_LEAD, room - 1 - display_width(marked)), 2))
    marked = cut(marked, max(room - display_width(before) - bool(line.after), 1))
    return _MarkedLine(before, marked, cut(line.after, room - display_width(before + marked)))


def _ending(text: str, columns: int) -> str:
    if display_width(text) <= columns:
        return text
    while display_width(text) >= columns:
        text = text[max(1, len(text) - columns) :]
    return _CUT + text
