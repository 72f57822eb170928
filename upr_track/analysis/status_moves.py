"""Statuses that moved between two states of the data, and whether that is better or worse."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from upr_track.analysis.current import NOT_ASSESSED, current_assessments
from upr_track.model.assessment import CANONICAL_SCALE
from upr_track.vocabulary import scales, statuses

if TYPE_CHECKING:
    from upr_track.model.assessment import Assessment
    from upr_track.model.dataset import Dataset
    from upr_track.model.partial_date import PartialDate


class Direction(StrEnum):
    """What the move of a status means."""

    BETTER = "better"
    WORSE = "worse"
    OTHER = "other"
    """Between findings that have no order, or to or from what is no finding."""

    FIRST = "first"
    """It was not assessed before."""

    WITHDRAWN = "withdrawn"
    """It is no longer assessed."""


@dataclass(frozen=True, slots=True)
class StatusMove:
    """The latest status that one assessor gave, before and after.

    ``before`` and ``after`` are statuses, on another scale its grades; ``not_assessed``
    where there is none. ``assessed_on`` is when the later one was given, None if withdrawn.
    """

    recommendation: str
    assessed_by: str
    scale: str
    before: str
    after: str
    assessed_on: "PartialDate | None"
    direction: Direction


def status_moves(old: "Dataset", new: "Dataset", as_of: "PartialDate") -> tuple[StatusMove, ...]:
    """Every move, for each assessor and scale, in the order of the recommendations.

    Both sides count the latest judgement on or before ``as_of``.
    """
    views = dict.fromkeys(
        (one.assessed_by, one.scale) for side in (old, new) for one in side.assessments
    )
    found = [move for view in views for move in _moves(old, new, as_of, view)]
    order = {name: at for at, name in enumerate(dict.fromkeys(_names(new) + _names(old)))}
    return tuple(sorted(found, key=lambda move: order.get(move.recommendation, len(order))))


def direction(scale: str, before: str, after: str) -> Direction:
    """What a move from one status or grade to another means.

    The canonical scale orders ``implemented``, ``partially_implemented``, ``in_progress`` and
    what is negative; among the negative ones only ``contrary`` is worse than
    ``not_implemented``: that a State does not answer is no worse or better than either.
    """
    if before == NOT_ASSESSED:
        return Direction.FIRST
    if after == NOT_ASSESSED:
        return Direction.WITHDRAWN
    ranks = _rank(scale, before), _rank(scale, after)
    if None in ranks or {_status(scale, before), _status(scale, after)} in _NO_ORDER:
        return Direction.OTHER
    was, is_now = ranks[0] or 0, ranks[1] or 0
    if was == is_now:
        return Direction.OTHER
    return Direction.BETTER if is_now < was else Direction.WORSE


_NO_ORDER = ({"no_reply", "contrary"}, {"no_reply", "not_implemented"})


def _moves(
    old: "Dataset", new: "Dataset", as_of: "PartialDate", view: tuple[str, str]
) -> Iterator[StatusMove]:
    assessor, scale = view
    was = current_assessments(old, as_of, assessor, scale)
    is_now = current_assessments(new, as_of, assessor, scale)
    for name in dict.fromkeys((*is_now, *was)):
        before, after = _judgement(was.get(name)), _judgement(is_now.get(name))
        if before != after:
            when = is_now[name].assessed_on if name in is_now else None
            meaning = direction(scale, before, after)
            yield StatusMove(name, assessor, scale, before, after, when, meaning)


def _judgement(one: "Assessment | None") -> str:
    return NOT_ASSESSED if one is None else one.grade or one.status or NOT_ASSESSED


def _status(scale: str, judgement: str) -> str | None:
    if scale == CANONICAL_SCALE:
        return judgement
    grade = scales().entries[scale].grade(judgement)
    return None if grade is None else grade.status


def _rank(scale: str, judgement: str) -> int | None:
    status = _status(scale, judgement)
    if status is None or not statuses().entries[status].finding:
        return None
    return statuses().codes.index(status)


def _names(dataset: "Dataset") -> list[str]:
    return [one.id for one in dataset.recommendations]
