"""Works out the new text of a file, and makes sure that it says what is meant."""

from collections.abc import Iterator, Sequence

from upr_track.errors import FileAccessError, UprTrackError
from upr_track.storage.editing.data_file import DataFile, read_data_file
from upr_track.storage.editing.entry import Entry
from upr_track.storage.editing.entry_places import EntryPlaces
from upr_track.storage.editing.field_order import FieldOrder
from upr_track.storage.editing.page import Page
from upr_track.storage.editing.record_changes import change_record
from upr_track.storage.editing.record_writer import RecordWriter
from upr_track.storage.editing.splices import Splice, apply_splices
from upr_track.storage.editing.unsafe_layout import UnsafeLayoutError

_BY_HAND = "change it in an editor, then run upr-track validate"


def render(file: DataFile, order: FieldOrder, entries: Sequence[Entry]) -> bytes:
    """The content of the file with these records, which are in the order of the file.

    Raises ``FileAccessError`` if that would change more than it means to.
    """
    try:
        for content in _attempts(file, order, entries):
            if _says(content, file, order, entries):
                return content
    except UnsafeLayoutError as error:
        raise _refusal(file, error.index, error.reason) from error
    raise _refusal(file, _first_change(file, entries), "the change would alter other lines too")


def _splices(file: DataFile, page: Page, entries: Sequence[Entry]) -> Iterator[Splice]:
    places = EntryPlaces(file.text, file.newline, file.spans)
    kept = {entry.number for entry in entries}
    for number in range(len(file.items)):
        if number not in kept:
            yield places.removal(number)
    above: int | None = None
    for entry in entries:
        if entry.number is None:
            lines = page.writer.entry(entry.value, places.indent, ())
            yield places.insertion(above, page.joined(lines))
            continue
        above, old = entry.number, file.records[entry.number]
        if old != entry.value:
            yield from change_record(page, places.node(above), old, entry.value)


def _attempts(file: DataFile, order: FieldOrder, entries: Sequence[Entry]) -> Iterator[bytes]:
    """The new content, and others to try if a comment or the end of the file gets into a text.

    A last line that was not ended stays so where it can.
    """
    for writer in (RecordWriter(order), RecordWriter(order, text_lines=False)):
        page = Page(file.text, file.newline, writer)
        text = apply_splices(file.text, _splices(file, page, entries))
        if not file.last_line_ends:
            yield file.encode(text.removesuffix(file.newline))
        yield file.encode(text)


def _says(content: bytes, file: DataFile, order: FieldOrder, entries: Sequence[Entry]) -> bool:
    try:
        new = read_data_file(content, file.source.path, order)
    except UprTrackError:
        return False
    same = list(new.records) == [entry.value for entry in entries]
    return same and not new.problems - file.problems


def _first_change(file: DataFile, entries: Sequence[Entry]) -> int:
    numbers = (
        entry.number
        for entry in entries
        if entry.number is not None and entry.value != file.records[entry.number]
    )
    return next((file.items[number].start for number in numbers), 0)


def _refusal(file: DataFile, index: int, reason: str) -> FileAccessError:
    return FileAccessError(f"nothing was written: {file.source.at(index)}: {reason}", _BY_HAND)
