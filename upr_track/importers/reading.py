"""From a path to a result: the format is found, the file read, repetitions are put together."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from upr_track.errors import UsageError
from upr_track.importers.interface import (
    Found,
    ImportContext,
    ImportedDocument,
    ImportedRecord,
    Importer,
    ImportProblem,
    Recognition,
    Remark,
    Skipped,
    UnknownWord,
    Where,
)
from upr_track.importers.one_per_key import OnePerKey
from upr_track.importers.problems import coalesced, unknown_words
from upr_track.importers.registry import detect, importer_named
from upr_track.importers.result import ImportResult
from upr_track.importers.source_file import SourceFile, open_source

MOST_RECORDS = 100_000
"""More are a library and no country's workspace, and would fill the memory."""


def read_file(
    path: Path | str,
    format: str | None = None,  # noqa: A002 - what --from names; "from" is no name
    where: Where | None = None,
    context: ImportContext | None = None,
) -> ImportResult:
    """Read a file of others. Nothing is written and nothing fetched.

    ``format`` is the name of an importer; without it the format is detected. ``where``
    says which recommendations are wanted. Raises ``FileAccessError`` if the file cannot be
    read and ``UsageError`` for an unknown format, a missing library, or more records than
    a workspace can hold.
    """
    file, importer, recognition = choose_importer(path, format)
    gathered = _Gathered(where)
    for found in importer.read(file, context or ImportContext()):
        gathered.take(found)
    ending = file.path.suffix.lower()
    if ending and file.kind.endings and ending not in file.kind.endings:
        gathered.remarks.insert(0, f"{file.name} is {file.kind}, whatever its name says")
    return ImportResult(
        file=file.name,
        format=importer.name,
        label=importer.label,
        reason=recognition.reason,
        records=tuple(gathered.records.all()),
        documents=tuple(gathered.documents),
        skipped=tuple(gathered.skipped),
        problems=tuple(gathered.all_problems()),
        remarks=tuple(dict.fromkeys(gathered.remarks)),
        left_out=gathered.left_out,
    )


def choose_importer(
    path: Path | str, format_name: str | None = None
) -> tuple[SourceFile, Importer, Recognition]:
    """Open ``path`` and find its importer, by name or by looking at the file."""
    file = open_source(Path(path))
    if format_name is None:
        return file, *detect(file)
    return file, importer_named(format_name), Recognition(certain=True, reason="as asked for")


@dataclass
class _Gathered:
    """What has been found so far."""

    where: Where | None
    records: OnePerKey = field(default_factory=OnePerKey)
    documents: list[ImportedDocument] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    problems: list[ImportProblem] = field(default_factory=list)
    unknown: list[UnknownWord] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    left_out: int = 0
    _pending: list[UnknownWord | ImportProblem] = field(default_factory=list)

    def take(self, found: Found) -> None:
        """Put ``found`` where it belongs."""
        match found:
            case ImportedRecord():
                self._take_record(found)
            case UnknownWord() | ImportProblem():
                self._pending.append(found)
            case Skipped():
                self.skipped.append(found)
            case ImportedDocument():
                self.documents.append(found)
            case Remark():
                self.remarks.append(found.text)

    def _take_record(self, found: ImportedRecord) -> None:
        """Keep the record, or forget it with what was said of it."""
        wanted = self.where is None or self.where(found.record)
        if wanted:
            self.records.add(found)
            self._keep_pending()
            if len(self.records) > MOST_RECORDS:
                raise too_many_records()
        else:
            self.left_out += 1
            self._pending = [one for one in self._pending if one.origin != found.origin]
            self._keep_pending()

    def _keep_pending(self) -> None:
        for one in self._pending:
            if isinstance(one, UnknownWord):
                self.unknown.append(one)
            else:
                self.problems.append(one)
        self._pending.clear()

    def all_problems(self) -> Iterator[ImportProblem]:
        """Problems in order, repeated ones told once."""
        self._keep_pending()
        yield from coalesced([*self.problems, *self.records.problems])
        yield from unknown_words(self.unknown)


def too_many_records() -> UsageError:
    """What to tell who imports a whole library."""
    return UsageError(
        f"the file holds more than {MOST_RECORDS:,} recommendations",
        "take a part of it, such as one State: --where state=KAZ",
    )
