"""What changed between two states of the data, in the field's words."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from dataclasses import fields as dataclass_fields
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from upr_track.analysis.assessment_changes import AssessmentChange, assessment_changes
from upr_track.analysis.changed_fields import FieldChange, changed_fields, told
from upr_track.analysis.claim_changes import ClaimChange, claim_changes
from upr_track.analysis.status_moves import StatusMove, status_moves

if TYPE_CHECKING:
    from upr_track.model.case import Case
    from upr_track.model.dataset import Dataset
    from upr_track.model.document import SourceDocument
    from upr_track.model.partial_date import PartialDate
    from upr_track.model.recommendation import Recommendation

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class RecordChange(Generic[R]):
    """A record that is in both states and differs. ``before.id`` is another if it was renamed."""

    before: R
    after: R
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class KindChanges(Generic[R]):
    """What became of the records of one kind, each in file order."""

    new: tuple[R, ...]
    removed: tuple[R, ...]
    renamed: tuple[RecordChange[R], ...]
    changed: tuple[RecordChange[R], ...]


@dataclass(frozen=True)
class Comparison:
    """Everything that differs between two states.

    A recommendation whose position changed stands in ``recommendations.changed`` with that
    field; ``positions`` picks these out. ``assessments`` are those that are new, gone or
    altered; ``status_moves`` what that means for the latest status.
    """

    old: "Dataset"
    new: "Dataset"
    recommendations: "KindChanges[Recommendation]"
    assessments: tuple[AssessmentChange, ...]
    status_moves: tuple[StatusMove, ...]
    claims: tuple[ClaimChange, ...]
    cases: "KindChanges[Case]"
    documents: "KindChanges[SourceDocument]"

    @property
    def positions(self) -> "tuple[RecordChange[Recommendation], ...]":
        """The recommendations whose position is another now."""
        everything = (*self.recommendations.renamed, *self.recommendations.changed)
        return tuple(one for one in everything if any(f.field == "position" for f in one.fields))

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs."""
        kinds = (self.recommendations, self.cases, self.documents)
        several = (self.assessments, self.status_moves, self.claims)
        return not any(several) and not any(
            (one.new, one.removed, one.renamed, one.changed) != ((), (), (), ()) for one in kinds
        )


def compare(old: "Dataset", new: "Dataset", as_of: "PartialDate") -> Comparison:
    """What differs. Statuses are those that counted on ``as_of`` in either state."""
    recommendations = _kind_changes(old.recommendations.records, new.recommendations.records)
    names = {one.before.id: one.after.id for one in recommendations.renamed}
    before = renamed_assessments(old, names)
    return Comparison(
        old=old,
        new=new,
        recommendations=recommendations,
        assessments=tuple(assessment_changes(before.assessments, new.assessments)),
        status_moves=status_moves(before, new, as_of),
        claims=claim_changes(old, new),
        cases=_kind_changes(old.cases.records, new.cases.records),
        documents=_kind_changes(old.documents.records, new.documents.records),
    )


def renamed_assessments(dataset: "Dataset", names: Mapping[str, str]) -> "Dataset":
    """The records with assessments on the new id of each recommendation that has one."""
    if not names:
        return dataset
    records = tuple(
        replace(one, recommendation=names.get(one.recommendation, one.recommendation))
        for one in dataset.assessments
    )
    return replace(dataset, assessments=replace(dataset.assessments, records=records))


def marks(record: Any) -> frozenset[Hashable]:
    """What a record is known by under another id: it has one of these in common with it.

    All that it says but its id, and the key of a UN recommendation: symbol, paragraph, remedy.
    """
    key: Hashable = getattr(record, "key", None)
    words = tuple(
        told(getattr(record, one.name)) for one in dataclass_fields(record) if one.name != "id"
    )
    return frozenset({(type(record), words)} if key is None else {(type(record), words), key})


def _kind_changes(before: tuple[Any, ...], after: tuple[Any, ...]) -> KindChanges[Any]:
    old, new = _by_id(before), _by_id(after)
    gone = {name: one for name, one in old.items() if name not in new}
    came = {name: one for name, one in new.items() if name not in old}
    renamed = _pairs(gone, came)
    for pair in renamed:
        del gone[pair.before.id], came[pair.after.id]
    both = ((old[name], one) for name, one in new.items() if name in old)
    changes = (RecordChange(one, other, changed_fields(one, other)) for one, other in both)
    changed = tuple(one for one in changes if one.fields)
    return KindChanges(tuple(came.values()), tuple(gone.values()), renamed, changed)


def _pairs(gone: dict[str, Any], came: dict[str, Any]) -> tuple[RecordChange[Any], ...]:
    """Records that only changed their id: those for which exactly one other can be meant."""
    if not gone or not came:
        return ()
    known, found = _by_mark(gone.values()), dict[str, str]()
    for mark, (one, *rivals) in _by_mark(came.values()).items():
        before, *others = known.get(mark) or [None]
        if before and not others and not rivals and before.id not in found.values():
            found.setdefault(one.id, before.id)
    pairs = ((gone[old], came[new]) for new, old in found.items())
    return tuple(
        RecordChange(old, new, changed_fields(old, new, without=("id",))) for old, new in pairs
    )


def _by_mark(records: Iterable[Any]) -> dict[Hashable, list[Any]]:
    known: dict[Hashable, list[Any]] = defaultdict(list)
    for one in records:
        for mark in marks(one):
            known[mark].append(one)
    return known


def _by_id(records: tuple[Any, ...]) -> dict[str, Any]:
    """Records by id, in file order; of duplicates the first."""
    known: dict[str, Any] = {}
    for one in records:
        known.setdefault(one.id, one)
    return known
