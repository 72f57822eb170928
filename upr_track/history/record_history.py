"""Who recorded what of one record, and when: commit by commit, through new files and ids."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from upr_track.analysis.changed_fields import changed_fields
from upr_track.analysis.comparison import marks
from upr_track.history.commits import Commit, data_commits
from upr_track.storage.layout import RECORD_KINDS, STATUSES, RecordKind, kind_of, reading_order

if TYPE_CHECKING:
    from upr_track.history.commits import DataCommit
    from upr_track.history.record_reader import RecordReader
    from upr_track.history.repository import Repository
    from upr_track.model.assessment import Assessment

Files = Mapping[PurePosixPath, str]
"""Ids of contents by path."""


@dataclass(frozen=True, slots=True)
class RecordState:
    """A record and the assessments on it, as far as a commit has to do with them.

    ``record`` is None where the commit left its file alone, or where it is not there.
    ``kind`` is the stem of its file, ``path`` the file.
    """

    kind: str = ""
    record: Any = None
    path: PurePosixPath | None = None
    assessments: "tuple[Assessment, ...]" = ()


@dataclass(frozen=True, slots=True)
class RecordStep:
    """What one commit did to the record."""

    commit: Commit
    before: RecordState
    after: RecordState


def record_history(
    repository: "Repository", reader: "RecordReader", name: str
) -> Iterator[RecordStep]:
    """The commits that changed the record with the id ``name``, the latest first.

    Also what they did to it under ids and in files that it had before. A merge is a step if
    it made something that none of its parents had.
    """
    walk = _Walk(repository, reader, frozenset({name}))
    for one in data_commits(repository):
        step = walk.step(one)
        if step is not None:
            yield step


@dataclass
class _Walk:
    """Goes back from commit to commit; ``names`` grows by the ids that the record had."""

    repository: "Repository"
    reader: "RecordReader"
    names: frozenset[str]

    def step(self, one: "DataCommit") -> RecordStep | None:
        if len(one.commit.parents) > 1:
            return self._merge(one.commit)
        before = {change.path: change.before for change in one.changes if change.before}
        after = {change.path: change.after for change in one.changes if change.after}
        is_now = self._state(after)
        if is_now.record is not None:
            self._look_for_other_id(is_now, before, after)
        was = self._state(before)
        return RecordStep(one.commit, was, is_now) if differ(was, is_now) else None

    def _merge(self, commit: Commit) -> RecordStep | None:
        is_now = self._state(self._files(commit.id))
        parents = [self._state(self._files(parent)) for parent in commit.parents]
        if all(differ(was, is_now) for was in parents):
            return RecordStep(commit, parents[0], is_now)
        return None

    def _files(self, commit: str) -> Files:
        return {file.path: file.blob for file in self.repository.files(commit)}

    def _state(self, files: Files) -> RecordState:
        found = self._record(files)
        judged = (one for _, one in self._naming(STATUSES, files))
        return replace(found, assessments=tuple(judged))

    def _record(self, files: Files) -> RecordState:
        for kind in _KINDS:
            for path, one in self._naming(kind, files):
                return RecordState(kind.stem, one, path)
        return RecordState()

    def _naming(self, kind: RecordKind, files: Files) -> Iterator[tuple[PurePosixPath, Any]]:
        for path in _of_kind(kind, files):
            for one in self.reader.records_naming(kind, files[path], self.names):
                yield path, one

    def _look_for_other_id(self, is_now: RecordState, before: Files, after: Files) -> None:
        """Add the id that the record had before, if this commit gave it a new one."""
        (kind,) = (kind for kind in _KINDS if kind.stem == is_now.kind)
        if self._record(before).record is not None:
            return
        still = {one.id for one in self._all(kind, after)}
        gone = [one for one in self._all(kind, before) if one.id not in still]
        wanted = marks(is_now.record)
        same = [one.id for one in gone if not wanted.isdisjoint(marks(one))]
        if len(same) == 1:
            self.names |= {same[0]}

    def _all(self, kind: RecordKind, files: Files) -> Iterator[Any]:
        for path in _of_kind(kind, files):
            yield from self.reader.all_records(kind, files[path]).records


_KINDS = tuple(kind for kind in RECORD_KINDS if kind is not STATUSES)


def _of_kind(kind: RecordKind, files: Iterable[PurePosixPath]) -> list[PurePosixPath]:
    return sorted((path for path in files if kind_of(path) is kind), key=reading_order)


def differ(was: RecordState, is_now: RecordState) -> bool:
    """Whether anything that people would call a change is between two states."""
    if was.path != is_now.path or len(was.assessments) != len(is_now.assessments):
        return True
    pairs = zip(was.assessments, is_now.assessments, strict=True)
    if any(changed_fields(one, other) for one, other in pairs):
        return True
    return was.record is not None and bool(changed_fields(was.record, is_now.record))
