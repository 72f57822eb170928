"""What is left to do when a write of several files is cut short.

A step puts a staged file in the place of another. The steps are written down before the
first is taken; whoever writes next takes those that are left.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from re import compile as pattern
from typing import Any

from upr_track.errors import FileAccessError
from upr_track.storage.editing.disk import Disk

JOURNAL_FILE = ".upr-track-journal"
NEW_JOURNAL = ".upr-track-journal.tmp"

STAGED = pattern(r"\.upr-track-[0-9a-f]{8}-[0-9]+\.tmp")
"""Names of staged files, which stand beside those whose place they are to take."""

_SUFFIXES = (".yaml", ".toml")


@dataclass(frozen=True, slots=True)
class Step:
    """One file and what it is to become.

    ``target`` is a path below the workspace, with slashes; ``staged`` the name of the file
    that takes its place, None if it is to be removed; ``before`` the SHA-256 of what stands
    there until then, None if nothing does.
    """

    target: str
    staged: str | None
    before: str | None


class ChangedMeanwhileError(FileAccessError):
    """A file is no longer what it was when the step was planned."""


def digest(content: bytes | None) -> str | None:
    """The SHA-256 of a file's content in hexadecimal, None for no file."""
    return None if content is None else sha256(content).hexdigest()


def write_journal(root: Path, steps: Iterable[Step], disk: Disk) -> None:
    """Write the steps down, in place of those that may stand there."""
    content = json.dumps({"steps": [asdict(step) for step in steps]}, indent=1)
    beside = root / NEW_JOURNAL
    disk.remove(beside)
    disk.create(beside, content.encode("utf-8"))
    disk.replace(beside, root / JOURNAL_FILE)
    disk.sync(root)


def remove_journal(root: Path, disk: Disk) -> None:
    """No steps are left to take."""
    disk.remove(root / NEW_JOURNAL)
    disk.remove(root / JOURNAL_FILE)
    disk.sync(root)


def read_journal(root: Path, disk: Disk) -> tuple[Step, ...]:
    """The steps that are written down; none where no write was cut short.

    Raises ``FileAccessError`` if they are not such as this program writes.
    """
    content = disk.read(root / JOURNAL_FILE)
    if content is None:
        return ()
    try:
        steps = tuple(_step(one) for one in json.loads(content)["steps"])
    except (ValueError, TypeError, KeyError) as error:
        raise FileAccessError(
            f"nothing was written: {root / JOURNAL_FILE} is not a journal of upr-track",
            "delete it, then compare the data files with those in your last backup or commit",
        ) from error
    return steps


def take(step: Step, root: Path, disk: Disk) -> None:
    """Take a step, unless it has been taken.

    Raises ``ChangedMeanwhileError`` if somebody else has changed the file, and ``OSError``.
    """
    target = (root / step.target).resolve()
    staged = None if step.staged is None else target.with_name(step.staged)
    content = disk.read(target)
    if staged is None and content is None:
        return
    if staged is not None and not staged.exists():
        return
    if digest(content) != step.before:
        raise ChangedMeanwhileError(
            f"nothing was written: {step.target} has been changed by another program",
            "give the command again",
        )
    if staged is None:
        disk.remove(target)
    else:
        disk.replace(staged, target)
    disk.sync(target.parent)


def _step(stored: Any) -> Step:
    """Only what this program writes: a journal may come with somebody's workspace."""
    step = Step(**stored)
    path = PurePosixPath(step.target)
    if path.is_absolute() or ".." in path.parts or path.suffix not in _SUFFIXES:
        raise ValueError(step.target)
    if step.staged is not None and not STAGED.fullmatch(step.staged):
        raise ValueError(step.staged)
    return step
