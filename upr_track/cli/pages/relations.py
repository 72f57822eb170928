"""What leads from one record to others, as sections of its page."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from upr_track.analysis.claims import judge_claim
from upr_track.analysis.current import NOT_ASSESSED
from upr_track.analysis.dates_in_words import date_in_words
from upr_track.analysis.grades import grades_of
from upr_track.cli.pages.page import Block, Section
from upr_track.cli.status_words import (
    assessor_name,
    claim_details,
    claim_figure,
    claim_subject,
)
from upr_track.model.assessment import CANONICAL_SCALE
from upr_track.vocabulary import remedies, scales, statuses

if TYPE_CHECKING:
    from upr_track.analysis.current import Standing
    from upr_track.cli.pages.wording import Wording
    from upr_track.model.assessment import Assessment
    from upr_track.model.claim import Claim
    from upr_track.model.dataset import Dataset
    from upr_track.model.document import SourceDocument
    from upr_track.model.recommendation import Recommendation


def section(title: str, blocks: Iterable[Block]) -> Iterator[Section]:
    """The section, if it has anything in it."""
    made = tuple(blocks)
    if made:
        yield Section(title, made)


def history(name: str, wording: "Wording") -> Iterator[Section]:
    """All assessments of a recommendation, the latest first."""
    records = enumerate(wording.dataset.assessments.records)
    found = [(at, one) for at, one in records if one.recommendation == name]
    found.sort(key=lambda pair: (pair[1].assessed_on.last, pair[1].assessed_on.first, pair[0]))
    blocks = [_assessment(at, one, wording) for at, one in reversed(found)]
    yield from section("What became of it", blocks or [Block("Not assessed")])


def asked_in(
    records: "Iterable[Recommendation]", standing: "Standing", case: str | None = None
) -> Iterator[Block]:
    """Recommendations, one line each, with what became of them (for ``case``, if given)."""
    for record in records:
        status = f" · {status_words(record, standing, case)}" if standing.assessed_by else ""
        asked = f"{remedies().label(record.remedy)}: " if record.remedy else ""
        yield Block(f"{record.id}{status}", texts=(f"{asked}{record.words}",))


def recorded_of(document: "SourceDocument", dataset: "Dataset") -> "list[Recommendation]":
    """The recommendations that are recorded of a document, in file order."""
    symbol = document.symbol
    return [
        one
        for one in dataset.recommendations
        if one.document == document.id or (symbol is not None and one.document_symbol == symbol)
    ]


def claims_on(name: str, dataset: "Dataset") -> Iterator[Block]:
    """Claims whose selection counts the recommendation, and what the records say of them."""
    for claim in dataset.claims:
        if name in judge_claim(claim, dataset).ids:
            yield claim_block(claim, dataset)


def claim_block(claim: "Claim", dataset: "Dataset") -> Block:
    """A claim with its figure, in two lines."""
    verdict = judge_claim(claim, dataset)
    told = f"{claim_figure(claim)} {claim_subject(verdict)}"
    return Block(claim.id, texts=(told, *claim_details(verdict, dataset)))


def status_words(record: "Recommendation", standing: "Standing", case: str | None = None) -> str:
    """The status of implementation that counts, or the grade on a scale of its own.

    With ``case``: as far as the judgement is about that case.
    """
    name = record.id
    code = standing.status(name) if case is None else standing.status_for(name, case)
    labels = {one.code: one.label for one in grades_of(standing.scale, ())}
    return labels.get(code, code)


def _assessment(at: int, record: "Assessment", wording: "Wording") -> Block:
    who = assessor_name(record.assessed_by, wording.dataset.settings)
    parts = [date_in_words(record.assessed_on), _judgement(record), who]
    head = " · ".join([*parts, *wording.not_public(record)])
    place = str(wording.dataset.assessments.place(at))
    fields = wording.fields(record, without=_IN_HEAD)
    told = [f"{one.label}: {'; '.join(one.texts)}" for one in fields]
    texts = [*([record.rationale] if record.rationale else []), *told]
    notes = [f"note: {wording.note(one)}" for one in record.notes]
    return Block(head, place, (*texts, *notes), wording.quotes(record.evidence))


_IN_HEAD = frozenset(
    {
        "recommendation",
        "assessed_on",
        "assessed_by",
        "status",
        "scale",
        "grade",
        "rationale",
        "evidence",
        "notes",
        "visibility",
    }
)
"""The fields of an assessment that are not told apart: they have their own place."""


def _judgement(record: "Assessment") -> str:
    status = statuses().label(record.status or NOT_ASSESSED)
    if record.scale == CANONICAL_SCALE:
        return status
    grade = f"{record.grade} ({scales().label(record.scale)})"
    return f"{grade}, that is {status}" if record.status else grade
