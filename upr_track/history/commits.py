"""Commits that touched the data of a workspace, and what they did to its files."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import PurePosixPath

    from upr_track.history.repository import Repository

_FORMAT = "%H%x1f%P%x1f%aI%x1f%cI%x1f%aN%x1f%s"
_FIELDS = 6
_NOTHING = frozenset("0")


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit: ``when`` is the author's own clock, ``author`` the name that git gives.

    ``recorded`` is when it came into this history, in UTC.
    """

    id: str
    parents: tuple[str, ...]
    when: datetime
    recorded: datetime
    author: str
    subject: str

    @property
    def short(self) -> str:
        """The beginning of its id, as people quote it."""
        return self.id[:10]


@dataclass(frozen=True, slots=True)
class FileChange:
    """What a commit with one parent did to a file. None: it was not, or is no more."""

    path: "PurePosixPath"
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class DataCommit:
    """A commit, and the data files that it changed.

    A merge is here only if it made something that none of its parents had; it has no
    ``changes``, because each parent would have its own.
    """

    commit: Commit
    changes: tuple[FileChange, ...]


def data_commits(repository: "Repository") -> Iterator[DataCommit]:
    """The commits up to today's that changed data, each before the ones that it came from."""
    if not repository.has_commits:
        return
    data = f":(top,literal){repository.data}"
    options = ("--date-order", "--no-renames", "--raw", "--no-abbrev", "-z", "--root", "-c")
    listed = repository.ask("log", *options, f"--format={_FORMAT}", "HEAD", "--", data)
    for header, raw in _entries(listed):
        commit = _commit(header)
        if len(commit.parents) <= 1:
            pairs = zip(raw[::2], raw[1::2], strict=True)
            yield DataCommit(commit, tuple(_change(repository, *pair) for pair in pairs))
        elif raw:
            yield DataCommit(commit, ())


def find_commit(repository: "Repository", *arguments: str) -> Commit | None:
    """The first commit that ``git log`` with these arguments gives, or None."""
    found = repository.find("log", "-1", "--no-patch", f"--format={_FORMAT}", *arguments)
    return None if found is None else _commit(found)


def _entries(listed: str) -> Iterator[tuple[str, list[str]]]:
    """The header of each commit, and what stands under it: facts and path by turns."""
    header, raw = "", list[str]()
    for token in map(_without_line_ends, filter(None, listed.split("\0"))):
        if len(raw) % 2 or token.startswith(":"):
            raw.append(token)
            continue
        if header:
            yield header, raw
        header, raw = token, []
    if header:
        yield header, raw


def _without_line_ends(token: str) -> str:
    """Git puts one before the facts on the first file."""
    return token.removeprefix("\n")


def _commit(header: str) -> Commit:
    name, parents, *dates, author, subject = header.strip("\n").split("\x1f", _FIELDS - 1)
    when, recorded = map(datetime.fromisoformat, dates)
    return Commit(name, tuple(parents.split()), when, recorded.astimezone(UTC), author, subject)


def _change(repository: "Repository", facts: str, path: str) -> FileChange:
    mode_before, mode_after, before, after, _ = facts.lstrip(":").split(" ")
    return FileChange(repository.inside(path), _file(mode_before, before), _file(mode_after, after))


def _file(mode: str, blob: str) -> str | None:
    """The id of a file's content; None where there is no file, or a link."""
    return blob if mode.startswith("100") and set(blob) != _NOTHING else None
