"""A word on the terminal when something takes long."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Timer

_PATIENCE = 1.0
"""Seconds before anything is said."""

_ERASE_LINE = "\r\x1b[2K"


@contextmanager
def told_if_slow(what: str, patience: float = _PATIENCE) -> Iterator[None]:
    """Say ``what`` on stderr after ``patience`` seconds, and take it back at the end.

    Only people are told: nothing is written where stderr is no terminal.
    """
    if not sys.stderr.isatty():
        yield
        return
    said = Event()
    timer = Timer(patience, _say, (what, said))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        if said.is_set():
            _write(_ERASE_LINE)


def _say(what: str, said: Event) -> None:
    _write(what)
    said.set()


def _write(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()
