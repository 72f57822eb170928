"""Which records an export holds: those that were asked for, and what belongs to them."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from upr_track.analysis.claims import ClaimVerdict, judge_claim
from upr_track.analysis.natural_order import record_order

if TYPE_CHECKING:
    from upr_track.analysis.current import Standing
    from upr_track.analysis.selection import Selection
    from upr_track.model import Assessment, Case, Evidence, Recommendation, SourceDocument

R = TypeVar("R")


@dataclass(frozen=True)
class Chosen:
    """The records of an export, and how things stand.

    Recommendations are in natural order, their assessments in that order from the earliest
    on, each with an id; everything else in file order. No two records of a kind have one id:
    of duplicates the first is here. ``repeated`` counts the others by kind; ``unattached``
    is the number of assessments of recommendations that are not in the data.
    """

    standing: "Standing"
    recommendations: "tuple[Recommendation, ...]"
    assessments: "tuple[tuple[str, Assessment], ...]"
    claims: tuple[ClaimVerdict, ...]
    cases: "tuple[Case, ...]"
    documents: "tuple[SourceDocument, ...]"
    repeated: Mapping[str, int]
    unattached: int


def choose(standing: "Standing", selection: "Selection", unseen: int = 0) -> Chosen:
    """What an export holds.

    Without conditions that is everything in the data of ``standing``. With conditions, which
    choose recommendations: these, their assessments, the claims that count none but these,
    and the cases and documents that all of them name. ``unseen`` is how many
    recommendations and assessments the audience does not see, as in ``judge_claim``.
    """
    data = standing.dataset
    asked = sorted(_first_of_each(selection.pick(standing)), key=record_order)
    found = tuple(_history(standing, asked))
    verdicts = tuple(judge_claim(one, data, unseen) for one in _first_of_each(data.claims))
    cases = tuple(_first_of_each(data.cases))
    documents = tuple(_first_of_each(data.documents))
    if selection.conditions:
        verdicts, cases = _belonging(asked, found, verdicts, cases)
        sources = _sources(found, verdicts, cases)
        documents = _named_documents(standing, documents, [*asked, *sources])
    return Chosen(
        standing,
        tuple(asked),
        tuple(zip(numbered(map(_name, found)), found, strict=True)),
        verdicts,
        cases,
        documents,
        _repeated(standing),
        sum(one.recommendation not in data.recommendation_by_id for one in data.assessments),
    )


def document_id(record: Any, standing: "Standing") -> str | None:
    """The id of the document that a record or a source comes from, if it is in the data."""
    data = standing.dataset
    if record.document is not None:
        return record.document if record.document in data.document_by_id else None
    found = data.document_by_symbol.get(record.document_symbol)
    return found.id if found else None


def numbered(names: Iterable[str]) -> Iterator[str]:
    """The names, those that were there before with a number: "a", "a#2", "a#3"."""
    known: Counter[str] = Counter()
    for name in names:
        known[name] += 1
        yield name if known[name] == 1 else f"{name}#{known[name]}"


def _name(found: "Assessment") -> str:
    return f"{found.recommendation}/{found.assessed_by}/{found.assessed_on}"


def _first_of_each(records: Iterable[R]) -> Iterator[R]:
    known: dict[str, R] = {}
    for one in records:
        known.setdefault(one.id, one)  # type: ignore[attr-defined]
    yield from known.values()


def _history(standing: "Standing", asked: "Iterable[Recommendation]") -> "Iterator[Assessment]":
    known = standing.dataset.assessments_by_recommendation
    for one in asked:
        yield from sorted(
            known.get(one.id, ()),
            key=lambda found: (found.assessed_on.last, found.assessed_on.first),
        )


def _belonging(
    asked: "Iterable[Recommendation]",
    found: "Iterable[Assessment]",
    verdicts: Iterable[ClaimVerdict],
    cases: "Iterable[Case]",
) -> "tuple[tuple[ClaimVerdict, ...], tuple[Case, ...]]":
    """The claims on the chosen records alone, and the cases that any of them name."""
    ids = {one.id for one in asked}
    persons = _named(asked) | _named(found)
    kept = tuple(one for one in verdicts if _is_within(one, ids, persons))
    persons |= _named(one.claim for one in kept)
    return kept, tuple(one for one in cases if one.id in persons)


def _named(records: Iterable[Any]) -> set[str]:
    return {name for one in records for name in one.cases}


def _is_within(one: ClaimVerdict, ids: Collection[str], persons: Collection[str]) -> bool:
    """Whether a claim counts chosen records only; one that counts none goes by its cases."""
    if one.ids:
        return all(name in ids for name in one.ids)
    return bool(one.claim.cases) and all(name in persons for name in one.claim.cases)


def _sources(
    found: "Iterable[Assessment]", verdicts: Iterable[ClaimVerdict], cases: "Iterable[Case]"
) -> "Iterator[Evidence]":
    for one in found:
        yield from one.evidence
    for verdict in verdicts:
        yield from verdict.claim.sources
    for case in cases:
        yield from case.sources
        for situation in case.situations:
            yield from situation.sources


def _named_documents(
    standing: "Standing",
    documents: "tuple[SourceDocument, ...]",
    sources: "Iterable[Recommendation | Evidence]",
) -> "tuple[SourceDocument, ...]":
    """The documents that the sources name, and those that these rest on in turn."""
    cited: set[str | None] = set()
    while new := {document_id(one, standing) for one in sources} - cited:
        cited |= new
        sources = [source for one in documents if one.id in new for source in one.sources]
    return tuple(one for one in documents if one.id in cited)


def _repeated(standing: "Standing") -> dict[str, int]:
    data = standing.dataset
    kinds = ("recommendations", "claims", "cases", "documents")
    numbers = {
        kind: len(records) - len({one.id for one in records})
        for kind in kinds
        for records in (getattr(data, kind),)
    }
    return {kind: number for kind, number in numbers.items() if number}
