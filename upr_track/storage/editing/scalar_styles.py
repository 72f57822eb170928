"""How a text is written in YAML: in which style, and with which characters.

A text stands as it is where every YAML program reads it back so, in double quotes where
one would not, and on lines of its own where a line would be too long. A style that the
author chose without need is kept; one that the old value needed says nothing of the new.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from re import compile as pattern

from upr_track.storage.plain_scalars import NULL_WORDS, read_elsewhere_as

WIDTH = 100
"""No line is made longer than this where it can be broken."""

NOTHING = "~"
"""A field without a value."""


class Style(StrEnum):
    """A way to write a text, by its first character; nothing for a plain one."""

    PLAIN = ""
    SINGLE = "'"
    DOUBLE = '"'
    LITERAL = "|"
    FOLDED = ">"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value is written.

    ``column`` is the number of characters before it on its line, ``indent`` that before
    each line of a block. ``is_text`` is False in fields that hold numbers and dates,
    ``has_lines`` where no lines of its own can follow.
    """

    column: int
    indent: int
    is_text: bool = True
    has_lines: bool = True
    in_brackets: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """A value as it stands in a file.

    ``head`` stands behind the colon or the dash, ``lines`` below, whole lines without ends.
    """

    head: str
    lines: tuple[str, ...] = ()


def write_scalar(value: str | None, spot: Spot) -> Written:
    """The value in its usual style."""
    if value is None:
        return Written(NOTHING)
    return write_in(usual_style(value, spot), value, spot)


def style_like(old: str | None, style: Style, new: str, spot: Spot) -> Style:
    """The style for ``new`` in the place of ``old``, which is written in ``style``."""
    chosen = old is not None and style is not usual_style(old, spot)
    return style if chosen and can_be(style, new, spot) else usual_style(new, spot)


def usual_style(text: str, spot: Spot) -> Style:
    """The style of a text whose author has no preference."""
    if "\n" in text:
        return _usual_for_lines(text, spot)
    one_line = Style.PLAIN if can_be(Style.PLAIN, text, spot) else Style.DOUBLE
    too_long = spot.column + len(_one_line(one_line, text)) > WIDTH
    folds = too_long and " " in text and can_be(Style.FOLDED, text, spot)
    return Style.FOLDED if folds else one_line


def can_be(style: Style, text: str, spot: Spot) -> bool:
    """Whether a text reads back the same if it is written in that style."""
    if style is Style.PLAIN:
        return _can_be_plain(text, spot)
    if style is Style.SINGLE:
        return not _SPECIAL.search(text)
    if style is Style.DOUBLE:
        return True
    return spot.has_lines and _can_be_block(style, text)


def write_in(style: Style, text: str, spot: Spot) -> Written:
    """The text in that style, which must be one that it ``can_be`` in."""
    if style not in (Style.LITERAL, Style.FOLDED):
        return Written(_one_line(style, text))
    body = text.removesuffix("\n")
    chomping = "-" if body == text else ""
    lines = body.split("\n") if style is Style.LITERAL else _folded(body, WIDTH - spot.indent)
    margin = " " * spot.indent
    return Written(style + chomping, tuple(margin + line if line else "" for line in lines))


def _usual_for_lines(text: str, spot: Spot) -> Style:
    longest = max(len(line) for line in text.split("\n"))
    if spot.indent + longest <= WIDTH and can_be(Style.LITERAL, text, spot):
        return Style.LITERAL
    if can_be(Style.FOLDED, text, spot):
        return Style.FOLDED
    return Style.LITERAL if can_be(Style.LITERAL, text, spot) else Style.DOUBLE


# A character that a YAML 1.1 program takes for a line break or refuses, and the tab, which
# nobody sees. Written as what is not special: U+0085 and U+FEFF are among what is left.
_SPECIAL = pattern(
    "[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
_ENDS_PLAIN = pattern(r": | #|:$|^\s|\s$|^\.\.\.")
_ENDS_IN_BRACKETS = pattern(r"[,\[\]{}?:]")
_OTHER_MEANING = frozenset({"=", "<<"}) | NULL_WORDS
"""What YAML 1.1 gives a meaning of its own, apart from numbers, dates and truth values."""


def _can_be_plain(text: str, spot: Spot) -> bool:
    if not text or text[0] in _INDICATORS or text in _OTHER_MEANING:
        return False
    if _SPECIAL.search(text) or _ENDS_PLAIN.search(text):
        return False
    if spot.in_brackets and _ENDS_IN_BRACKETS.search(text):
        return False
    return not (spot.is_text and read_elsewhere_as(text))


def _can_be_block(style: Style, text: str) -> bool:
    lines = text.removesuffix("\n").split("\n")
    if not lines[0] or not lines[-1] or lines[0].startswith(" "):
        return False
    if any(_SPECIAL.search(line) or line.endswith(" ") for line in lines):
        return False
    return style is Style.LITERAL or not any(line.startswith(" ") for line in lines)


def _one_line(style: Style, text: str) -> str:
    if style is Style.SINGLE:
        return "'" + text.replace("'", "''") + "'"
    if style is Style.DOUBLE:
        return '"' + _TO_ESCAPE.sub(lambda found: _escape(found.group()), text) + '"'
    return text


_TO_ESCAPE = pattern(_SPECIAL.pattern + r'|["\\]')
_ESCAPES = {
    "\0": "\\0",
    "\t": "\\t",
    "\n": "\\n",
    "\r": "\\r",
    '"': '\\"',
    "\\": "\\\\",
    "\x85": "\\N",
    "\u2028": "\\L",
    "\u2029": "\\P",
}


def _escape(character: str) -> str:
    return _ESCAPES.get(character) or f"\\u{ord(character):04x}"


_BETWEEN_WORDS = pattern("(?<! ) (?! )")
"""A line of a folded text may only be broken where exactly one space stands."""


def _folded(text: str, width: int) -> list[str]:
    """A line end in the text becomes a blank line; other line ends become spaces."""
    lines: list[str] = []
    for number, paragraph in enumerate(text.split("\n")):
        lines.extend([""] * (number > 0))
        if paragraph:
            lines.extend(_broken(paragraph, width))
    return lines


def _broken(paragraph: str, width: int) -> Iterator[str]:
    line, *words = _BETWEEN_WORDS.split(paragraph)
    for word in words:
        if len(line) + 1 + len(word) <= width:
            line = f"{line} {word}"
        else:
            yield line
            line = word
    yield line
