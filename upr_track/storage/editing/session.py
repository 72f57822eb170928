"""One round of editing: several files, changed together or not at all."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import TypeAdapter, ValidationError

from upr_track.diagnostics import Diagnostic
from upr_track.errors import UsageError
from upr_track.model.fields import RecordId
from upr_track.storage.editing.commit import FileChange, recover, write_changes
from upr_track.storage.editing.disk import Disk
from upr_track.storage.editing.entry import Entry
from upr_track.storage.editing.file_access import cannot_read
from upr_track.storage.editing.file_editor import FileEditor
from upr_track.storage.editing.new_findings import new_findings
from upr_track.storage.editing.placement import Placement, order_key
from upr_track.storage.editing.plain_values import PlainRecord, kind_of, plain_record
from upr_track.storage.editing.references import Renaming
from upr_track.storage.editing.unified_diff import diff_of
from upr_track.storage.layout import CLAIMS, RECOMMENDATIONS, RECORD_KINDS, STATUSES, RecordKind
from upr_track.storage.workspace_root import DATA_FOLDER, settings_table


class Found(NamedTuple):
    """A record, and the editor of the file that it stands in."""

    editor: FileEditor
    entry: Entry


class EditSession:
    """Changes records of a workspace in memory, shows what would change, and writes it.

    Files are read when they are first asked for. Until ``write`` nothing on the disk
    changes, but for a write of an earlier command that was cut short: that is finished
    first. All methods raise ``FileAccessError`` for files that cannot be read or changed.
    """

    def __init__(self, root: Path, disk: Disk | None = None) -> None:
        self.root = root
        self._disk = disk or Disk()
        self._editors: dict[str, FileEditor] = {}
        self._old: dict[str, bytes | None] = {}
        self._settings: dict[str, bytes] = {}
        recover(root, self._disk)

    def file(self, kind: RecordKind, path: str) -> FileEditor:
        """The editor of a file, ``path`` being below the workspace; it may be a new one."""
        if path not in self._editors:
            content = self._read(path)
            self._old[path] = content
            start = self._header(kind, path) if content is None else content
            self._editors[path] = FileEditor(kind, start, path)
        return self._editors[path]

    def files(self, kind: RecordKind) -> tuple[FileEditor, ...]:
        """The editors of all files of a kind: those that there are, and new ones."""
        there = [file.relative_to(self.root).as_posix() for file in kind.files(self.root)]
        new = [path for path, editor in self._editors.items() if editor.kind is kind]
        return tuple(self.file(kind, path) for path in dict.fromkeys([*there, *new]))

    def records(self, kind: RecordKind) -> Iterator[Found]:
        """All records of a kind, as they are to be."""
        for editor in self.files(kind):
            for entry in editor.entries:
                yield Found(editor, entry)

    def find(self, kind: RecordKind, record_id: str) -> Found:
        """The record with that id. Raises ``UsageError`` if there is none."""
        known = []
        for found in self.records(kind):
            name = found.entry.value.get(kind.id_field)
            if name == record_id:
                return found
            known.append(str(name))
        close = get_close_matches(record_id, known, n=1)
        hint = f'did you mean "{close[0]}"?' if close else "check how it is spelt in the data files"
        raise UsageError(f'there is no {kind.noun} "{record_id}"', hint)

    def add(self, *records: Any, into: str | None = None) -> tuple[Found, ...]:
        """Add records of the model, all of one kind, where they belong or to the file ``into``.

        Raises ``UsageError`` if there is one with the same id already.
        """
        if not records:
            return ()
        kind = kind_of(records[0])
        new = [Entry(plain_record(record)) for record in records]
        self._refuse_taken(kind, [entry.value for entry in new])
        key = order_key(kind, self._ranks() if kind is STATUSES else {})
        editors = (self.file(kind, into),) if into else self.files(kind) or (self._main(kind),)
        places = {editor: Placement(editor.entries, key) for editor in editors}
        homes = [_home(places, entry.value) for entry in new]
        for editor, place in places.items():
            here = [entry for entry, home in zip(new, homes, strict=True) if home is editor]
            editor.insert(_by_place(place, here))
        return tuple(map(Found, homes, new))

    def rename(self, kind: RecordKind, old: str, new: str) -> int:
        """Give a record another id, everywhere. Says how many records that changed.

        Raises ``UsageError`` if there is no such record, or if the new id is taken or is
        no id.
        """
        if kind is STATUSES:
            raise UsageError(
                "an assessment has no id of its own", "rename the recommendation that it is about"
            )
        _refuse_bad_id(new)
        value = self.find(kind, old).entry.value
        self._refuse_taken(kind, [{**value, kind.id_field: new}])
        renaming, count = Renaming(kind, old, new), 0
        for one in RECORD_KINDS:
            for editor, entry in list(self.records(one)):
                renamed = renaming.in_record(one, entry.value)
                if renamed != entry.value:
                    editor.put(entry, renamed)
                    count += 1
        if kind is CLAIMS:
            self._rename_headline(renaming)
        return count

    def changes(self) -> tuple[FileChange, ...]:
        """What is to be written, by file. Empty if nothing differs from what was read."""
        new = {
            path: editor.new_content()
            for path, editor in self._editors.items()
            if editor.new_content() != editor.content
        }
        both = {**new, **self._settings}
        return tuple(FileChange(path, self._old[path], one) for path, one in both.items())

    def diff(self) -> str:
        """What is to be written, as a unified diff."""
        return diff_of(self.changes())

    def findings(self) -> tuple[Diagnostic, ...]:
        """What the changes make wrong within records, with places in the new text.

        Rules across records are not looked at.
        """
        return tuple(
            one
            for change in self.changes()
            if change.path in self._editors
            for one in new_findings(self._editors[change.path].kind, change)
        )

    def write(self) -> tuple[str, ...]:
        """Write all changes, or none. Gives the paths of the files that were written.

        Raises ``FileAccessError`` if another program has changed one of the files since it
        was read or is writing now, or if the disk does not take them.
        """
        changes = self.changes()
        if changes:
            write_changes(self.root, changes, self._disk)
        self._editors.clear()
        self._old.clear()
        self._settings.clear()
        return tuple(change.path for change in changes)

    def _read(self, path: str) -> bytes | None:
        try:
            return self._disk.read(self.root / path)
        except OSError as error:
            raise cannot_read(path, error) from error

    def _header(self, kind: RecordKind, path: str) -> bytes:
        """What a new file begins with: where editors find its schema, if it is there."""
        schema = f"schemas/{kind.stem}.schema.json"
        if not (self.root / schema).is_file():
            return b""
        up = "../" * path.count("/")
        return f"# yaml-language-server: $schema={up}{schema}\n".encode()

    def _main(self, kind: RecordKind) -> FileEditor:
        return self.file(kind, f"{DATA_FOLDER}/{kind.stem}.yaml")

    def _ranks(self) -> dict[str, int]:
        ids = (found.entry.value.get("id") for found in self.records(RECOMMENDATIONS))
        return {str(name): rank for rank, name in enumerate(ids)}

    def _refuse_taken(self, kind: RecordKind, new: list[PlainRecord]) -> None:
        if kind is STATUSES:  # the recommendation may have been judged before
            return
        known = {found.entry.value.get("id") for found in self.records(kind)}
        for value in new:
            if value["id"] in known:
                raise UsageError(
                    f'there is a {kind.noun} "{value["id"]}" already',
                    "choose another id, or change the one that is there",
                )
            known.add(value["id"])

    def _rename_headline(self, renaming: Renaming) -> None:
        found = settings_table(self.root)
        if found is None:
            return
        path = found[0].relative_to(self.root).as_posix()
        content = self._settings.get(path) or self._read(path) or b""
        self._old.setdefault(path, content)
        renamed = renaming.in_settings(content, path)
        if renamed != content:
            self._settings[path] = renamed


def _home(places: dict[FileEditor, Placement], value: PlainRecord) -> FileEditor:
    """The file that has records of its group, the last of these; otherwise the first file."""
    like = [editor for editor, place in places.items() if place.has_like(value)]
    return like[-1] if like else next(iter(places))


def _by_place(place: Placement, new: list[Entry]) -> dict[Entry | None, list[Entry]]:
    found: dict[Entry | None, list[Entry]] = {}
    for entry in place.sorted(new):
        found.setdefault(place.after(entry.value), []).append(entry)
    return found


def _refuse_bad_id(name: str) -> None:
    try:
        TypeAdapter(RecordId).validate_python(name)
    except ValidationError as error:
        raise UsageError(
            f'"{name}" cannot be an id',
            "use letters, digits, dots, hyphens and underscores, at most 80",
        ) from error
