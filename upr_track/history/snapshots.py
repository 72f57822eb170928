"""The records of a workspace as a commit has them."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from upr_track.model.dataset import Collection, Dataset
from upr_track.storage.layout import (
    CASES,
    CLAIMS,
    DOCUMENTS,
    RECOMMENDATIONS,
    STATUSES,
    RecordKind,
    kind_of,
    reading_order,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from upr_track.history.record_reader import RecordReader
    from upr_track.history.repository import Repository
    from upr_track.model.settings import Settings


@dataclass(frozen=True)
class Snapshots:
    """Gives the records as they were, judged under the settings of today."""

    repository: "Repository"
    reader: "RecordReader"
    settings: "Settings"

    def at(self, commit: str) -> Dataset:
        """The records in a commit. Raises ``FileAccessError`` if git cannot give them."""
        return self.of({file.path: file.blob for file in self.repository.files(commit)})

    def of(self, files: "Mapping[PurePosixPath, str]") -> Dataset:
        """The records of these files, given as ids of their contents."""
        return Dataset(
            recommendations=self._collection(RECOMMENDATIONS, files),
            assessments=self._collection(STATUSES, files),
            claims=self._collection(CLAIMS, files),
            cases=self._collection(CASES, files),
            documents=self._collection(DOCUMENTS, files),
            settings=self.settings,
        )

    def _collection(
        self, kind: RecordKind, files: "Mapping[PurePosixPath, str]"
    ) -> Collection[Any]:
        read = [self.reader.all_records(kind, files[path]) for path in _paths(kind, files)]
        return Collection(
            tuple(record for one in read for record in one.records),
            rejected=sum(one.rejected for one in read),
            complete=all(one.complete for one in read),
        )


def _paths(kind: RecordKind, paths: "Iterable[PurePosixPath]") -> list[PurePosixPath]:
    return sorted((path for path in paths if kind_of(path) is kind), key=reading_order)
