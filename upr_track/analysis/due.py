"""What is to be looked at, and when: old assessments, decisions past their term, reviews.

Nothing is guessed: what cannot be told from the data and the lists is named as unknown.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from upr_track.analysis.compliance import Question, chosen_records
from upr_track.analysis.current import NOT_ASSESSED, take_stock
from upr_track.analysis.dimensions import DIMENSIONS
from upr_track.analysis.review_dates import review_dates
from upr_track.analysis.selection import Selection
from upr_track.analysis.status_sets import counted_set
from upr_track.model.partial_date import PartialDate
from upr_track.model.symbol import symbol_of
from upr_track.vocabulary import follow_up_terms
from upr_track.vocabulary.months import months_after

if TYPE_CHECKING:
    from datetime import date

    from upr_track.analysis.current import Standing
    from upr_track.model.dataset import Dataset
    from upr_track.model.recommendation import Recommendation


class DueKind(StrEnum):
    """Why something is to be looked at."""

    OLD = "old_assessment"
    """Its latest assessment is older than the settings allow."""

    NEVER = "never_assessed"
    """The assessor has not judged it."""

    FOLLOW_UP = "follow_up"
    """An individual decision whose term for the State's answer ends."""

    REVIEW = "review"
    """The next review of the State."""

    MID_TERM = "mid_term"
    """Halfway between two reviews."""

    SUBMISSION = "submission"
    """The date that the settings give for the submission."""


@dataclass(frozen=True, slots=True)
class DueItem:
    """One thing to look at. ``due_on`` is None where it has no date.

    ``name`` is the id of the recommendation, the symbol of the decision or, for dates of the
    review, the code of the State; ``ids`` are the recommendations concerned; ``words`` say
    why, without capital and full stop.
    """

    kind: DueKind
    name: str
    due_on: "date | None"
    words: str
    ids: tuple[str, ...] = ()

    def is_overdue(self, today: "date") -> bool:
        """Whether its date has passed."""
        return self.due_on is not None and self.due_on < today


@dataclass(frozen=True, slots=True)
class DueList:
    """What is to be looked at, by date, what has none last; and what cannot be told."""

    items: tuple[DueItem, ...]
    unknown: tuple[str, ...]
    assessed_by: str | None


def due_list(
    dataset: "Dataset",
    today: "date",
    assessed_by: str | None = None,
    selection: Selection | None = None,
) -> DueList:
    """Everything with a date, past or future, and what was never assessed.

    Only recommendations that a body has made are counted, as in the status table. Raises
    ``UsageError`` for an assessor that is not known.
    """
    standing = take_stock(dataset, PartialDate.of(today), assessed_by)
    named = counted_set(None, dataset.settings)
    question = Question(DIMENSIONS["mechanism"], named, selection or Selection())
    records, _ = chosen_records(question, standing)
    decisions, undated = _decisions(records, standing)
    dates, unknown = review_dates(dataset, today)
    whose = dataset.settings.state_under_review or "review"
    fixed = (DueItem(DueKind(kind), whose, when, words) for kind, when, words in dates)
    items = (*_judgements(records, standing), *decisions, *fixed)
    return DueList(tuple(sorted(items, key=_order)), (*undated, *unknown), standing.assessed_by)


def _order(item: DueItem) -> tuple[bool, str, str]:
    return item.due_on is None, str(item.due_on), item.kind


def _judgements(records: "list[Recommendation]", standing: "Standing") -> Iterator[DueItem]:
    months = standing.dataset.settings.due.max_age_months
    for record in records:
        found = standing.current.get(record.id)
        if found is None or standing.status(record.id) == NOT_ASSESSED:
            yield DueItem(DueKind.NEVER, record.id, None, "never assessed", (record.id,))
        elif found.status != _FINAL:
            due = months_after(found.assessed_on.last, months)
            words = f"assessed {found.assessed_on}, to be renewed after {months} months"
            yield DueItem(DueKind.OLD, record.id, due, words, (record.id,))


_FINAL = "not_applicable"
"""The one status that does not change: what cannot be judged."""

_DONE = frozenset({"implemented", _FINAL})


def _decisions(
    records: "list[Recommendation]", standing: "Standing"
) -> tuple[list[DueItem], list[str]]:
    """The terms of individual decisions that are not carried out in full, and what is unknown."""
    by_symbol: dict[str, list[Recommendation]] = {}
    for record in records:
        symbol = symbol_of(record.document_symbol)
        if symbol is not None and symbol.individual:
            by_symbol.setdefault(symbol.text, []).append(record)
    items, unknown = list[DueItem](), list[str]()
    for symbol_text, remedies in by_symbol.items():
        if all(standing.status(one.id) in _DONE for one in remedies):
            continue
        found = _decision(symbol_text, remedies, standing.dataset)
        if isinstance(found, DueItem):
            items.append(found)
        else:
            unknown.append(found)
    return items, unknown


def _decision(
    symbol_text: str, remedies: "list[Recommendation]", dataset: "Dataset"
) -> DueItem | str:
    symbol = symbol_of(symbol_text)
    term = follow_up_terms().get((symbol and symbol.body) or "")
    if term is None:
        return f"{symbol_text}: no follow-up term of that body is known"
    dates = [one.issued_on for one in remedies if one.issued_on]
    document = dataset.document_by_symbol.get(symbol_text)
    if document is not None:
        dates += [one for one in (document.adopted_on, document.published_on) if one]
    if not dates:
        return f"{symbol_text}: follow-up unknown, the decision has no date in the data"
    words = f"{term.length} after {dates[0]}; the term runs from when it was sent, maybe later"
    ids = tuple(one.id for one in remedies)
    return DueItem(DueKind.FOLLOW_UP, symbol_text, term.ends(dates[0].last), words, ids)
