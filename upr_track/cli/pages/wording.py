"""Values of records in words: labels of closed lists, names of cases, dates, sources."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from upr_track.analysis.dates_in_words import date_in_words
from upr_track.cli.pages.page import PageField, Quote
from upr_track.cli.status_words import assessor_name
from upr_track.model.described_fields import DescribedField, described_fields
from upr_track.model.fields import PUBLIC
from upr_track.model.partial_date import PartialDate
from upr_track.vocabulary import VOCABULARIES, themes

if TYPE_CHECKING:
    from upr_track.model.dataset import Dataset
    from upr_track.model.evidence import Evidence, Note

_WITH_CODE = {"sdg_targets", "action_categories"}
"""Lists whose codes people know as well as their labels."""


@dataclass(frozen=True)
class Wording:
    """The words for the values of one workspace."""

    dataset: "Dataset"

    def fields(self, record: Any, *, without: frozenset[str]) -> Iterator[PageField]:
        """The fields that a record has a value in, in their order."""
        for one in described_fields(type(record)):
            value = getattr(record, one.name)
            if one.name not in without and value not in (None, (), {}) and value != one.default:
                yield PageField(one.label, tuple(self.texts(one, value)))

    def texts(self, field: DescribedField, value: Any) -> Iterator[str]:
        """The value of a field in words, one text per entry of a list."""
        values = value if isinstance(value, tuple) else (value,)
        for one in values:
            yield self._one(field, one)

    def quote(self, evidence: "Evidence") -> Quote:
        """A source and its passage."""
        parts = [*self._source(evidence), *_direction(evidence), *self.not_public(evidence)]
        return Quote(evidence.quote or "", " · ".join(parts))

    def quotes(self, all_of_them: "tuple[Evidence, ...]") -> tuple[Quote, ...]:
        """Several sources."""
        return tuple(self.quote(one) for one in all_of_them)

    def note(self, note: "Note") -> str:
        """A remark with who made it and when."""
        when = date_in_words(note.on) if note.on else None
        told = [one for one in (note.by, when, *self.not_public(note)) if one]
        return f"{note.text} ({', '.join(told)})" if told else note.text

    def not_public(self, part: Any) -> Iterator[str]:
        """Who may see it, where that is not everybody: nobody must hand it on by mistake."""
        if part.visibility != PUBLIC:
            yield _word("visibilities", part.visibility).upper()

    def case(self, name: str) -> str:
        """A case by its person's name."""
        known = self.dataset.case_by_id.get(name)
        return name if known is None else f"{known.name} ({name})"

    def recommendation(self, name: str) -> str:
        """A recommendation by id and words."""
        known = self.dataset.recommendation_by_id.get(name)
        return name if known is None else f"{name}: {known.words}"

    def document(self, name: str) -> str:
        """A document by id and title."""
        known = self.dataset.document_by_id.get(name)
        return name if known is None else f"{known.title} ({name})"

    def symbol(self, symbol: str) -> str:
        """A document by symbol and title."""
        known = self.dataset.document_by_symbol.get(symbol)
        return symbol if known is None else f"{symbol}: {known.title}"

    def assessor(self, name: str) -> str:
        """An assessor as a sentence names it."""
        return assessor_name(name, self.dataset.settings)

    @cached_property
    def _names(self) -> Mapping[str, Mapping[str, str]]:
        built_in = {code: entry.label for code, entry in themes().entries.items()}
        settings = self.dataset.settings
        return {"themes": {**built_in, **settings.themes}, "focus": settings.focus}

    def _one(self, field: DescribedField, value: Any) -> str:
        if field.vocabulary is not None:
            return _word(field.vocabulary, value)
        if isinstance(value, PartialDate):
            return date_in_words(value)
        if field.part is not None:
            return self._part(field.part, value)
        return self._named(field.name, str(value))

    def _named(self, field: str, value: str) -> str:
        """What a code or id of this workspace stands for."""
        if field in self._names:
            return self._names[field].get(value, value)
        look_up = self._look_ups.get(field)
        return value if look_up is None else look_up(value)

    @property
    def _look_ups(self) -> Mapping[str, Callable[[str], str]]:
        return {
            "cases": self.case,
            "repeats": self.recommendation,
            "document": self.document,
            "document_symbol": self.symbol,
            "assessed_by": self.assessor,
            "declared_by": self.assessor,
        }

    def _part(self, model: type, value: Any) -> str:
        """A small record inside another, on one line."""
        parts = [
            f"{field.label} {', '.join(self.texts(field, inner))}"
            for field in described_fields(model)
            if (inner := getattr(value, field.name)) not in (None, ())
        ]
        return ", ".join(parts)

    def _source(self, evidence: "Evidence") -> Iterator[str]:
        """Who says it, where and when, as far as it is known."""
        if evidence.document is not None:
            yield self.document(evidence.document)
        named = (evidence.title, evidence.publisher, evidence.document_symbol)
        yield from (name for name in named if name)
        if evidence.paragraph:
            yield f"para. {evidence.paragraph}"
        if evidence.published_on:
            yield date_in_words(evidence.published_on)
        yield from (where for where in (evidence.url, evidence.archive_url, evidence.file) if where)
        if evidence.accessed_on:
            yield f"seen on {date_in_words(evidence.accessed_on)}"


def _word(vocabulary: str, code: str) -> str:
    label: str = VOCABULARIES[vocabulary]().label(code)
    return f"{code} {label}" if vocabulary in _WITH_CODE else label


def _direction(evidence: "Evidence") -> Iterator[str]:
    if evidence.direction:
        yield _word("evidence_directions", evidence.direction)
