"""Two analysts who edit at once: what was written stays, what was refused leaves nothing."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from upr_track.errors import FileAccessError
from upr_track.storage.editing.session import EditSession
from upr_track.storage.layout import CASES, DOCUMENTS, RecordKind

FILES = {CASES.stem: (CASES, "name"), DOCUMENTS.stem: (DOCUMENTS, "title")}
RECORDS = ("a", "b", "c")

Steps = list[tuple[str, int, str, str]]

STEPS = st.lists(
    st.tuples(
        st.sampled_from(["set", "set", "set", "write"]),
        st.integers(0, 1),
        st.sampled_from(sorted(FILES)),
        st.sampled_from(RECORDS),
    ),
    max_size=25,
)


class Writer:
    """One of the two, who begins again after each write, and what they mean to change."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.begin()

    def begin(self) -> None:
        """Forget what was not written."""
        self._session = EditSession(self._root)
        self.meant: dict[tuple[str, str], str] = {}

    def set(self, stem: str, record: str, value: str) -> None:
        """Change a record."""
        kind, field = FILES[stem]
        found = self._session.find(kind, record)
        found.editor.set(found.entry, (field,), value)
        self.meant[stem, record] = value

    def write(self) -> dict[tuple[str, str], str]:
        """Write, and say what has been written."""
        try:
            self._session.write()
        except FileAccessError:
            return {}
        return self.meant


@given(STEPS)
@settings(max_examples=60, deadline=None)
def test_what_was_written_stays_and_what_was_refused_leaves_nothing(steps: Steps) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        expected = start(root)
        writers = [Writer(root), Writer(root)]
        for number, (step, who, stem, record) in enumerate(steps):
            if step == "set":
                writers[who].set(stem, record, f"Value {number}")
            else:
                expected |= writers[who].write()
                writers[who].begin()
        assert content(root) == expected
        assert sorted(file.name for file in root.rglob("*.*")) == ["cases.yaml", "documents.yaml"]


def start(root: Path) -> dict[tuple[str, str], str]:
    (root / "data").mkdir()
    for stem, (_, field) in FILES.items():
        text = "".join(f"- id: {record}\n  {field}: Old\n" for record in RECORDS)
        (root / f"data/{stem}.yaml").write_text(text, encoding="utf-8")
    return {(stem, record): "Old" for stem in FILES for record in RECORDS}


def content(root: Path) -> dict[tuple[str, str], str]:
    session = EditSession(root)
    kinds: list[tuple[RecordKind, str]] = list(FILES.values())
    return {
        (kind.stem, found.entry.value["id"]): found.entry.value[field]
        for kind, field in kinds
        for found in session.records(kind)
    }
