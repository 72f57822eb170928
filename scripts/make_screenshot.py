"""Makes ``docs/status.svg``: what ``upr-track status`` shows in a terminal, as a picture.

``make screenshot`` runs it, and a test tells when the picture is no longer true. It needs a
terminal of the Unix kind.
"""

import io
import os
import pty
import re
import subprocess
import sys
import termios
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

REPOSITORY = Path(__file__).resolve().parent.parent
PICTURE = REPOSITORY / "docs" / "status.svg"
COLUMNS, LINES = 120, 60

FETCHED_LETTERS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""Rich would have whoever looks at the picture fetch letters from the network."""

THEME = TerminalTheme(
    (24, 26, 31),
    (222, 224, 228),
    [
        (69, 73, 82),
        (240, 113, 120),
        (145, 200, 110),
        (233, 196, 106),
        (110, 170, 245),
        (200, 150, 240),
        (95, 200, 210),
        (222, 224, 228),
    ],
)


def main() -> None:
    """Write the picture."""
    PICTURE.write_text(picture(on_terminal("status")), encoding="utf-8", newline="\n")


def on_terminal(*arguments: str) -> str:
    """What ``upr-track`` writes to a terminal, with its codes for colour."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (LINES, COLUMNS))
    environment = {**os.environ, "TERM": "xterm-256color"}
    for name in ("NO_COLOR", "COLUMNS", "LINES"):
        environment.pop(name, None)
    program = subprocess.Popen(
        [sys.executable, "-m", "upr_track", *arguments],
        cwd=REPOSITORY,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    written = _read_all(ours)
    if program.wait() != 0:
        raise SystemExit(f"upr-track {' '.join(arguments)} failed:\n{written}")
    return written


def picture(written: str) -> str:
    """The SVG of what was written to a terminal, below the command that was typed."""
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True)
    console.print(Text("$ upr-track status\n", style="bold"))
    console.print(Text.from_ansi(written.rstrip("\n")), soft_wrap=True)
    console.print()  # room below the last line, which is cut through otherwise
    svg = console.export_svg(title="upr-track", theme=THEME, unique_id="status")
    return FETCHED_LETTERS.sub("", svg)


def _read_all(terminal: int) -> str:
    parts = []
    while part := _read_some(terminal):
        parts.append(part)
    os.close(terminal)
    return b"".join(parts).decode("utf-8").replace("\r\n", "\n")


def _read_some(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux says that nobody writes any more
        return b""


if __name__ == "__main__":
    main()
