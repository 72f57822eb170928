"""Finds the records that a person names: by id, paragraph, symbol or name."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from re import compile as pattern
from typing import TYPE_CHECKING, Any

from upr_track.analysis.did_you_mean import near_hint
from upr_track.errors import UsageError
from upr_track.vocabulary.folding import fold

if TYPE_CHECKING:
    from upr_track.model.dataset import Collection, Dataset

_SYMBOL_AND_PARAGRAPH = pattern(r"(?P<symbol>\S+?)[\s,:#]+(?:para\.?\s*)?(?P<paragraph>\d.*)")


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """A record and the kind it is of: the name of its collection."""

    kind: str
    record: Any

    def place(self, dataset: "Dataset") -> str:
        """Where it stands: file, line and column. ``dataset`` is the one it was found in."""
        collection: Collection[Any] = getattr(dataset, self.kind)
        at = next(number for number, one in enumerate(collection) if one is self.record)
        return str(collection.place(at))


def find_records(text: str, shown: "Dataset", whole: "Dataset") -> tuple[FoundRecord, ...]:
    """What ``text`` names among the records of ``shown``.

    An id of any kind, the symbol of a document, a paragraph (if one document alone has it),
    a symbol and a paragraph, or the name of a case. Raises ``UsageError`` with a suggestion;
    it tells apart what is in ``whole`` and not for the audience, and what could not be read.
    """
    for search in (_by_id, _by_symbol, _by_paragraph, _by_symbol_and_paragraph, _by_name):
        found = tuple(search(text, shown))
        if found:
            return _unambiguous(text, found)
    raise _not_found(text, shown, whole)


def _by_id(text: str, dataset: "Dataset") -> Iterator[FoundRecord]:
    for kind, collection in _collections(dataset):
        yield from (FoundRecord(kind, one) for one in collection if one.id == text)


def _by_symbol(text: str, dataset: "Dataset") -> Iterator[FoundRecord]:
    yield from (FoundRecord("documents", one) for one in dataset.documents if one.symbol == text)


def _by_paragraph(text: str, dataset: "Dataset") -> Iterator[FoundRecord]:
    for one in dataset.recommendations:
        if one.paragraph == text:
            yield FoundRecord("recommendations", one)


def _by_symbol_and_paragraph(text: str, dataset: "Dataset") -> Iterator[FoundRecord]:
    named = _SYMBOL_AND_PARAGRAPH.fullmatch(text.strip())
    if named is None:
        return
    for one in dataset.recommendations:
        if one.document_symbol == named["symbol"] and one.paragraph == named["paragraph"]:
            yield FoundRecord("recommendations", one)


def _by_name(text: str, dataset: "Dataset") -> Iterator[FoundRecord]:
    """A case by its name or one word of it: the surname."""
    wanted = fold(text)
    for case in dataset.cases:
        names = [fold(name) for name in (case.name, *case.other_names)]
        if any(wanted == name or wanted in name.split() for name in names):
            yield FoundRecord("cases", case)


def _collections(dataset: "Dataset") -> "Iterator[tuple[str, Collection[Any]]]":
    yield "recommendations", dataset.recommendations
    yield "cases", dataset.cases
    yield "claims", dataset.claims
    yield "documents", dataset.documents


def _unambiguous(text: str, found: Sequence[FoundRecord]) -> tuple[FoundRecord, ...]:
    """Records of one decision may be shown together, those of several documents not."""
    sources = {
        getattr(one.record, "document_symbol", None) for one in found if one.record.id != text
    }
    if len(sources) > 1:
        ids = ", ".join(one.record.id for one in found)
        raise UsageError(f'"{text}" stands in several documents', f"name one of: {ids}")
    return tuple(found)


def _not_found(text: str, shown: "Dataset", whole: "Dataset") -> UsageError:
    if any(text in collection.rejected_ids for collection in whole.collections):
        return UsageError(
            f'the record "{text}" could not be read', "see what is wrong: upr-track validate"
        )
    searches: tuple[Callable[[str, Dataset], Iterator[FoundRecord]], ...]
    searches = (_by_id, _by_symbol, _by_paragraph, _by_symbol_and_paragraph)
    if any(tuple(search(text, whole)) for search in searches):
        return UsageError(
            f'"{text}" is not for this audience', "to see everything: --audience internal"
        )
    near = near_hint(text, *_names(shown))
    return UsageError(
        f'there is no record "{text}"', near or "see what there is: upr-track list --format ids"
    )


def _names(dataset: "Dataset") -> tuple[dict[str, str], dict[str, str]]:
    """Everything that may be written, with the id that it leads to; and the ids' labels."""
    labels = {one.id: one.id for _, collection in _collections(dataset) for one in collection}
    labels |= {case.id: case.name for case in dataset.cases}
    paragraphs = {one.paragraph: one.id for one in dataset.recommendations if one.paragraph}
    persons = {case.name: case.id for case in dataset.cases}
    return {**paragraphs, **persons, **{name: name for name in labels}}, labels
