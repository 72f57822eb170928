"""Colour for people, never for programs, and never as the only sign of a meaning."""

import os
import sys
from collections.abc import Callable
from enum import StrEnum
from typing import TextIO


class Ink(StrEnum):
    """What is coloured, by meaning; the value is the parameter of the terminal's code.

    The sixteen basic colours: terminals adapt them to light and dark backgrounds.
    """

    ERROR = "1;31"
    WARNING = "1;33"
    NOTE = "1;36"
    STRONG = "1"
    FAINT = "2"
    GOOD = "32"


Paint = Callable[[str, Ink], str]
"""Gives a text the colour of its meaning, or leaves it as it is."""


def plain(text: str, _ink: Ink) -> str:
    """The text as it is: for pipes, files and programs."""
    return text


def coloured(text: str, ink: Ink) -> str:
    """The text between a terminal's codes."""
    return f"\x1b[{ink}m{text}\x1b[0m" if text else text


def paint_for(stream: TextIO) -> Paint:
    """How to colour what goes to ``stream``: not at all unless it is a terminal.

    ``NO_COLOR`` and ``TERM=dumb`` mean no colour (https://no-color.org).
    """
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return plain
    return coloured if stream.isatty() and _understands_codes() else plain


def _understands_codes() -> bool:
    """Whether the terminal acts on colour codes. The older one of Windows must be told to."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only there

        console = ctypes.windll.kernel32
        output, mode = console.GetStdHandle(_STANDARD_OUTPUT), ctypes.c_ulong()
        known = console.GetConsoleMode(output, ctypes.byref(mode))
        return bool(known and console.SetConsoleMode(output, mode.value | _VIRTUAL_TERMINAL))
    return True


_STANDARD_OUTPUT = -11
_VIRTUAL_TERMINAL = 4
