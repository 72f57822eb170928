"""What came out of a file: records, what was left out, and what a person has to decide."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from upr_track.diagnostics import Severity
from upr_track.importers.interface import (
    ImportedDocument,
    ImportedRecord,
    ImportProblem,
    Skipped,
)


@dataclass(frozen=True)
class ImportResult:
    """The whole of one file.

    ``left_out`` counts the records that the condition did not want. ``remarks`` are
    sentences such as "read as Mac Roman, a guess".
    """

    file: str
    format: str
    label: str
    reason: str
    records: tuple[ImportedRecord, ...] = ()
    documents: tuple[ImportedDocument, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    problems: tuple[ImportProblem, ...] = ()
    remarks: tuple[str, ...] = ()
    left_out: int = 0

    @property
    def has_errors(self) -> bool:
        """Whether nothing of the file should be written."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def positions(self) -> Mapping[str, int]:
        """How many records have each position; "" for those without one."""
        return Counter(found.record.position or "" for found in self.records)
