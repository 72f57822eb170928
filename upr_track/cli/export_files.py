"""Where an export goes: the terminal, a file or a folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from upr_track.cli.streams import put, tell
from upr_track.cli.tables.display_width import without_commands
from upr_track.errors import FileAccessError, UsageError
from upr_track.exporters.data_package import DATA_PACKAGE, DESCRIPTOR, package_files
from upr_track.exporters.delimited import CSV
from upr_track.exporters.interface import Holds
from upr_track.exporters.registry import format_named, format_of_file
from upr_track.exporters.tables import FLAT
from upr_track.storage.atomic_write import replace_file

if TYPE_CHECKING:
    from upr_track.exporters.interface import Export, ExportFormat


@dataclass(frozen=True, slots=True)
class ExportTarget:
    """The format, the file (None: the terminal) and the table (None: all)."""

    form: "ExportFormat"
    file: Path | None
    table: str | None

    @staticmethod
    def find(form: str | None, file: Path | None, table: str | None) -> "ExportTarget":
        """What the options mean. Raises ``UsageError`` if they cannot go together."""
        _refuse_data_file(file)
        if form is not None:
            found = format_named(form)
        else:
            found = CSV if file is None else format_of_file(file.name)
        _check_together(found, file, table)
        return ExportTarget(found, file, table or (FLAT if found.holds is Holds.ONE else None))

    def write(self, export: "Export") -> None:
        """Write the export. Raises ``UprTrackError``."""
        wanted = export if self.table is None else export.only(self.table)
        if self.file is None:
            put(without_commands(self.form.content(wanted).decode("utf-8")))
        elif self.form is DATA_PACKAGE and self.file.suffix.lower() != ".zip":
            _write_folder(self.file, package_files(wanted))
        else:
            content = self.form.content(wanted)
            with _told_of_trouble(self.file):
                replace_file(self.file, content)
        if self.file is not None:
            tell(f"wrote {self.file}")


def _refuse_data_file(file: Path | None) -> None:
    """No slip of the hand may put an export in the place of data or settings."""
    if file is not None and file.suffix.lower() in {".yaml", ".yml", ".toml"}:
        raise UsageError(
            f"{file.name} is named as a file of data or settings, and an export is neither",
            "end the name as the format does, for example .csv or .xlsx",
        )


def _check_together(form: "ExportFormat", file: Path | None, table: str | None) -> None:
    if file is None and not form.is_text:
        raise UsageError(
            f"{form.name} cannot be shown in a terminal",
            f"name a file: -o {table or 'export'}{form.endings[0]}",
        )
    if table is not None and form.holds is Holds.ALL:
        raise UsageError(
            f"{form.name} always holds all tables, because they refer to each other",
            "leave out --table, or choose csv, tsv, json, jsonl, xlsx or parquet",
        )


def _write_folder(folder: Path, files: dict[str, bytes]) -> None:
    """Write a package into a folder of its own, new, empty or an older package."""
    if folder.is_dir() and any(folder.iterdir()) and not (folder / DESCRIPTOR).is_file():
        raise UsageError(
            f"{folder} is a folder with other files in it",
            "name a new folder, or a file that ends in .zip",
        )
    with _told_of_trouble(folder):
        for name, content in files.items():
            file = folder / name
            for parent in (folder, file.parent):
                parent.mkdir(exist_ok=True)
            replace_file(file, content)


@contextmanager
def _told_of_trouble(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise FileAccessError(
            f"cannot write {file}: {error.strerror or error}",
            "check that the folder exists, that you may write there and that no program "
            "has the file open",
        ) from error
