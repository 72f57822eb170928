"""Which files a workspace has, and what each holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic_core import SchemaValidator

from upr_track.model.assessment import Assessment
from upr_track.model.case import Case
from upr_track.model.claim import AnyClaim
from upr_track.model.document import SourceDocument
from upr_track.model.recommendation import Recommendation
from upr_track.storage.workspace_root import DATA_FOLDER


@dataclass(frozen=True)
class RecordKind:
    """One kind of record, kept in ``data/<stem>.yaml`` and ``data/<stem>/*.yaml``.

    ``noun`` names one record in messages; ``id_field`` is the field that others refer to.
    """

    stem: str
    noun: str
    adapter: TypeAdapter[Any]
    id_field: str = "id"

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


RECOMMENDATIONS = RecordKind("recommendations", "recommendation", TypeAdapter(Recommendation))
STATUSES = RecordKind("statuses", "assessment", TypeAdapter(Assessment), "recommendation")
CLAIMS = RecordKind("claims", "claim", TypeAdapter(AnyClaim))
CASES = RecordKind("cases", "case", TypeAdapter(Case))
DOCUMENTS = RecordKind("documents", "document", TypeAdapter(SourceDocument))

RECORD_KINDS = (RECOMMENDATIONS, STATUSES, CLAIMS, CASES, DOCUMENTS)


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


_DATA_SUFFIXES = {".yaml", ".yml", ".json"}
