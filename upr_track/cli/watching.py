"""Waiting for files to be saved.

Asks for the times of the files twice a second: a workspace has a handful of them, and it
works on every system, on network drives and in containers alike.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

SavedFiles = Mapping[Path, tuple[int, int]]
"""The time of the last change in nanoseconds and the size of each file."""

_SETTINGS = ("upr-track.toml", "pyproject.toml")
_DATA_FOLDER = "data"
_PAUSE = 0.5
"""Seconds between two looks."""


def saved_files(roots: Iterable[Path]) -> SavedFiles:
    """The files that checking the workspaces at ``roots`` depends on, as they are now."""
    found = {}
    for file in _files(roots):
        try:
            status = file.stat()
        except OSError:  # removed between listing and looking: it will be missed next time
            continue
        found[file] = (status.st_mtime_ns, status.st_size)
    return found


def changes(roots: tuple[Path, ...], wait: Callable[[float], None]) -> Iterator[None]:
    """Yield at once, then each time that a file was saved, added or removed.

    Does not yield while files still change: an editor may write several at once.
    """
    while True:
        seen = saved_files(roots)
        yield
        while (now := saved_files(roots)) == seen:
            wait(_PAUSE)
        while now != seen:
            wait(_PAUSE)
            seen, now = now, saved_files(roots)


def _files(roots: Iterable[Path]) -> Iterator[Path]:
    for root in roots:
        yield from (root / name for name in _SETTINGS)
        yield from (root / _DATA_FOLDER).rglob("*.y*ml")
