"""Changes the records of one data file, and works out its new text."""

from collections.abc import Mapping, Sequence

from upr_track.diagnostics import FieldPath
from upr_track.storage.editing.data_file import read_data_file
from upr_track.storage.editing.entry import Entry
from upr_track.storage.editing.field_order import field_order
from upr_track.storage.editing.plain_values import (
    PlainRecord,
    PlainValue,
    as_texts,
    with_value,
    without_value,
)
from upr_track.storage.editing.rendering import render
from upr_track.storage.layout import RecordKind


class FileEditor:
    """Collects changes of the records of one file, and then works out the new content.

    Only what differs in the end is changed: a value that is set and set back leaves the
    file as it was, byte for byte. Nothing here reads or writes a disk.
    """

    def __init__(self, kind: RecordKind, content: bytes, shown_as: str) -> None:
        """``content`` is what stands in the file, empty for a new one.

        Raises ``FileAccessError`` if its records cannot be told apart.
        """
        self.kind = kind
        self.shown_as = shown_as
        self.content = content
        self._order = field_order(kind)
        self._file = read_data_file(content, shown_as, self._order)
        self._entries = [Entry(one, n) for n, one in enumerate(self._file.records)]
        self._rendered: bytes | None = content

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The records as they are to be, in their order."""
        return tuple(self._entries)

    def put(self, entry: Entry, value: PlainRecord) -> None:
        """Make ``value`` the whole of a record."""
        entry.value = as_texts(value)
        self._rendered = None

    def set(self, entry: Entry, path: FieldPath, value: PlainValue) -> None:
        """Set a field, or an entry of a list; the number after the last one adds an entry."""
        self.put(entry, with_value(entry.value, path, value))

    def unset(self, entry: Entry, path: FieldPath) -> None:
        """Remove a field, or an entry of a list."""
        self.put(entry, without_value(entry.value, path))

    def add(self, value: PlainRecord, after: Entry | None) -> Entry:
        """Add a record after another, or before all."""
        entry = Entry(as_texts(value))
        self.insert({after: [entry]})
        return entry

    def insert(self, new: Mapping[Entry | None, Sequence[Entry]]) -> None:
        """Add records, each after the one that it is given under; under None before all."""
        old, self._entries = self._entries, list(new.get(None, ()))
        for entry in old:
            self._entries.append(entry)
            self._entries.extend(new.get(entry, ()))
        self._rendered = None

    def append(self, value: PlainRecord) -> Entry:
        """Add a record at the end."""
        return self.add(value, self._entries[-1] if self._entries else None)

    def remove(self, entry: Entry) -> None:
        """Remove a record with its blank lines. Comments above it stay."""
        self._entries.remove(entry)
        self._rendered = None

    def new_content(self) -> bytes:
        """The file with all changes made, read again and compared with what was meant.

        Raises ``FileAccessError`` if a change would touch more than it means to.
        """
        if self._rendered is None:
            self._rendered = render(self._file, self._order, self._entries)
        return self._rendered
