"""Which files a workspace has, and what each holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import TypeAdapter
from pydantic_core import SchemaValidator

from upr_track.model.assessment import Assessment
from upr_track.model.case import Case
from upr_track.model.claim import AnyClaim
from upr_track.model.document import SourceDocument
from upr_track.model.recommendation import Recommendation
from upr_track.storage.text_fields import text_fields
from upr_track.storage.workspace_root import DATA_FOLDER


@dataclass(frozen=True)
class RecordKind:
    """One kind of record, kept in ``data/<stem>.yaml`` and ``data/<stem>/*.yaml``.

    ``noun`` names one record in messages; ``record`` is its class, or a union of some;
    ``id_field`` is the field that others refer to.
    """

    stem: str
    noun: str
    record: Any
    id_field: str = "id"

    @cached_property
    def adapter(self) -> TypeAdapter[Any]:
        """Validates, dumps and describes records."""
        return TypeAdapter(self.record)

    @cached_property
    def text_fields(self) -> frozenset[str]:
        """The fields in which unquoted numbers and dates would be a mistake."""
        return text_fields(self.record)

    @property
    def validator(self) -> SchemaValidator:
        """The validator in Rust, called once per record."""
        return self.adapter.validator  # type: ignore[return-value]

    def files(self, root: Path) -> Iterator[Path]:
        """The files that hold records of this kind: the single one first, then by name."""
        single = root / DATA_FOLDER / f"{self.stem}.yaml"
        if single.is_file():
            yield single
        inside = (root / DATA_FOLDER / self.stem).rglob("*.yaml")
        yield from sorted(one for one in inside if not one.is_dir() and not _is_hidden(one, root))


RECOMMENDATIONS = RecordKind("recommendations", "recommendation", Recommendation)
STATUSES = RecordKind("statuses", "assessment", Assessment, "recommendation")
CLAIMS = RecordKind("claims", "claim", AnyClaim)
CASES = RecordKind("cases", "case", Case)
DOCUMENTS = RecordKind("documents", "document", SourceDocument)

RECORD_KINDS = (RECOMMENDATIONS, STATUSES, CLAIMS, CASES, DOCUMENTS)


def kind_of(path: PurePosixPath) -> RecordKind | None:
    """The kind of record that the file at ``path``, relative to the workspace, holds.

    None for a file that ``RecordKind.files`` would not give.
    """
    if not path.parts or path.parts[0] != DATA_FOLDER or path.suffix != ".yaml":
        return None
    inside = path.relative_to(DATA_FOLDER)
    if any(part.startswith(".") for part in inside.parts):
        return None
    stem = inside.stem if len(inside.parts) == 1 else inside.parts[0]
    return next((kind for kind in RECORD_KINDS if kind.stem == stem), None)


def reading_order(path: PurePosixPath) -> tuple[int, tuple[str, ...]]:
    """The sort key under which files of one kind stand as they are read."""
    return len(path.parts) > _SINGLE_DEPTH, path.parts


def unread_files(root: Path) -> Iterator[Path]:
    """Files in the data folder that no kind of record reads, README and hidden files apart."""
    read = {file for kind in RECORD_KINDS for file in kind.files(root)}
    for file in sorted((root / DATA_FOLDER).rglob("*")):
        of_data = file.suffix.lower() in _DATA_SUFFIXES and not _is_hidden(file, root)
        if of_data and file.is_file() and file not in read:
            yield file


def _is_hidden(file: Path, root: Path) -> bool:
    """Whether an editor or a version control keeps it there for itself."""
    return any(part.startswith(".") for part in file.relative_to(root).parts)


_SINGLE_DEPTH = 2
"""The parts of the path of a single file: ``data/recommendations.yaml``."""

_DATA_SUFFIXES = {".yaml", ".yml", ".json"}
