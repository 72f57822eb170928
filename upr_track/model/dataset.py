"""All records of a workspace, each with the way back to its place in a file."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from upr_track.diagnostics import FieldPath, SourceLocation
from upr_track.model.assessment import Assessment
from upr_track.model.case import Case
from upr_track.model.claim import Claim
from upr_track.model.document import SourceDocument
from upr_track.model.evidence import Evidence
from upr_track.model.recommendation import Recommendation
from upr_track.model.settings import Settings

R = TypeVar("R")


class Locator(Protocol):
    """Whoever can say where record ``index`` of a collection stands."""

    def place(self, index: int, path: FieldPath) -> SourceLocation:
        """The value at ``path``, or the deepest part of the way there that the file has."""
        ...


class Nowhere:
    """The locator of records that come from no file."""

    def place(self, index: int, path: FieldPath) -> SourceLocation:
        """A place that only counts records."""
        return SourceLocation("(no file)", index + 1)


@dataclass(frozen=True)
class Collection(Generic[R]):
    """The records of one kind, in file order.

    ``rejected_ids`` are the ids of records that could not be read: a reference to them
    is not unknown, and nobody should be told so on top of the finding that matters.
    ``complete`` is False where a file could not be read to its end.
    """

    records: tuple[R, ...] = ()
    locator: Locator = field(default_factory=Nowhere, repr=False, compare=False)
    rejected_ids: frozenset[str] = frozenset()
    rejected: int = 0
    complete: bool = True

    def place(self, index: int, *path: str | int) -> SourceLocation:
        """Where a value of record ``index`` stands: ``place(3, "evidence", 0, "url")``."""
        return self.locator.place(index, path)

    def __len__(self) -> int:
        return len(self.records)

    def __iter__(self) -> Iterator[R]:
        return iter(self.records)


class PlacedEvidence(NamedTuple):
    """A piece of evidence, and the way to it from the record that cites it."""

    records: Collection[Any]
    number: int
    path: FieldPath
    evidence: Evidence

    def place(self, *path: str | int) -> SourceLocation:
        """Where a value of the evidence stands."""
        return self.records.place(self.number, *self.path, *path)


@dataclass(frozen=True)
class Dataset:
    """The records of a workspace and its settings."""

    recommendations: Collection[Recommendation] = field(default_factory=Collection)
    assessments: Collection[Assessment] = field(default_factory=Collection)
    claims: Collection[Claim] = field(default_factory=Collection)
    cases: Collection[Case] = field(default_factory=Collection)
    documents: Collection[SourceDocument] = field(default_factory=Collection)
    settings: Settings = field(default_factory=Settings)

    @property
    def collections(self) -> tuple[Collection[Any], ...]:
        """All records, by kind."""
        return (
            self.recommendations,
            self.assessments,
            self.claims,
            self.cases,
            self.documents,
        )

    @cached_property
    def recommendation_by_id(self) -> dict[str, Recommendation]:
        """Recommendations by id; of duplicates the first."""
        return {record.id: record for record in reversed(self.recommendations.records)}

    @cached_property
    def recommendation_index(self) -> dict[str, int]:
        """Where each recommendation stands in its collection, by id; of duplicates the first."""
        return _indexes(self.recommendations)

    @cached_property
    def document_index(self) -> dict[str, int]:
        """Where each document stands in its collection, by id; of duplicates the first."""
        return _indexes(self.documents)

    @cached_property
    def assessments_by_recommendation(self) -> dict[str, tuple[Assessment, ...]]:
        """The history of each recommendation that has one, in file order."""
        history: dict[str, list[Assessment]] = {}
        for record in self.assessments:
            history.setdefault(record.recommendation, []).append(record)
        return {key: tuple(records) for key, records in history.items()}

    @cached_property
    def case_by_id(self) -> dict[str, Case]:
        """Cases by id; of duplicates the first."""
        return {record.id: record for record in reversed(self.cases.records)}

    @cached_property
    def document_by_symbol(self) -> dict[str, SourceDocument]:
        """Documents by UN symbol; of duplicates the first."""
        return {d.symbol: d for d in reversed(self.documents.records) if d.symbol}

    @cached_property
    def document_by_id(self) -> dict[str, SourceDocument]:
        """Documents by id; of duplicates the first."""
        return {record.id: record for record in reversed(self.documents.records)}

    @cached_property
    def evidence(self) -> tuple[PlacedEvidence, ...]:
        """All evidence and sources that records cite, in file order of each kind."""
        return (
            *_cited(self.assessments, "evidence"),
            *_cited(self.claims, "sources"),
            *_cited(self.cases, "sources"),
            *self._cited_in_situations(),
            *_cited(self.documents, "sources"),
        )

    def _cited_in_situations(self) -> Iterator[PlacedEvidence]:
        for index, case in enumerate(self.cases.records):
            for position, situation in enumerate(case.situations):
                for number, source in enumerate(situation.sources):
                    path = ("situations", position, "sources", number)
                    yield PlacedEvidence(self.cases, index, path, source)


def _cited(records: Collection[Any], field_name: str) -> Iterator[PlacedEvidence]:
    for index, record in enumerate(records.records):
        for position, one in enumerate(getattr(record, field_name)):
            yield PlacedEvidence(records, index, (field_name, position), one)


def _indexes(records: Collection[Any]) -> dict[str, int]:
    indexes: dict[str, int] = {}
    for index, record in enumerate(records.records):
        indexes.setdefault(record.id, index)
    return indexes
