"""Writes several files: all of them or, as far as a disk allows, none."""

import secrets
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from upr_track.errors import FileAccessError
from upr_track.storage.editing.disk import Disk
from upr_track.storage.editing.file_access import NOTHING, cannot_write, refuse_read_only
from upr_track.storage.editing.journal import (
    JOURNAL_FILE,
    NEW_JOURNAL,
    STAGED,
    ChangedMeanwhileError,
    Step,
    digest,
    read_journal,
    remove_journal,
    take,
    write_journal,
)
from upr_track.storage.editing.write_lock import write_lock


@dataclass(frozen=True)
class FileChange:
    """A file below the workspace, with slashes in its ``path``, and its new content.

    ``old`` is what was read from it, None for a file that is new.
    """

    path: str
    old: bytes | None
    new: bytes


def write_changes(root: Path, changes: Sequence[FileChange], disk: Disk) -> None:
    """Write all changes, each file in one step.

    Raises ``FileAccessError`` if that cannot be done; then the files are as they were.
    """
    with write_lock(root):
        _finish_interrupted(root, disk)
        for change in changes:
            _refuse_changed(root, change, disk)
        _remove_orphans(root, changes, disk)
        _Write(root, disk).run(changes)


def recover(root: Path, disk: Disk) -> None:
    """Finish a write that was cut short, if there is one, before anything is read.

    Raises ``FileAccessError`` if that cannot be done.
    """
    if (root / JOURNAL_FILE).exists():
        with write_lock(root):
            _finish_interrupted(root, disk)


class _Write:
    """One write: new files are staged, the steps written down, and taken."""

    def __init__(self, root: Path, disk: Disk) -> None:
        self._root = root
        self._disk = disk
        self._token = secrets.token_hex(4)
        self._staged: list[Path] = []

    def run(self, changes: Sequence[FileChange]) -> None:
        try:
            steps = [self._stage(one.path, one.old, one.new) for one in changes]
        except BaseException:
            self._remove_staged()
            raise
        if len(steps) == 1:
            self._run_alone(steps[0])
        else:
            self._run_together(steps, changes)

    def _stage(self, path: str, old: bytes | None, new: bytes | None) -> Step:
        """Write what is to take the place of a file beside it."""
        if new is None:
            return Step(path, None, digest(old))
        target = (self._root / path).resolve()
        staged = target.with_name(f".upr-track-{self._token}-{len(self._staged)}.tmp")
        with _telling_of(path):
            target.parent.mkdir(parents=True, exist_ok=True)
            self._staged.append(staged)
            self._disk.create(staged, new)
            if target.exists():
                self._disk.copy_mode(target, staged)
            self._disk.sync(target.parent)
        return Step(path, staged.name, digest(old))

    def _run_alone(self, step: Step) -> None:
        try:
            with _telling_of(step.target):
                take(step, self._root, self._disk)
        except FileAccessError:
            self._remove_staged()
            raise

    def _run_together(self, steps: Sequence[Step], changes: Sequence[FileChange]) -> None:
        try:
            self._take_all(steps)
        except FileAccessError as error:
            self._take_back(steps, changes, error)
            raise

    def _take_all(self, steps: Sequence[Step]) -> None:
        with _telling_of(JOURNAL_FILE):
            write_journal(self._root, steps, self._disk)
        for step in steps:
            with _telling_of(step.target):
                take(step, self._root, self._disk)
        with _telling_of(JOURNAL_FILE):
            remove_journal(self._root, self._disk)

    def _take_back(
        self, steps: Sequence[Step], changes: Sequence[FileChange], reason: FileAccessError
    ) -> None:
        """Put the old content back where the new one stands, by steps of the same kind."""
        taken = [
            change
            for step, change, staged in zip(steps, changes, self._staged, strict=True)
            if not staged.exists()
        ]
        try:
            if taken:
                self._take_all([self._stage(one.path, one.new, one.old) for one in taken])
            with _telling_of(JOURNAL_FILE):
                remove_journal(self._root, self._disk)
        except FileAccessError as error:
            raise _half_done(reason, taken) from error
        self._remove_staged()

    def _remove_staged(self) -> None:
        for staged in self._staged:
            with suppress(OSError):
                self._disk.remove(staged)


def _half_done(reason: FileAccessError, taken: Sequence[FileChange]) -> FileAccessError:
    why = reason.message.removeprefix(NOTHING)
    done = ", ".join(change.path for change in taken)
    return FileAccessError(
        f"{why}; what has been written already cannot be taken back: {done}",
        "mend the cause; the next command that writes will do the rest first",
    )


def _finish_interrupted(root: Path, disk: Disk) -> None:
    """Take the steps that a write left when it was cut short."""
    steps = read_journal(root, disk)
    if not steps:
        return
    for step in steps:
        with _telling_of(step.target):
            _take_late(step, root, disk)
    with _telling_of(JOURNAL_FILE):
        remove_journal(root, disk)


def _take_late(step: Step, root: Path, disk: Disk) -> None:
    try:
        take(step, root, disk)
    except ChangedMeanwhileError as error:
        beside = (root / step.target).with_name(step.staged or "")
        raise FileAccessError(
            f"nothing was written: an earlier command was cut short before it changed "
            f"{step.target}, and the file has been changed since",
            f"compare it with {beside}, keep what is right, then delete {root / JOURNAL_FILE}",
        ) from error


def _refuse_changed(root: Path, change: FileChange, disk: Disk) -> None:
    with _telling_of(change.path):
        content = disk.read((root / change.path).resolve())
    if digest(content) != digest(change.old):
        raise ChangedMeanwhileError(
            f"nothing was written: {change.path} has been changed by another program",
            "give the command again",
        )
    if content is not None:
        refuse_read_only(root / change.path, change.path)


def _remove_orphans(root: Path, changes: Iterable[FileChange], disk: Disk) -> None:
    """Remove what killed writes have staged. Nobody else writes while the lock is held."""
    for folder in {root, *((root / change.path).resolve().parent for change in changes)}:
        for file in folder.glob(".upr-track-*.tmp"):
            if STAGED.fullmatch(file.name) or file.name == NEW_JOURNAL:
                with suppress(OSError):
                    disk.remove(file)


@contextmanager
def _telling_of(path: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise cannot_write(path, error) from error
