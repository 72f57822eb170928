"""Recommendations, judgements and sources as templates see them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from upr_track.analysis.current import NOT_ASSESSED
from upr_track.analysis.record_fields import FIELDS
from upr_track.model.assessment import CANONICAL_SCALE
from upr_track.report.context import Judgement, Label, Record, Source
from upr_track.report.printable import printable
from upr_track.report.safe_links import safe_link
from upr_track.report.words import Words, direction_of
from upr_track.vocabulary import themes

if TYPE_CHECKING:
    from upr_track.analysis.current import Standing
    from upr_track.analysis.grades import Grade
    from upr_track.model.dataset import Dataset
    from upr_track.model.evidence import Evidence
    from upr_track.model.recommendation import Recommendation


@dataclass(frozen=True, slots=True)
class _NoDocument:
    """What a source that is in no list of documents gets from there."""

    title: None = None
    symbol: None = None
    publisher: None = None
    published_on: None = None
    url: None = None


_NO_DOCUMENT = _NoDocument()


@dataclass(frozen=True, slots=True)
class RecordFacts:
    """Makes what templates see, of records that the audience sees.

    ``grades`` are by code; ``in_set`` the codes that the report's set counts.
    """

    standing: "Standing"
    words: Words
    grades: "Mapping[str, Grade]"
    in_set: frozenset[str]

    def record(self, one: "Recommendation") -> Record:
        """A recommendation with what became of it."""
        settings = self.dataset.settings
        language = one.language or settings.language if one.text else settings.language
        return Record(
            id=one.id,
            number=printable(one.paragraph or ""),
            symbol=_text(one.document_symbol),
            document=self._document(one),
            mechanism=self.label("mechanisms", one.mechanism),
            body=self._maybe("bodies", one.body),
            state_under_review=self._maybe(
                "states", one.state_under_review or settings.state_under_review
            ),
            cycle=one.cycle,
            session=one.session,
            issued_on=one.issued_on,
            states=self.labels("states", one.recommending_states),
            position=self._maybe("positions", one.position),
            position_source=_text(one.position_source),
            position_text=_text(one.position_text),
            state_claim=self._maybe("state_claims", _some(one.state_claim)),
            text=printable(one.words),
            is_summary=one.text is None,
            language=language,
            direction=direction_of(language),
            themes=tuple(self.theme(code) for code in one.themes),
            focus=tuple(self.focus(code) for code in one.focus),
            affected_persons=self.labels("affected_persons", one.affected_persons),
            goals=self.labels("sdg_goals", FIELDS["sdg"].values(one, self.standing)),
            remedy=self._maybe("remedies", one.remedy),
            provisions=tuple(map(printable, one.provisions)),
            lead_institution=_text(one.lead_institution),
            cases=tuple(self._case(name) for name in one.cases),
            repeats=one.repeats,
            judgement=self.judgement(one.id),
        )

    def judgement(self, recommendation: str) -> Judgement:
        """What the assessor found, or that nobody has."""
        found = self.standing.current.get(recommendation)
        code = self.standing.status(recommendation)
        grade = self.grades[code]
        return Judgement(
            status=self.status(code),
            tone=grade.tone,
            finding=grade.finding,
            in_set=code in self.in_set,
            on=None if found is None else found.assessed_on,
            rationale=None if found is None else _text(found.rationale),
            confidence=None if found is None else self._maybe("confidences", found.confidence),
            sources=() if found is None else self.sources(found.evidence),
        )

    def status(self, code: str) -> Label:
        """A status with its label, or the grade of another scale."""
        if self.standing.scale == CANONICAL_SCALE or code == NOT_ASSESSED:
            return self.label("statuses", code)
        return Label(code, printable(self.grades[code].label))

    def sources(self, cited: "Iterable[Evidence]") -> tuple[Source, ...]:
        """Sources, each passage once."""
        return tuple(dict.fromkeys(self._source(one) for one in cited))

    def label(self, vocabulary: str, code: str) -> Label:
        """A code of a closed list with its label."""
        return Label(code, printable(self.words.label(vocabulary, code)))

    def labels(self, vocabulary: str, codes: Iterable[str]) -> tuple[Label, ...]:
        """The same for several."""
        return tuple(self.label(vocabulary, code) for code in codes)

    def focus(self, code: str) -> Label:
        """A focus area of the workspace."""
        return Label(code, printable(self.dataset.settings.focus.get(code, code)))

    def theme(self, code: str) -> Label:
        """A theme, of the workspace or built in."""
        own = self.dataset.settings.themes.get(code)
        known = themes().get(code)
        built_in = self.words.label("themes", code) if known is not None else code
        return Label(code, printable(own or built_in))

    @property
    def dataset(self) -> "Dataset":
        """The records that the audience sees."""
        return self.standing.dataset

    def _maybe(self, vocabulary: str, code: str | None) -> Label | None:
        return None if code is None else self.label(vocabulary, code)

    def _case(self, name: str) -> Label:
        known = self.dataset.case_by_id.get(name)
        return Label(name, name if known is None else printable(known.name))

    def _document(self, one: "Recommendation") -> str:
        if one.document_symbol:
            return printable(one.document_symbol)
        known = self.dataset.document_by_id.get(one.document or "")
        return printable(known.title) if known else (one.document or "")

    def _source(self, one: "Evidence") -> Source:
        known = self.dataset.document_by_id.get(one.document or "")
        given = known or _NO_DOCUMENT
        symbol = one.document_symbol or given.symbol
        names = (one.title, given.title, symbol, one.document, one.publisher, one.url)
        title = next((name for name in names if name), self.words.words["unnamed_source"])
        return Source(
            title=printable(title),
            publisher=_text(one.publisher or given.publisher),
            symbol=_text(symbol),
            paragraph=_text(one.paragraph),
            published_on=one.published_on or given.published_on,
            url=safe_link(one.url or given.url),
            archive_url=safe_link(one.archive_url),
            accessed_on=one.accessed_on,
            quote=_text(one.quote),
            direction=one.direction,
            kind=self._maybe("evidence_kinds", one.kind),
        )


def _some(state_claim: str | None) -> str | None:
    """A State that claims nothing has no claim to print."""
    return None if state_claim == "none" else state_claim


def _text(text: str | None) -> str | None:
    return None if text is None else printable(text)
