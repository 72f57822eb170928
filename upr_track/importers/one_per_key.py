"""One record for each paragraph, however often a source repeats it."""

from collections.abc import Hashable, Iterator
from dataclasses import replace
from typing import TypeVar

from upr_track.diagnostics import Severity
from upr_track.importers.interface import ImportedRecord, ImportProblem, SourceWords
from upr_track.importers.record_ids import PROVISIONAL
from upr_track.model.evidence import Note
from upr_track.model.recommendation import Recommendation
from upr_track.vocabulary.folding import fold

T = TypeVar("T", bound=Hashable)


class OnePerKey:
    """Records by (symbol, paragraph), in the order of the source.

    A list that is ordered by themes repeats recommendations: such repetitions are put
    together. Two records of one paragraph with different words are a problem.
    """

    def __init__(self) -> None:
        self.problems: list[ImportProblem] = []
        self._records: list[ImportedRecord] = []
        self._index: dict[tuple[str, ...], int] = {}
        self._copies: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._records)

    def all(self) -> Iterator[ImportedRecord]:
        """The records."""
        return iter(self._records)

    def add(self, found: ImportedRecord) -> None:
        """Take a record in, or put it together with the one of the same key."""
        key = _key(found)
        at = self._index.get(key)
        if at is None:
            self._index[key] = len(self._records)
            self._records.append(found)
        elif found.provisional:
            self._records.append(self._copy(found))
        elif _says_the_same(self._records[at].record, found.record):
            self._records[at] = _united(self._records[at], found)
        elif found.serial:
            self.problems.append(_told(found))
            self._records.append(_without_paragraph(found))
        else:
            self.problems.append(_contradiction(self._records[at], found))

    def _copy(self, found: ImportedRecord) -> ImportedRecord:
        """A second record with equal words and no paragraph: equal, but one more."""
        identifier = found.record.id
        self._copies[identifier] = self._copies.get(identifier, 1) + 1
        renamed = replace(found.record, id=f"{identifier}-{self._copies[identifier]}")
        return replace(found, record=renamed)


def _key(found: ImportedRecord) -> tuple[str, ...]:
    record = found.record
    return (*record.key, record.state_under_review or "") if record.key else (record.id,)


def _says_the_same(first: Recommendation, second: Recommendation) -> bool:
    return (
        fold(first.words) == fold(second.words)
        and first.position == second.position
        and first.id == second.id
    )


def _united(first: ImportedRecord, second: ImportedRecord) -> ImportedRecord:
    one, other = first.record, second.record
    record = replace(
        one,
        themes=_both(one.themes, other.themes),
        affected_persons=_both(one.affected_persons, other.affected_persons),
        sdg_targets=_both(one.sdg_targets, other.sdg_targets),
        recommending_states=_both(one.recommending_states, other.recommending_states),
        notes=_both(one.notes, other.notes),
    )
    words = SourceWords(
        recommending_states=_both(
            first.words.recommending_states, second.words.recommending_states
        ),
        themes=_both(first.words.themes, second.words.themes),
        affected_persons=_both(first.words.affected_persons, second.words.affected_persons),
        sdgs=_both(first.words.sdgs, second.words.sdgs),
        assessment=first.words.assessment or second.words.assessment,
    )
    assessment = first.assessment or second.assessment
    return replace(first, record=record, words=words, assessment=assessment)


def _both(first: tuple[T, ...], second: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(dict.fromkeys((*first, *second)))


def _without_paragraph(found: ImportedRecord) -> ImportedRecord:
    """A further record of a paragraph that the source has cut up."""
    record = found.record
    note = Note(text=f"Paragraph {record.paragraph} in the source, as other records are")
    return replace(
        found,
        record=replace(
            record,
            id=f"{record.id[:60]}-{PROVISIONAL}-{found.serial[:8]}",
            paragraph=None,
            notes=(*record.notes, note),
        ),
        provisional=True,
    )


def _told(found: ImportedRecord) -> ImportProblem:
    return ImportProblem(
        found.origin,
        "paragraph-cut-up",
        Severity.NOTE,
        "the source has several records of one paragraph; the further ones have provisional ids",
        "give them paragraphs such as 12 (b) by hand",
    )


def _contradiction(first: ImportedRecord, second: ImportedRecord) -> ImportProblem:
    paragraph = second.record.paragraph or second.record.id
    what = (
        "positions"
        if fold(first.record.words) == fold(second.record.words)
        and first.record.position != second.record.position
        else "words"
    )
    return ImportProblem(
        second.origin,
        "stands-twice",
        Severity.ERROR,
        f"paragraph {paragraph} stands twice with different {what}, first at {first.origin.place}",
        "correct the number in the file; where a spreadsheet was used, "
        "124.10 may have become 124.1",
    )
