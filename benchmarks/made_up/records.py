"""The records of a made-up workspace, as the YAML text that an analyst would write."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from textwrap import wrap

from benchmarks.made_up import words
from benchmarks.made_up.documents import MadeUpDocument
from benchmarks.made_up.sentences import SentenceMaker
from upr_track.vocabulary import states

_REMEDIES = ("release", "compensation", "investigation", "effective_remedy")
_STATUSES = (
    "implemented", "partially_implemented", "in_progress", "not_implemented", "not_implemented",
    "not_implemented", "contrary", "no_reply", "no_information",
)  # fmt: skip
_KINDS = ("state_report", "ngo_report", "media", "law", "statistics", "interview")


@dataclass(frozen=True, slots=True)
class RecordWriter:
    """Writes records. The same ``random`` in the same state gives the same text."""

    random: Random
    sentences: SentenceMaker

    def recommendations(
        self, document: MadeUpDocument, earlier: list[str]
    ) -> Iterator[tuple[str, str]]:
        """Id and text of each record of ``document``, which may repeat ``earlier`` ones."""
        for number, (name, place) in enumerate(_places(document)):
            lines = [f"- id: {name}", f"  mechanism: {document.mechanism}"]
            lines += [*_source(document), *place, *self._asked(document)]
            if document.kind == "opinion":
                lines.append(f"  cases: [{document.id}]")
            if earlier and self.sentences.happens(0.05):
                lines.append(f"  repeats: [{self.random.choice(earlier)}]")
            if number % 25 == 0:
                lines[0] += "  # compared with the document"
            yield name, "\n".join(lines) + "\n"

    def assessment(self, recommendation: str, after: int, assessor: str) -> str:
        """A judgement of a recommendation of the year ``after``."""
        year = self.random.randint(after + 2, 2024)
        status = self.random.choice(_STATUSES)
        lines = [f"- recommendation: {recommendation}", f"  status: {status}"]
        lines += [f"  assessed_on: {self._date(year)}", f"  assessed_by: {assessor}"]
        lines += _folded("rationale", self.sentences.rationale())
        if self.sentences.happens(0.3):
            lines.append(f"  confidence: {self.random.choice(('low', 'medium', 'high'))}")
        lines.append("  evidence:")
        lines += self._evidence(year - 1, "supports")
        if self.sentences.happens(0.25):
            lines += self._evidence(year - 1, self.random.choice(("context", "contradicts")))
        return "\n".join(lines) + "\n"

    def _asked(self, document: MadeUpDocument) -> Iterator[str]:
        if document.mechanism == "upr":
            yield f"  recommending_states: [{', '.join(self._recommenders(document.state))}]"
        yield from self._words()
        yield f"  themes: [{', '.join(self.random.sample(words.THEMES, 2))}]"
        for field, choices, most in _LISTS:
            if chosen := self.sentences.some(choices, most):
                yield f"  {field}: [{', '.join(_quoted(field, one) for one in chosen)}]"
        if self.sentences.happens(0.4):
            yield f'  action_category: "{self.random.randint(1, 5)}"'
            yield f"  lead_institution: {self.random.choice(words.INSTITUTIONS)}"
        if self.sentences.happens(0.04):
            yield "  notes:"
            yield f'    - text: "{self.sentences.quote()}"'
            yield "      visibility: internal"

    def _words(self) -> Iterator[str]:
        if self.sentences.happens(0.7):
            yield from _folded("text", self.sentences.recommendation())
            return
        if self.sentences.happens(0.4):
            language = self.random.choice(tuple(words.IN_OTHER_LANGUAGES))
            yield from _folded("text", self.sentences.in_language(language))
            yield f"  language: {language}"
        yield from _folded("summary", self.sentences.recommendation())

    def _recommenders(self, asked: str) -> list[str]:
        number = 1 if self.sentences.happens(0.9) else 3
        return self.random.sample([one for one in states().codes if one != asked], number)

    def _evidence(self, year: int, direction: str) -> Iterator[str]:
        day = self._date(year)
        yield f"    - kind: {self.random.choice(_KINDS)}"
        yield f'      title: "{self.sentences.title()}"'
        yield f'      publisher: "{self.random.choice(words.PUBLISHERS)}"'
        yield f"      published_on: {day}"
        if self.sentences.happens(0.7):
            yield f"      url: https://www.example.org/{year}/{self.random.randint(1, 10**6)}"
        yield f'      quote: "{self.sentences.quote()}"'
        yield f"      direction: {direction}"

    def _date(self, year: int) -> str:
        month, day = self.random.randint(1, 12), self.random.randint(1, 28)
        return f"{year}-{month:02}-{day:02}"[: self.random.choice((4, 7, 7, 10, 10))]


_LISTS = (
    ("focus", tuple(words.FOCUS), 1),
    ("affected_persons", words.AFFECTED, 2),
    ("sdg_targets", words.SDG_TARGETS, 2),
    ("provisions", words.PROVISIONS, 1),
)


def _places(document: MadeUpDocument) -> Iterator[tuple[str, list[str]]]:
    """Id of each record, and the fields that say where in the document it stands."""
    for lead in document.leads:
        for number in range(1, lead.count + 1):
            fields = [f'  paragraph: "{lead.number}.{number}"', f"  position: {lead.position}"]
            if lead.state_claim:
                fields.append(f"  state_claim: {lead.state_claim}")
            yield f"{document.id}-{lead.number}.{number}", fields
    if document.leads:
        return
    for number in range(document.size):
        if document.kind == "opinion":
            yield f"{document.id}-{_REMEDIES[number]}", [f"  remedy: {_REMEDIES[number]}"]
        else:
            paragraph = f"{8 + number // 2} ({'ab'[number % 2]})"
            yield f"{document.id}-{number + 1}", [f'  paragraph: "{paragraph}"']


def _source(document: MadeUpDocument) -> Iterator[str]:
    if document.body is not None:
        yield f"  body: {document.body}"
    yield f"  state_under_review: {document.state}"
    if document.symbol is None:
        yield f"  document: {document.id}"
    else:
        yield f"  document_symbol: {document.symbol}"
    if document.cycle is not None:
        yield f"  cycle: {document.cycle}"
        yield f"  session: {document.session}"
    yield f"  issued_on: {document.dated}"


def _folded(field: str, text: str) -> list[str]:
    return [f"  {field}: >-", *wrap(text, 92, initial_indent="    ", subsequent_indent="    ")]


def _quoted(field: str, entry: str) -> str:
    return f'"{entry}"' if field in ("sdg_targets", "provisions") else entry
