"""The page of a recommendation, a case, a claim, a document: one function for each."""

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any

from upr_track.analysis.case_situations import current_situations
from upr_track.analysis.claims import judge_claim
from upr_track.analysis.dates_in_words import date_in_words
from upr_track.analysis.natural_order import natural_key, record_order
from upr_track.cli.pages.page import Block, Page, PageField, Section
from upr_track.cli.pages.relations import (
    asked_in,
    claim_block,
    claims_on,
    history,
    recorded_of,
    section,
)
from upr_track.cli.pages.wording import Wording
from upr_track.cli.status_words import claim_details, claim_figure, claim_subject
from upr_track.cli.viewing import counted
from upr_track.model.claim import FigureClaim
from upr_track.vocabulary import case_situations

if TYPE_CHECKING:
    from upr_track.analysis.current import Standing
    from upr_track.cli.found_records import FoundRecord
    from upr_track.model.case import Case, Situation
    from upr_track.model.claim import Claim
    from upr_track.model.document import SourceDocument
    from upr_track.model.recommendation import Recommendation

_TOLD_APART = {
    "recommendations": frozenset({"text", "summary", "cases"}),
    "cases": frozenset({"name", "about", "situations"}),
    "claims": frozenset(
        {"statement", "declared", "expect", "value", "unit", "qualifier", "period"}
    ),
    "documents": frozenset({"title"}),
}
"""Fields that stand above the others or have a section of their own."""

_ALWAYS_APART = frozenset({"id", "notes", "sources", "visibility"})


def page_of(found: "FoundRecord", standing: "Standing") -> Page:
    """The page of a record of any kind."""
    maker = _PageMaker(found, standing)
    match found.kind:
        case "recommendations":
            return maker.recommendation(found.record)
        case "cases":
            return maker.case(found.record)
        case "claims":
            return maker.claim(found.record)
        case _:
            return maker.document(found.record)


class _PageMaker:
    def __init__(self, found: "FoundRecord", standing: "Standing") -> None:
        self.found, self.standing = found, standing
        self.dataset = standing.dataset
        self.wording = Wording(standing.dataset)

    def recommendation(self, record: "Recommendation") -> Page:
        """What was asked, what became of it, what it repeats and who counts it."""
        again = (one for one in self.dataset.recommendations if record.id in one.repeats)
        sections = chain(
            history(record.id, self.wording),
            section("Cases", (self._case(name) for name in record.cases)),
            section("Repeated by", asked_in(sorted(again, key=record_order), self.standing)),
            section("Claims that count it", claims_on(record.id, self.dataset)),
        )
        return self._page((record.text, record.summary), sections)

    def case(self, case: "Case") -> Page:
        """Who it is, what became of the person, what was asked."""
        concerning = (one for one in self.dataset.recommendations if case.id in one.cases)
        asked = asked_in(sorted(concerning, key=record_order), self.standing, case.id)
        by_date = sorted(case.situations, key=lambda one: one.as_of.last, reverse=True)
        situations = (self._situation(one) for one in by_date)
        claims = (
            claim_block(claim, self.dataset)
            for claim in self.dataset.claims
            if case.id in claim.cases
        )
        sections = chain(
            section("Situation", situations),
            section("What was asked", asked),
            section("Claims", claims),
            self._sources(case),
        )
        return self._page((case.name, case.about), sections)

    def claim(self, claim: "Claim") -> Page:
        """The figure, what the records say of it, and which records these are."""
        verdict = judge_claim(claim, self.dataset)
        figure = PageField("figure", (f"{claim_figure(claim)} {claim_subject(verdict)}",))
        extra = [figure]
        if not isinstance(claim, FigureClaim):
            extra.append(PageField("basis", tuple(claim_details(verdict, self.dataset))))
        extra.append(_ids("counted", verdict.in_set))
        extra.append(_ids("not counted", verdict.others))
        extra.append(_ids("no finding", verdict.undecided))
        return self._page((claim.statement,), self._sources(claim), *extra)

    def document(self, document: "SourceDocument") -> Page:
        """The document, what it declares, and how much of it is recorded."""
        number = len(recorded_of(document, self.dataset))
        recorded = PageField("recorded here", (counted("recommendations", number),))
        return self._page((document.title,), self._sources(document), recorded)

    def _page(
        self, words: tuple[str | None, ...], sections: "Iterator[Section]", *extra: PageField
    ) -> Page:
        record, kind, wording = self.found.record, self.found.kind, self.wording
        fields = wording.fields(record, without=_ALWAYS_APART | _TOLD_APART[kind])
        notes = PageField("notes", tuple(wording.note(one) for one in record.notes))
        seen_by = PageField("visibility", tuple(wording.not_public(record)))
        told = (one for one in (*fields, *extra, notes, seen_by) if one.texts)
        return Page(
            record.id,
            kind.removesuffix("s"),
            self.found.place(self.dataset),
            tuple(text for text in words if text),
            tuple(told),
            tuple(sections),
        )

    def _situation(self, one: "Situation") -> Block:
        since = f", since {date_in_words(one.since)}" if one.since else ""
        head = f"{date_in_words(one.as_of)} · {case_situations().label(one.situation)}{since}"
        return Block(head, "", (one.text,) if one.text else (), self.wording.quotes(one.sources))

    def _case(self, name: str) -> Block:
        """A person whom the recommendation is about, and what became of them."""
        known = self.dataset.case_by_id.get(name)
        now = current_situations(known, self.standing.as_of) if known else ()
        words = ", ".join(case_situations().label(one.situation) for one in now)
        when = f" · {words}, {date_in_words(now[0].as_of)}" if now else ""
        return Block(f"{self.wording.case(name)}{when}")

    def _sources(self, record: Any) -> Iterator[Section]:
        if record.sources:
            yield Section("Sources", (Block("", quotes=self.wording.quotes(record.sources)),))


def _ids(label: str, found: tuple[str, ...]) -> PageField:
    return PageField(label, tuple(sorted(found, key=natural_key)))
