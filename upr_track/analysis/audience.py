"""What an audience may see: the one gate in front of everything made for others.

Who sees what, from the definitions of the visibilities:

- ``public``: only what is public, the default of every record, source and note;
- ``partners``: what is public and what is internal, "for the team and its partners";
- ``internal``: everything. What is confidential is seen by the team alone.

What is above an audience is taken out before anything is counted or shown, so that no
output can leak it, and so are the references to it. Two things count as not for an
audience though nothing on them says so: a source taken from a document that is left out,
and a situation of a person that rests on sources of which none is left. A claim is left
out if its selection names a record that is. What people write into free text is theirs to
watch. See docs/reference/audience.md.
"""

from array import array
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from upr_track.analysis.did_you_mean import name_hint
from upr_track.errors import UsageError
from upr_track.model.claim import FigureClaim
from upr_track.model.dataset import Collection, Dataset, Locator
from upr_track.vocabulary.folding import fold

if TYPE_CHECKING:
    from upr_track.diagnostics import FieldPath, SourceLocation
    from upr_track.model.assessment import Assessment
    from upr_track.model.case import Case, Situation
    from upr_track.model.claim import Claim
    from upr_track.model.document import SourceDocument
    from upr_track.model.evidence import Evidence, Note
    from upr_track.model.recommendation import Recommendation

R = TypeVar("R")
_Parts = tuple["Evidence | Note", ...]

SEEN_BY: Mapping[str, frozenset[str]] = {
    "public": frozenset({"public"}),
    "partners": frozenset({"public", "internal"}),
    "internal": frozenset({"public", "internal", "confidential"}),
}
"""The visibilities that each audience sees, the widest audience first."""


def for_audience(dataset: Dataset, audience: str) -> Dataset:
    """The records that ``audience`` may see, in file order, without references to others.

    The same object if there is nothing to leave out. Places of records stay right; places
    of single sources inside a record that lost one do not. Raises ``UsageError`` for an
    audience that is not known.
    """
    seen = SEEN_BY.get(audience)
    if seen is None:
        raise UsageError(f'"{audience}" is not an audience', name_hint(audience, SEEN_BY))
    if _all_seen(dataset, seen):
        return dataset
    gate = _Gate(seen, _Hidden.of(dataset, seen))
    return Dataset(
        recommendations=_passed(dataset.recommendations, gate.recommendation),
        assessments=_passed(dataset.assessments, gate.assessment),
        claims=_passed(dataset.claims, gate.claim),
        cases=_passed(dataset.cases, gate.case),
        documents=_passed(dataset.documents, gate.document),
        settings=dataset.settings,
    )


def left_out(whole: Dataset, shown: Dataset) -> dict[str, int]:
    """How many records of each kind ``for_audience`` left out, kinds without any apart."""
    kinds = ("recommendations", "assessments", "claims", "cases", "documents")
    numbers = {kind: len(getattr(whole, kind)) - len(getattr(shown, kind)) for kind in kinds}
    return {kind: number for kind, number in numbers.items() if number}


def _all_seen(dataset: Dataset, seen: frozenset[str]) -> bool:
    """Whether nothing is hidden: a fast look at every record before anything is built."""
    kinds: tuple[tuple[Collection[Any], Callable[[Any], _Parts]], ...] = (
        (dataset.recommendations, lambda record: record.notes),
        (dataset.assessments, lambda record: record.evidence + record.notes),
        (dataset.claims, lambda record: record.sources + record.notes),
        (dataset.cases, _parts_of_case),
        (dataset.documents, lambda record: record.sources + record.notes),
    )
    return all(
        one.visibility in seen
        for collection, parts in kinds
        for record in collection.records
        for one in (record, *parts(record))
    )


def _parts_of_case(record: "Case") -> _Parts:
    in_situations = (one for situation in record.situations for one in situation.sources)
    return (*record.sources, *record.notes, *in_situations)


@dataclass(frozen=True, slots=True)
class _Hidden:
    """The names of what is left out; of duplicates only where all are."""

    recommendations: frozenset[str]
    cases: frozenset[str]
    documents: frozenset[str]
    symbols: frozenset[str]
    labels: frozenset[str]

    @staticmethod
    def of(dataset: Dataset, seen: frozenset[str]) -> "_Hidden":
        return _Hidden(
            _hidden_names(dataset.recommendations, seen, lambda record: record.id),
            _hidden_names(dataset.cases, seen, lambda record: record.id),
            _hidden_names(dataset.documents, seen, lambda record: record.id),
            _hidden_names(dataset.documents, seen, lambda record: record.symbol),
            _hidden_names(dataset.cases, seen, lambda record: record.name)
            | _hidden_names(dataset.documents, seen, lambda record: record.title),
        )

    def is_named_in(self, condition: str) -> bool:
        """Whether a condition of a claim names something hidden, by id, symbol or name."""
        values = fold(condition.replace("~", "=").partition("=")[2]).replace('"', "")
        pieces = {piece.strip() for piece in values.split(",")}
        names = self.recommendations | self.cases | self.documents | self.symbols | self.labels
        folded = (fold(name) for name in names)
        return any(name in pieces or ("," in name and name in values) for name in folded)


def _hidden_names(
    collection: Collection[Any], seen: frozenset[str], name: Callable[[Any], str | None]
) -> frozenset[str]:
    hidden = {name(record) for record in collection if record.visibility not in seen}
    shown = {name(record) for record in collection if record.visibility in seen}
    return frozenset(one for one in hidden - shown if one)


@dataclass(frozen=True, slots=True)
class _Gate:
    """Lets a record through without what is hidden in it, or not at all (None)."""

    seen: frozenset[str]
    hidden: _Hidden

    def recommendation(self, record: "Recommendation") -> "Recommendation | None":
        if record.visibility not in self.seen:
            return None
        return _changed(
            record,
            cases=_without(record.cases, self.hidden.cases),
            repeats=_without(record.repeats, self.hidden.recommendations),
            document=None if record.document in self.hidden.documents else record.document,
            document_symbol=(
                None if record.document_symbol in self.hidden.symbols else record.document_symbol
            ),
            notes=self.notes(record.notes),
        )

    def assessment(self, record: "Assessment") -> "Assessment | None":
        if (
            record.visibility not in self.seen
            or record.recommendation in self.hidden.recommendations
        ):
            return None
        cases = _without(record.cases, self.hidden.cases)
        if record.cases and not cases:
            return None  # without the cases it is about, it would be about all
        return _changed(
            record,
            cases=cases,
            evidence=self.sources(record.evidence),
            notes=self.notes(record.notes),
        )

    def claim(self, record: "Claim") -> "Claim | None":
        if record.visibility not in self.seen:
            return None
        where = () if isinstance(record, FigureClaim) else record.where
        if any(self.hidden.is_named_in(condition) for condition in where):
            return None
        return _changed(
            record,
            cases=_without(record.cases, self.hidden.cases),
            sources=self.sources(record.sources),
            notes=self.notes(record.notes),
        )

    def case(self, record: "Case") -> "Case | None":
        if record.visibility not in self.seen:
            return None
        situations = tuple(self.situation(one) for one in record.situations)
        return _changed(
            record,
            situations=_same_if_equal(record.situations, tuple(one for one in situations if one)),
            sources=self.sources(record.sources),
            notes=self.notes(record.notes),
        )

    def document(self, record: "SourceDocument") -> "SourceDocument | None":
        if record.visibility not in self.seen:
            return None
        return _changed(
            record, sources=self.sources(record.sources), notes=self.notes(record.notes)
        )

    def situation(self, one: "Situation") -> "Situation | None":
        sources = self.sources(one.sources)
        return None if one.sources and not sources else _changed(one, sources=sources)

    def sources(self, all_of_them: "tuple[Evidence, ...]") -> "tuple[Evidence, ...]":
        kept = tuple(
            one
            for one in all_of_them
            if one.visibility in self.seen
            and one.document not in self.hidden.documents
            and one.document_symbol not in self.hidden.symbols
        )
        return _same_if_equal(all_of_them, kept)

    def notes(self, all_of_them: "tuple[Note, ...]") -> "tuple[Note, ...]":
        kept = tuple(one for one in all_of_them if one.visibility in self.seen)
        return _same_if_equal(all_of_them, kept)


def _without(names: tuple[str, ...], hidden: frozenset[str]) -> tuple[str, ...]:
    return _same_if_equal(names, tuple(name for name in names if name not in hidden))


def _same_if_equal(before: tuple[R, ...], after: tuple[R, ...]) -> tuple[R, ...]:
    return before if len(before) == len(after) and before == after else after


def _changed(record: R, **values: Any) -> R:
    """The record itself if nothing in it changes: most records are as they were."""
    different = {
        name: value for name, value in values.items() if getattr(record, name) is not value
    }
    return replace(record, **different) if different else record  # type: ignore[type-var]


def _passed(collection: Collection[R], let_through: Callable[[R], R | None]) -> Collection[R]:
    kept: list[R] = []
    indexes = array("q")
    for index, record in enumerate(collection.records):
        passed = let_through(record)
        if passed is not None:
            kept.append(passed)
            indexes.append(index)
    locator = _KeptPlaces(collection.locator, indexes)
    return replace(collection, records=tuple(kept), locator=locator)


@dataclass(frozen=True, slots=True)
class _KeptPlaces:
    """Where the records that were let through stand, by their new numbers."""

    locator: Locator
    indexes: "array[int]"

    def place(self, index: int, path: "FieldPath") -> "SourceLocation":
        return self.locator.place(self.indexes[index], path)
