"""The files that are imported, and what in them keeps an import from being written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from upr_track.analysis.current import unassessed
from upr_track.analysis.merging import Incoming, IncomingDocument
from upr_track.analysis.selection import Selection
from upr_track.diagnostics import Severity
from upr_track.importers import ImportContext, ImportProblem, ImportResult, read_file

if TYPE_CHECKING:
    from upr_track.model.dataset import Dataset
    from upr_track.model.recommendation import Recommendation

_UNKNOWN = "unknown-"
"""What the kinds of problems begin with that words in no list make."""


@dataclass(frozen=True)
class Sources:
    """What was read. ``allow_unknown``: words in no list do not stop the import."""

    results: tuple[ImportResult, ...]
    allow_unknown: bool

    @property
    def incoming(self) -> tuple[Incoming, ...]:
        """The records of all files, in their order."""
        return tuple(
            Incoming(one.record, str(one.origin), one.assessment)
            for result in self.results
            for one in result.records
        )

    @property
    def documents(self) -> Iterator[IncomingDocument]:
        """What the files say of documents."""
        for result in self.results:
            for one in result.documents:
                yield IncomingDocument(one.document, str(one.origin))

    @property
    def problems(self) -> Iterator[ImportProblem]:
        """All problems, in the order of the files."""
        for result in self.results:
            yield from result.problems

    @property
    def errors(self) -> tuple[ImportProblem, ...]:
        """The problems for which nothing is written."""
        return tuple(one for one in self.problems if self.stops(one))

    def stops(self, problem: ImportProblem) -> bool:
        """Whether nothing is written because of it."""
        tolerated = self.allow_unknown and problem.kind.startswith(_UNKNOWN)
        return problem.severity is Severity.ERROR and not tolerated


def read_sources(
    files: Sequence[Path], form: str | None, context: ImportContext, wanted: "Wanted"
) -> tuple[ImportResult, ...]:
    """Read files one after another. Raises ``FileAccessError`` or ``UsageError``."""
    where = wanted if wanted.selection.conditions else None
    return tuple(read_file(file, form, where, context) for file in files)


@dataclass(frozen=True)
class Wanted:
    """The recommendations that conditions choose, before any of them is recorded."""

    selection: Selection
    dataset: "Dataset"

    def __call__(self, record: "Recommendation") -> bool:
        """Whether all conditions hold for the record."""
        return self.selection.matches(record, unassessed(self.dataset))

    @property
    def only_states(self) -> frozenset[str]:
        """The States under review that a condition names, for reading large files quickly."""
        for one in self.selection.conditions:
            if one.field.name == "state_under_review" and one.operator == "=" and not one.or_none:
                return one.accepted
        return frozenset()
