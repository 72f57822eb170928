"""Records in contents that git keeps, each text of a record parsed once in a run.

A file of a thousand records changes in one or two of them from commit to commit: the others
are known already, by their very text.
"""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from upr_track.model.dataset import Collection
from upr_track.storage.collector import collector_paused
from upr_track.storage.loader import records_in
from upr_track.storage.record_texts import record_texts
from upr_track.storage.source_text import SourceText

if TYPE_CHECKING:
    from upr_track.history.blobs import Blobs
    from upr_track.storage.layout import RecordKind

_BOM = b"\xef\xbb\xbf"
_Read = Collection[Any]


@dataclass
class RecordReader:
    """Reads versions of data files from git."""

    blobs: "Blobs"
    _records: dict[tuple[str, str], _Read] = field(default_factory=dict)
    _files: dict[tuple[str, str], _Read] = field(default_factory=dict)
    _naming: dict[tuple[str, str, frozenset[str]], list[Any]] = field(default_factory=dict)

    def all_records(self, kind: "RecordKind", blob: str) -> _Read:
        """The records of a content, in file order, with how many could not be read."""
        known = self._files.get((kind.stem, blob))
        if known is None:
            known = self._files[kind.stem, blob] = self._read(kind, self._text(blob))
        return known

    def records_naming(self, kind: "RecordKind", blob: str, names: frozenset[str]) -> list[Any]:
        """The records of a content whose id, or the id that they are about, is in ``names``."""
        known = self._naming.get((kind.stem, blob, names))
        if known is None:
            found = self._read(kind, self._text(blob), names)
            known = [one for one in found.records if getattr(one, kind.id_field) in names]
            self._naming[kind.stem, blob, names] = known
        return known

    def _text(self, blob: str) -> str:
        return self.blobs.read(blob).removeprefix(_BOM).decode("utf-8", errors="replace")

    def _read(self, kind: "RecordKind", text: str, names: frozenset[str] = frozenset()) -> _Read:
        """The records of a text; with ``names`` only of the parts that one of them is in."""
        texts = record_texts(text)
        if names:
            is_named = re.compile("|".join(map(re.escape, names))).search
            texts = [one for one in texts if is_named(one)]
        parts = [self._part(kind, one) for one in texts]
        if not all(one.complete for one in parts):  # cut in the wrong place, or broken
            return _parsed(kind, text)
        return Collection(
            tuple(record for part in parts for record in part.records),
            rejected=sum(part.rejected for part in parts),
        )

    def _part(self, kind: "RecordKind", part: str) -> _Read:
        known = self._records.get((kind.stem, part))
        if known is None:
            known = self._records[kind.stem, part] = _parsed(kind, part)
        return known


def _parsed(kind: "RecordKind", text: str) -> _Read:
    with collector_paused():
        found = records_in(kind, SourceText("", text.encode("utf-8")))
    # Without the places, which would keep the text of every version.
    return Collection(found.records, rejected=found.rejected, complete=found.complete)
