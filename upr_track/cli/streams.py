"""Data goes to stdout or a file, everything said about it to stderr."""

import os
import shutil
import sys
import traceback
from pathlib import Path
from typing import TextIO

from upr_track.errors import FileAccessError, UprTrackError


def speak_utf8() -> None:
    """Make both streams write UTF-8 with plain line ends.

    A pipe on Windows is cp1252 otherwise, and a name in Kazakh would end the run.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def put(text: str, output: Path | None = None) -> None:
    """Write ``text`` to ``output``, or to stdout. Raises ``FileAccessError``.

    A reader of stdout who has left, as in ``upr-track list | head``, is no error: the run
    goes on to the exit code that it would have had.
    """
    if output is None:
        try:
            sys.stdout.write(text)
            sys.stdout.flush()
        except BrokenPipeError:
            quiet_broken_pipe()
        return
    try:
        output.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as error:
        raise FileAccessError(
            f"cannot write {output}: {error.strerror or error}",
            "check that the folder exists and that you may write there",
        ) from error


def tell(text: str) -> None:
    """Say something about the run, on stderr."""
    sys.stderr.write(f"{text}\n")


def say_error(error: UprTrackError) -> int:
    """Say why the run ends, and what to do next. Returns the exit code."""
    tell(f"error: {error.message}")
    if error.hint:
        tell(f"  hint: {error.hint}")
    return error.exit_code


def say_bug(error: Exception) -> int:
    """Say that this program is at fault. Returns exit code 4."""
    tell(f"upr-track failed with a bug of its own: {type(error).__name__}: {error}")
    tell("  hint: please report it with the lines below; your files were not changed")
    traceback.print_exception(error, file=sys.stderr)
    return 4


def quiet_broken_pipe() -> int:
    """Let nothing more be written to a stdout that nobody reads. Returns exit code 0."""
    devnull = os.open(os.devnull, os.O_WRONLY)
    os.dup2(devnull, sys.stdout.fileno())
    return 0


def is_terminal(stream: TextIO) -> bool:
    """Whether a person reads the stream directly."""
    return stream.isatty()


def screen_width(stream: TextIO) -> int | None:
    """The columns of the terminal that ``stream`` goes to; None for a pipe or a file.

    What goes into a pipe is read by programs and is never cut, whatever ``COLUMNS`` says.
    """
    return shutil.get_terminal_size().columns if is_terminal(stream) else None


def reading_width(stream: TextIO) -> int:
    """The columns that running text is set in: the terminal's, 100 in a pipe or file."""
    return screen_width(stream) or _PIPE_WIDTH


_PIPE_WIDTH = 100
