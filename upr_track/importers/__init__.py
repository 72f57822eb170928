"""Files of others as records: OHCHR's lists, UPR Info, UHRI, UN reports, spreadsheets.

Nothing here writes, and nothing is fetched. ``read_file`` is all that others need.
"""

from upr_track.importers.interface import (
    ImportContext,
    ImportedDocument,
    ImportedRecord,
    ImportProblem,
    Origin,
    Skipped,
    SourceWords,
)
from upr_track.importers.reading import read_file
from upr_track.importers.result import ImportResult

__all__ = [
    "ImportContext",
    "ImportProblem",
    "ImportResult",
    "ImportedDocument",
    "ImportedRecord",
    "Origin",
    "Skipped",
    "SourceWords",
    "read_file",
]
