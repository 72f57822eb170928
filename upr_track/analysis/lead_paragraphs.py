"""Paragraph numbers of Working Group reports: ``124.5`` is number 5 under lead 124."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from re import compile as pattern

from upr_track.model.dataset import Dataset
from upr_track.model.document import LeadParagraph, SourceDocument
from upr_track.model.recommendation import Recommendation

_FORM = pattern(r"(\d+)\.(\d+)\s*\(?[a-z]?\)?")
"""A letter may follow where one paragraph was recorded in parts."""


@lru_cache(maxsize=8192)
def lead_and_number(paragraph: str) -> tuple[str, int] | None:
    """``("124", 5)`` for ``124.5``; None for another form, such as ``12 (b)``."""
    found = _FORM.fullmatch(paragraph)
    return (found[1], int(found[2])) if found else None


def leads_of(source: SourceDocument) -> dict[str, LeadParagraph]:
    """The lead paragraphs of a document by number; of duplicates the first."""
    return {one.lead: one for one in reversed(source.lead_paragraphs)}


def in_documents(
    data: Dataset, documents: Iterable[SourceDocument]
) -> Iterator[tuple[int, Recommendation, SourceDocument]]:
    """The recommendations with a paragraph in one of ``documents``, each with its index."""
    by_symbol = {source.symbol: source for source in documents if source.symbol}
    if not by_symbol:
        return
    for index, record in enumerate(data.recommendations.records):
        if record.document_symbol in by_symbol and record.paragraph is not None:
            yield index, record, by_symbol[record.document_symbol]


def ranges(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """First and last of each run of consecutive numbers: 2, 3, 6 → (2, 3), (6, 6)."""
    runs: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


def in_words(lead: str, runs: Iterable[tuple[int, int]]) -> str:
    """Runs under one lead as text: "124.2–124.3, 124.6"."""
    return ", ".join(
        f"{lead}.{first}" if first == last else f"{lead}.{first}–{lead}.{last}"
        for first, last in runs
    )
