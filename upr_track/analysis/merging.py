"""What an import does to the records that are there: new, changed, the same, in conflict.

Nothing is written here. Importing a second time changes nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from upr_track.analysis.merge_documents import MergedDocument, merge_documents
from upr_track.analysis.merge_fields import FieldConflict, Prefer, merge_fields
from upr_track.analysis.merge_matching import Records, records_of
from upr_track.model.assessment import Assessment
from upr_track.model.dataset import Collection
from upr_track.model.document import SourceDocument
from upr_track.model.recommendation import Recommendation

if TYPE_CHECKING:
    from upr_track.model.dataset import Dataset

__all__ = [
    "Conflict",
    "FieldConflict",
    "Incoming",
    "IncomingDocument",
    "MergePlan",
    "MergedDocument",
    "MergedRecord",
    "NotTaken",
    "Prefer",
    "plan_merge",
]


@dataclass(frozen=True, slots=True)
class Incoming:
    """A record of a source. ``source`` is its place there: "list.docx: table 1, row 3"."""

    record: Recommendation
    source: str
    assessment: Assessment | None = None


@dataclass(frozen=True, slots=True)
class IncomingDocument:
    """What a source says of a document."""

    document: SourceDocument
    source: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """A source that contradicts a record. ``source`` is the place of theirs."""

    field: FieldConflict
    source: str


@dataclass(frozen=True, slots=True)
class MergedRecord:
    """A record that the import is about.

    ``before`` is None for a new one. ``sources`` are the places that it was read at: a
    source may give a row to each recommending State. Conflicts stand here decided or not.
    """

    before: Recommendation | None
    after: Recommendation
    sources: tuple[str, ...]
    conflicts: tuple[Conflict, ...] = ()


@dataclass(frozen=True, slots=True)
class NotTaken:
    """What could not be taken over, and why."""

    source: str
    reason: str


@dataclass(frozen=True)
class MergePlan:
    """What is to be done.

    Each record is in one of ``new``, ``changed``, ``same`` and ``conflicting``; one in
    conflict may have fields filled as well, or be new itself.

    ``refused`` are contradictions that keep everything from being written.
    """

    records: tuple[MergedRecord, ...]
    documents: tuple[MergedDocument, ...]
    assessments: tuple[Assessment, ...]
    kept_assessments: tuple[NotTaken, ...]
    refused: tuple[NotTaken, ...]
    prefer: Prefer | None
    rows: int

    @property
    def new(self) -> tuple[MergedRecord, ...]:
        """Records that are not there yet."""
        return tuple(one for one in self._settled if one.before is None)

    @property
    def changed(self) -> tuple[MergedRecord, ...]:
        """Records that something is added to."""
        return tuple(one for one in self._settled if one.before not in (None, one.after))

    @property
    def same(self) -> tuple[MergedRecord, ...]:
        """Records that stay as they are."""
        return tuple(one for one in self._settled if one.before == one.after)

    @property
    def conflicting(self) -> tuple[MergedRecord, ...]:
        """Records that a source contradicts, as long as nothing is preferred."""
        if self.prefer is not None:
            return ()
        return tuple(one for one in self.records if one.conflicts)

    @property
    def _settled(self) -> tuple[MergedRecord, ...]:
        return tuple(one for one in self.records if self.prefer or not one.conflicts)

    def applied_to(self, dataset: "Dataset") -> "Dataset":
        """The records as they will be, without places in files."""
        after = {one.after.id: one.after for one in self.records}
        before = {record.id for record in dataset.recommendations.records}
        kept = (after.get(one.id, one) for one in dataset.recommendations.records)
        new = (one for one in after.values() if one.id not in before)
        documents = {one.after.id: one.after for one in self.documents}
        known = {one.id for one in dataset.documents.records}
        return replace(
            dataset,
            recommendations=Collection((*kept, *new)),
            documents=Collection(
                (
                    *(documents.get(one.id, one) for one in dataset.documents.records),
                    *(one for one in documents.values() if one.id not in known),
                )
            ),
            assessments=Collection((*dataset.assessments.records, *self.assessments)),
        )


def plan_merge(
    dataset: "Dataset",
    incoming: Sequence[Incoming],
    documents: Iterable[IncomingDocument] = (),
    prefer: Prefer | None = None,
) -> MergePlan:
    """What importing ``incoming`` into ``dataset`` does.

    The key of a record is (symbol, paragraph, remedy) with its State under review; one
    without a paragraph is found by its State under review, session, recommending States and
    words.
    """
    merge = _Merge(dataset, incoming, prefer)
    # Those with a key first: then it does not matter what was imported earlier.
    for one in sorted(incoming, key=lambda one: one.record.key is None):
        merge.take(one)
    return MergePlan(
        records=tuple(merge.merged.values()),
        documents=merge_documents(
            dataset.documents.records,
            [one.document for one in documents],
            prefer_theirs=prefer is Prefer.THEIRS,
        ),
        assessments=tuple(merge.assessments),
        kept_assessments=tuple(merge.kept),
        refused=tuple(merge.refused),
        prefer=prefer,
        rows=len(incoming),
    )


class _Merge:
    """The records while one source record after another is put to them."""

    def __init__(
        self, dataset: "Dataset", incoming: Sequence[Incoming], prefer: Prefer | None
    ) -> None:
        self.usual_state = dataset.settings.state_under_review
        self.prefer = prefer
        self.records: Records = records_of(
            dataset.recommendations.records,
            self.usual_state,
            (one.record.id for one in incoming if one.record.key is None),
        )
        self.merged: dict[str, MergedRecord] = {}
        self.assessments: list[Assessment] = []
        self.kept: list[NotTaken] = []
        self.refused: list[NotTaken] = []
        self.judged = {
            _judgement(one): (one.status, one.grade) for one in dataset.assessments.records
        }

    def take(self, one: Incoming) -> None:
        """Add a record, or put it to the one that it is about."""
        found = self.records.find(one.record)
        if found is None:
            self._add(one)
        elif found.id == one.record.id and self.records.has_other_key(found, one.record):
            reason = f'the id "{found.id}" is already that of {_place(found)}'
            self.refused.append(NotTaken(one.source, reason))
        else:
            self._put(found, one)

    def _add(self, one: Incoming) -> None:
        record = one.record
        if record.state_under_review == self.usual_state:
            record = replace(record, state_under_review=None)
        self.records.put(record)
        self.merged[record.id] = MergedRecord(None, record, (one.source,))
        self._judge(record.id, one)

    def _put(self, found: Recommendation, one: Incoming) -> None:
        merged = merge_fields(found, one.record, self.prefer, self.usual_state)
        known = self.merged.get(found.id) or MergedRecord(found, found, ())
        self.records.put(merged.record)
        self.merged[found.id] = MergedRecord(
            known.before,
            merged.record,
            (*known.sources, one.source),
            (*known.conflicts, *(Conflict(each, one.source) for each in merged.conflicts)),
        )
        self._judge(found.id, one)

    def _judge(self, name: str, one: Incoming) -> None:
        """Add the judgement of the source, unless the same assessor has judged that day."""
        if one.assessment is None:
            return
        judged = replace(one.assessment, recommendation=name)
        key, said = _judgement(judged), (judged.status, judged.grade)
        if key not in self.judged:
            self.judged[key] = said
            self.assessments.append(judged)
        elif self.judged[key] != said:
            reason = f"{name} has another assessment of the same day and assessor, which stays"
            self.kept.append(NotTaken(one.source, reason))


def _judgement(one: Assessment) -> tuple[str, ...]:
    return (one.recommendation, str(one.assessed_by), str(one.assessed_on), str(one.scale))


def _place(record: Recommendation) -> str:
    return f"{record.document_symbol}, paragraph {record.paragraph}"
