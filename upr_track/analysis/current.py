"""How things stand: which assessment of each recommendation counts, for whom and when.

The one place that decides it. Assessments are history; of those of one assessor on one
scale, the latest that is over by the date counts.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from upr_track.analysis.did_you_mean import name_hint
from upr_track.errors import UsageError
from upr_track.model.assessment import CANONICAL_SCALE, Assessment
from upr_track.model.partial_date import PartialDate
from upr_track.vocabulary import scales

if TYPE_CHECKING:
    from datetime import date

    from upr_track.model.dataset import Dataset

NOT_ASSESSED = "not_assessed"
"""The status of a recommendation that the assessor has not judged by the date."""


@dataclass(frozen=True, slots=True)
class NotCounted:
    """Assessments that are in the data and do not count, and why.

    ``later`` are those of the assessor on the scale after the date, ``maybe_later`` those of
    a partial date that is not over by then; ``other_assessors`` and ``other_scales`` give
    numbers of assessments by name.
    """

    later: int = 0
    maybe_later: int = 0
    other_assessors: Mapping[str, int] = field(default_factory=dict)
    other_scales: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Standing:
    """The records, and the assessment of each that counts.

    ``assessed_by`` is None where there is no assessment by anybody. ``current`` is by id of
    the recommendation.
    """

    dataset: "Dataset"
    as_of: PartialDate
    assessed_by: str | None
    scale: str
    current: Mapping[str, Assessment]
    not_counted: NotCounted

    def status(self, recommendation: str) -> str:
        """The status of implementation, ``not_assessed`` where nobody judged it.

        On a scale with grades of its own: the grade, by its code.
        """
        found = self.current.get(recommendation)
        if found is None:
            return NOT_ASSESSED
        if self.scale == CANONICAL_SCALE:
            return found.status or NOT_ASSESSED
        return _grade_code(self.scale, found.grade or "")

    def status_for(self, recommendation: str, case: str) -> str:
        """The status as far as it is about one case.

        A judgement that names the cases it is about says nothing of the others.
        """
        found = self.current.get(recommendation)
        if found is not None and found.cases and case not in found.cases:
            return NOT_ASSESSED
        return self.status(recommendation)


def take_stock(
    dataset: "Dataset",
    as_of: PartialDate,
    assessed_by: str | None = None,
    scale: str | None = None,
) -> Standing:
    """How things stand on ``as_of`` for one assessor, on one scale.

    Who and what is not named is chosen by ``choose_assessor`` and the canonical scale.
    Raises ``UsageError`` for an assessor or scale that is not known.
    """
    scale = choose_scale(scale)
    assessor = choose_assessor(dataset, assessed_by, scale)
    current = current_assessments(dataset, as_of, assessor, scale) if assessor else {}
    left = _not_counted(dataset, as_of, assessor, scale)
    return Standing(dataset, as_of, assessor, scale, current, left)


def unassessed(dataset: "Dataset") -> Standing:
    """The records with no assessment counted: enough for what they say of themselves."""
    return Standing(dataset, _ANY_DAY, None, CANONICAL_SCALE, {}, NotCounted())


def current_assessments(
    dataset: "Dataset", as_of: PartialDate, assessed_by: str, scale: str = CANONICAL_SCALE
) -> dict[str, Assessment]:
    """The assessment of each recommendation that counts, by id of the recommendation.

    Of the assessments that end by ``as_of`` the one that ends last; of those that end on
    one day the one that begins last ("2019-12" before "2019"); then the last in the files.
    """
    last_day = as_of.last
    current: dict[str, Assessment] = {}
    for record in dataset.assessments.records:
        if record.assessed_by != assessed_by or record.scale != scale:
            continue
        if record.assessed_on.last > last_day:
            continue
        known = current.get(record.recommendation)
        if known is None or _when(known) <= _when(record):
            current[record.recommendation] = record
    return current


def choose_assessor(
    dataset: "Dataset", wanted: str | None, scale: str = CANONICAL_SCALE
) -> str | None:
    """Whose assessments count: ``wanted``, else the settings', else the only assessor.

    None if nobody has assessed anything on the scale. Raises ``UsageError`` if there are
    several to choose from, because two views are never mixed in silence.
    """
    if wanted is not None:
        return _known_assessor(dataset, wanted)
    default = dataset.settings.status.assessed_by
    if default is not None:
        return default
    numbers = Counter(one.assessed_by for one in dataset.assessments if one.scale == scale)
    if len(numbers) > 1:
        listed = ", ".join(f"{name} ({number})" for name, number in numbers.most_common())
        raise UsageError(
            f"there are assessments by several assessors: {listed}",
            f"choose one with --assessed-by {numbers.most_common(1)[0][0]}, or set "
            "assessed_by under [status] in upr-track.toml",
        )
    return next(iter(numbers), None)


def choose_date(wanted: str | None, dataset: "Dataset", today: "date") -> PartialDate:
    """The date counted for: ``wanted``, else the settings', else ``today``.

    Raises ``UsageError`` if ``wanted`` is no date.
    """
    if wanted is None:
        return dataset.settings.status.as_of or PartialDate.of(today)
    try:
        return PartialDate.parse(wanted.strip())
    except ValueError as reason:
        raise UsageError(
            f'"{wanted}" is not a date: {reason}', "for example 2019, 2019-10 or 2019-10-07"
        ) from None


def choose_scale(wanted: str | None) -> str:
    """The code of the scale that ``wanted`` means. Raises ``UsageError`` if there is none."""
    if wanted is None or wanted == CANONICAL_SCALE:
        return CANONICAL_SCALE
    found = scales().find(wanted)
    if found is None:
        raise UsageError(f'"{wanted}" is not a scale', name_hint(wanted, scales().codes))
    return found


_ANY_DAY = PartialDate.parse("9999")


def _when(record: Assessment) -> "tuple[date, date]":
    return record.assessed_on.last, record.assessed_on.first


def _known_assessor(dataset: "Dataset", wanted: str) -> str:
    names = dict.fromkeys((*dataset.settings.assessors, *_assessors_in(dataset)))
    if wanted in names:
        return wanted
    raise UsageError(f'there is no assessor "{wanted}"', name_hint(wanted, names))


def _assessors_in(dataset: "Dataset") -> set[str]:
    return {record.assessed_by for record in dataset.assessments}


def _not_counted(
    dataset: "Dataset", as_of: PartialDate, assessor: str | None, scale: str
) -> NotCounted:
    last_day, later, maybe_later = as_of.last, 0, 0
    others: Counter[str] = Counter()
    elsewhere: Counter[str] = Counter()
    for record in dataset.assessments.records:
        if record.assessed_by != assessor:
            others[record.assessed_by] += 1
        elif record.scale != scale:
            elsewhere[record.scale] += 1
        elif record.assessed_on.first > last_day:
            later += 1
        elif record.assessed_on.last > last_day:
            maybe_later += 1
    return NotCounted(later, maybe_later, others, elsewhere)


def _grade_code(scale: str, text: str) -> str:
    found = scales().entries[scale].grade(text)
    return text if found is None else found.code
