"""The formats of exports. A new one is one file and one line here."""

from upr_track.errors import UsageError
from upr_track.exporters.data_package import DATA_PACKAGE
from upr_track.exporters.database import DATABASE
from upr_track.exporters.delimited import CSV, TSV
from upr_track.exporters.interface import ExportFormat
from upr_track.exporters.json_tables import JSON, JSON_LINES
from upr_track.exporters.parquet import PARQUET
from upr_track.exporters.workbook import WORKBOOK

FORMATS: tuple[ExportFormat, ...] = (
    CSV,
    TSV,
    JSON,
    JSON_LINES,
    WORKBOOK,
    DATABASE,
    DATA_PACKAGE,
    PARQUET,
)


def format_named(name: str) -> ExportFormat:
    """The format called ``name``. Raises ``UsageError`` if there is none."""
    for one in FORMATS:
        if one.name == name:
            return one
    names = ", ".join(one.name for one in FORMATS)
    raise UsageError(f'there is no format "{name}"', f"one of: {names}")


def format_of_file(name: str) -> ExportFormat:
    """The format that the ending of a file's name tells. Raises ``UsageError`` if none."""
    lowered = name.lower()
    for one in FORMATS:
        if lowered.endswith(one.endings):
            return one
    known = ", ".join(ending for one in FORMATS for ending in one.endings)
    raise UsageError(
        f'the ending of "{name}" does not tell a format',
        f"end the name with one of {known}, or choose with --to",
    )
