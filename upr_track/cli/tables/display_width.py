"""How many cells of a terminal a text takes, and texts made to measure."""

import unicodedata

_WIDE = {"W", "F"}
_NO_CELL = {"Mn", "Me", "Cf"}
_CONTROL = {"Cc", "Cs"}
_TURNS_TEXT = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
"""Characters that change the direction of what follows, beyond the text itself."""

_COMMANDS = dict.fromkeys({*range(0x20), *range(0x7F, 0xA0)} - set(map(ord, "\t\n\r")), "�")


def printable(text: str) -> str:
    """``text`` on one line, without characters that would command the terminal.

    Runs of white space are one space; an escape character becomes a visible "�".
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip(" ")
    return "".join(_harmless(character) for character in " ".join(text.split()))


def without_commands(text: str) -> str:
    """``text`` as it is, but for characters that would command a terminal: they become "�"."""
    return text if text.isprintable() else text.translate(_COMMANDS)


def display_width(text: str) -> int:
    """The cells that ``text`` takes: two for East Asian wide ones, none for combining ones."""
    if text.isascii():
        return len(text)
    return sum(_cells(character) for character in text)


def cut(text: str, width: int) -> str:
    """``text`` in at most ``width`` cells, ending in "…" if something was cut off."""
    if display_width(text) <= width:
        return text
    kept, used = [], 0
    for character in text:
        used += _cells(character)
        if used > width - 1:
            break
        kept.append(character)
    return "".join(kept).rstrip() + "…"


def pad_left(text: str, width: int) -> str:
    """``text`` at the right end of ``width`` cells."""
    return " " * (width - display_width(text)) + text


def pad_right(text: str, width: int) -> str:
    """``text`` at the left end of ``width`` cells."""
    return text + " " * (width - display_width(text))


def _cells(character: str) -> int:
    if unicodedata.category(character) in _NO_CELL:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def _harmless(character: str) -> str:
    if unicodedata.category(character) in _CONTROL:
        return "�"
    return "" if character in _TURNS_TEXT else character
