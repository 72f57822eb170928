"""The columns of a table: the grades of its scale, and which of them a set counts.

On the canonical scale the grades are the implementation statuses. Other scales are kept
as they are; a set of statuses counts a grade whose nearest status is in the set, and says so.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from upr_track.analysis.current import NOT_ASSESSED
from upr_track.analysis.status_sets import either
from upr_track.model.assessment import CANONICAL_SCALE
from upr_track.vocabulary import scales, statuses

if TYPE_CHECKING:
    from upr_track.analysis.status_sets import CountedSet
    from upr_track.vocabulary.status import Tone


@dataclass(frozen=True, slots=True)
class Grade:
    """One column.

    ``column`` is the label over a narrow column; ``finding``: whether it says something of
    the State; ``status``: the nearest status of the canonical scale, None if there is none.
    """

    code: str
    label: str
    column: str
    finding: bool
    tone: "Tone"
    status: str | None


def grades_of(scale: str, seen: Iterable[str]) -> tuple[Grade, ...]:
    """The grades of a scale in its order, then those of ``seen`` that it does not have."""
    known = _canonical() if scale == CANONICAL_SCALE else _grades(scale)
    codes = {grade.code for grade in known}
    strange = [_unknown(code) for code in sorted(set(seen) - codes)]
    return (*known, *strange)


def counted_grades(grades: Iterable[Grade], counted_set: "CountedSet") -> frozenset[str]:
    """The codes of the grades that the set counts; never of one that is no finding."""
    wanted = set(counted_set.statuses)
    return frozenset(grade.code for grade in grades if grade.finding and grade.status in wanted)


def set_definition(scale: str, grades: Iterable[Grade], counted_set: "CountedSet") -> str:
    """The sentence that says what the set is, on the scale."""
    if scale == CANONICAL_SCALE:
        return counted_set.definition
    wanted = counted_grades(grades, counted_set)
    codes = [grade.code for grade in grades if grade.code in wanted]
    return (
        f"{counted_set.label} = {either(codes) or 'no grade'} on the scale "
        f'"{scales().label(scale)}", the nearest to: {counted_set.definition}'
    )


def _canonical() -> tuple[Grade, ...]:
    return tuple(
        Grade(code, one.label, one.column, one.finding, one.tone, code)
        for code, one in statuses().entries.items()
    )


def _grades(scale: str) -> tuple[Grade, ...]:
    known = statuses().entries
    grades = []
    for one in scales().entries[scale].grades:
        near = None if one.status is None else known[one.status]
        finding = near is None or near.finding
        tone = near.tone if near else "none"
        grades.append(Grade(one.code, one.label, _column(one.code), finding, tone, one.status))
    absent = known[NOT_ASSESSED]
    return (
        *grades,
        Grade(NOT_ASSESSED, absent.label, absent.column, False, absent.tone, NOT_ASSESSED),  # noqa: FBT003
    )


def _column(code: str) -> str:
    return code.replace("_", " ")


def _unknown(code: str) -> Grade:
    """A grade that the scale does not have: shown, and never counted as a finding."""
    return Grade(code, code, code, finding=False, tone="none", status=None)
