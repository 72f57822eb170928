"""What a UN document declares, held against the recommendations that are recorded of it."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from upr_track.analysis.lead_paragraphs import (
    in_documents,
    in_words,
    lead_and_number,
    leads_of,
    ranges,
)
from upr_track.analysis.natural_order import natural_key
from upr_track.model.document import DeclaredTotals, LeadParagraph, SourceDocument

if TYPE_CHECKING:
    from upr_track.model.dataset import Dataset
    from upr_track.model.recommendation import Recommendation

Paragraphs = tuple[int, ...]

TOTALS = ("supported", "partially_supported", "noted", "pending")
"""The positions for which a document may declare a total."""


@dataclass(frozen=True, slots=True)
class OtherPosition:
    """A record whose position is not that of its lead paragraph, and where it comes from."""

    id: str
    paragraph: str
    recorded: str
    declared: str
    source: str | None


@dataclass(frozen=True, slots=True)
class LeadReconciliation:
    """One lead paragraph. ``lead`` is empty for records under no lead that is declared.

    ``recorded`` counts declared paragraphs with a record, each once: with ``missing`` it adds
    up to ``declared``. ``extra`` are ids of records whose paragraph the document does not
    have; ``duplicates`` ids by paragraph where several records hold the same one.
    """

    lead: str
    position: str | None
    declared: int
    recorded: int
    missing: Paragraphs
    extra: tuple[str, ...]
    duplicates: Mapping[str, tuple[str, ...]]
    other_positions: tuple[OtherPosition, ...]

    @property
    def missing_in_words(self) -> str:
        """The missing paragraphs as ranges: "124.2–124.3, 124.6"."""
        return in_words(self.lead, ranges(self.missing))


@dataclass(frozen=True, slots=True)
class TotalReconciliation:
    """A total: what each source declares, by id of the source, and what is recorded."""

    name: str
    declared: Mapping[str, int]
    recorded: int


@dataclass(frozen=True, slots=True)
class DocumentReconciliation:
    """A document, and the same seen by other sources.

    ``others`` are further entries of ``documents.yaml`` with the same symbol: another source
    for the same document, such as a public tracker. ``declared_by_source`` gives for each
    source that has it the number under a lead paragraph, by lead and id of the source.
    """

    document: SourceDocument
    others: tuple[SourceDocument, ...]
    leads: tuple[LeadReconciliation, ...]
    totals: tuple[TotalReconciliation, ...]
    declared_by_source: Mapping[str, Mapping[str, int]]

    @property
    def sources(self) -> tuple[SourceDocument, ...]:
        """The document itself, then the other sources."""
        return (self.document, *self.others)

    @property
    def agrees(self) -> bool:
        """Whether nothing differs but for paragraphs that are not recorded."""
        leads_agree = all(
            not (one.extra or one.duplicates or one.other_positions) for one in self.leads
        )
        declared = [*self.declared_by_source.values(), *(one.declared for one in self.totals)]
        return leads_agree and all(len(set(numbers.values())) <= 1 for numbers in declared)


def reconcile(dataset: "Dataset") -> tuple[DocumentReconciliation, ...]:
    """Every document that declares numbers, in file order; one per symbol."""
    by_symbol: dict[str, list[SourceDocument]] = {}
    for one in dataset.documents.records:
        if one.symbol and (one.lead_paragraphs or one.declared_totals):
            by_symbol.setdefault(one.symbol, []).append(one)
    records: defaultdict[str, list[Recommendation]] = defaultdict(list)
    declaring = [sources[0] for sources in by_symbol.values()]
    for _, record, source in in_documents(dataset, declaring):
        records[source.symbol or ""].append(record)
    return tuple(_reconciled(sources, records[symbol]) for symbol, sources in by_symbol.items())


def _reconciled(
    sources: "Sequence[SourceDocument]", records: "Sequence[Recommendation]"
) -> DocumentReconciliation:
    document, *others = sources
    leads = _leads(sources)
    under: defaultdict[str, list[Recommendation]] = defaultdict(list)
    for record in records:
        found = lead_and_number(record.paragraph or "")
        under[found[0] if found and found[0] in leads else ""].append(record)
    made = [_lead(one, under[lead]) for lead, one in leads.items()]
    if leads and under[""]:
        made.append(_lead(LeadParagraph(lead="-", count=0), under[""]))
    return DocumentReconciliation(
        document, tuple(others), tuple(made), tuple(_totals(sources, records)), _by_source(sources)
    )


def _leads(sources: "Sequence[SourceDocument]") -> dict[str, LeadParagraph]:
    """The lead paragraphs by number and in order; of several sources the first counts."""
    leads: dict[str, LeadParagraph] = {}
    for source in reversed(sources):
        leads |= leads_of(source)
    return {lead: leads[lead] for lead in sorted(leads, key=natural_key)}


def _lead(declared: LeadParagraph, records: "Sequence[Recommendation]") -> LeadReconciliation:
    by_number: defaultdict[str, list[str]] = defaultdict(list)
    found: set[int] = set()
    extra = []
    for record in records:
        by_number[record.paragraph or ""].append(record.id)
        number = (lead_and_number(record.paragraph or "") or ("", 0))[1]
        if 1 <= number <= declared.count:
            found.add(number)
        else:
            extra.append(record.id)
    return LeadReconciliation(
        lead=declared.lead,
        position=declared.position,
        declared=declared.count,
        recorded=len(found),
        missing=tuple(n for n in range(1, declared.count + 1) if n not in found),
        extra=tuple(extra),
        duplicates={name: tuple(ids) for name, ids in by_number.items() if len(ids) > 1},
        other_positions=tuple(_differing(declared, records)),
    )


def _differing(
    declared: LeadParagraph, records: "Sequence[Recommendation]"
) -> "list[OtherPosition]":
    return [
        OtherPosition(
            one.id, one.paragraph or "", one.position, declared.position, one.position_source
        )
        for one in records
        if declared.position is not None and one.position not in (None, declared.position)
    ]


def _totals(
    sources: "Sequence[SourceDocument]", records: "Sequence[Recommendation]"
) -> "list[TotalReconciliation]":
    """The totals that a source declares, those of lead paragraphs where it states no total."""
    by_position = Counter(one.position for one in {r.paragraph: r for r in records}.values())
    recorded = {"total": by_position.total(), **{name: by_position[name] for name in TOTALS}}
    made = []
    for name, number in recorded.items():
        declared = {one.id: _declared(one, name) for one in sources}
        known = {source: count for source, count in declared.items() if count is not None}
        if known:
            made.append(TotalReconciliation(name, known, number))
    return made


def _declared(source: SourceDocument, name: str) -> int | None:
    stated: int | None = getattr(source.declared_totals or DeclaredTotals(), name)
    if stated is not None or not source.lead_paragraphs:
        return stated
    if name == "total":
        return sum(one.count for one in source.lead_paragraphs)
    return sum(one.count for one in source.lead_paragraphs if one.position == name) or None


def _by_source(sources: "Sequence[SourceDocument]") -> dict[str, dict[str, int]]:
    by_lead: dict[str, dict[str, int]] = {}
    for source in sources:
        for lead, one in leads_of(source).items():
            by_lead.setdefault(lead, {})[source.id] = one.count
    return by_lead
