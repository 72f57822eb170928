"""From a path to a result: the format is found, the file read, repetitions are put together."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from sys import getsizeof
from tempfile import TemporaryDirectory

from upr_track.errors import UsageError
from upr_track.importers.file_kind import Kind
from upr_track.importers.interface import (
    Found,
    ImportContext,
    ImportedDocument,
    ImportedRecord,
    Importer,
    ImportProblem,
    LeftOut,
    Recognition,
    Remark,
    Skipped,
    UnknownWord,
    Where,
)
from upr_track.importers.legacy_word import convert_to_docx
from upr_track.importers.one_per_key import OnePerKey
from upr_track.importers.problems import coalesced, unknown_words
from upr_track.importers.registry import detect, importer_named
from upr_track.importers.result import ImportResult
from upr_track.importers.source_file import SourceFile, open_source

MOST_BYTES = 320_000_000
"""What the records of one file may take in memory: all reviews of all States since 2008
have room, all of the UHRI has not."""

_BYTES_OF_A_RECORD = 2_400
"""Of a record without its text, as measured."""


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
    with TemporaryDirectory(prefix="upr-track-", ignore_cleanup_errors=True) as folder:
        file = _openable(open_source(Path(path)), Path(folder))
        importer, recognition = choose_importer(file, format)
        gathered = _Gathered(where)
        gathered.remarks += _remarks(file)
        for found in importer.read(file, context or ImportContext()):
            gathered.take(found)
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
    file: SourceFile, format_name: str | None = None
) -> tuple[Importer, Recognition]:
    """The importer for ``file``, by name or by looking at the file."""
    if format_name is None:
        return detect(file)
    return importer_named(format_name), Recognition(certain=True, reason="as asked for")


def _openable(file: SourceFile, folder: Path) -> SourceFile:
    """The file itself, or a Word document of the old kind made new in ``folder``."""
    if file.kind is not Kind.DOC:
        return file
    made = convert_to_docx(file.path, folder)
    return replace(open_source(made), name=file.name)


def _remarks(file: SourceFile) -> Iterator[str]:
    ending = file.path.suffix.lower()
    if file.name != file.path.name:
        yield f"{file.name} was converted by LibreOffice"
    elif ending and file.kind.endings and ending not in file.kind.endings:
        yield f"{file.name} is {file.kind}, whatever its name says"


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
    _bytes: int = 0
    _pending: list[UnknownWord | ImportProblem] = field(default_factory=list)

    def take(self, found: Found) -> None:
        """Put ``found`` where it belongs."""
        match found:
            case ImportedRecord():
                self._take_record(found)
            case UnknownWord() | ImportProblem():
                self._pending.append(found)
            case LeftOut():
                self.left_out += 1
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
            self._bytes += getsizeof(found.record.text) + _BYTES_OF_A_RECORD
            if self._bytes > MOST_BYTES:
                raise too_many_records(len(self.records))
        else:
            self.left_out += 1
            if found.record.state_under_review is None:
                self._tell_unknown_states()
            self._pending = [one for one in self._pending if one.origin != found.origin]
            self._keep_pending()

    def _tell_unknown_states(self) -> None:
        """A misspelt State under review would otherwise be left out unseen."""
        for one in self._pending:
            if isinstance(one, UnknownWord) and one.list_name == "states":
                self.remarks.append(f'"{one.word}" is no State that is known here: left out')

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


def too_many_records(read: int) -> UsageError:
    """What to tell who imports a whole library."""
    return UsageError(
        f"the file holds too much to be imported at once: {read:,} recommendations and more",
        "take a part of it, such as one State: --where state_under_review=KAZ",
    )
