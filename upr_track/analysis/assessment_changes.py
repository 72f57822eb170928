"""Which assessments are new, gone or altered between two states of the data."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from upr_track.analysis.changed_fields import FieldChange, changed_fields

if TYPE_CHECKING:
    from upr_track.model.assessment import Assessment
    from upr_track.model.evidence import Evidence

AssessmentKey = tuple[str, str, str, str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class AssessmentChange:
    """One assessment before and after; None where it was not there, or is no more.

    ``fields`` are those that differ, evidence apart; ``new_evidence`` and ``lost_evidence``
    are the sources that only one of the two has.
    """

    before: "Assessment | None"
    after: "Assessment | None"

    @property
    def either(self) -> "Assessment":
        """The assessment as it is, or as it was if it is no more."""
        found = self.after or self.before
        if found is None:  # pragma: no cover - made from at least one
            raise AssertionError
        return found

    @property
    def fields(self) -> tuple[FieldChange, ...]:
        """The fields that differ, evidence apart; none if only one of the two is there."""
        if self.before is None or self.after is None:
            return ()
        return changed_fields(self.before, self.after, without=("evidence", "recommendation"))

    @property
    def new_evidence(self) -> "tuple[Evidence, ...]":
        """The sources that were not there before."""
        return _only_in(self.after, self.before)

    @property
    def lost_evidence(self) -> "tuple[Evidence, ...]":
        """The sources that are no longer there, although the assessment is."""
        return _only_in(self.before, self.after) if self.after is not None else ()


def assessment_key(one: "Assessment") -> AssessmentKey:
    """What makes an assessment this one: on what, by whom, when, on which scale, on whom."""
    return one.recommendation, one.assessed_by, one.assessed_on.text, one.scale, one.cases


def assessment_changes(
    before: "Iterable[Assessment]", after: "Iterable[Assessment]"
) -> Iterator[AssessmentChange]:
    """The assessments that differ, in the order of ``after``, then those that are gone.

    Equal ones are no change. Of the others, those with one key are held against each other
    in file order; then those that agree in all of the key but the cases.
    """
    old, new = _unequal(list(before), list(after))
    partners: dict[int, Assessment] = {}
    for key in (assessment_key, _without_cases):
        waiting = defaultdict(list)
        for one in old:
            waiting[key(one)].append(one)
        for at, one in enumerate(new):
            if at not in partners and waiting[key(one)]:
                partners[at] = waiting[key(one)].pop(0)
        old = [one for several in waiting.values() for one in several]
    for at, one in enumerate(new):
        yield AssessmentChange(partners.get(at), one)
    yield from (AssessmentChange(one, None) for one in old)


def _without_cases(one: "Assessment") -> AssessmentKey:
    return (*assessment_key(one)[:-1], ())


def _unequal(
    before: "list[Assessment]", after: "list[Assessment]"
) -> "tuple[list[Assessment], list[Assessment]]":
    """Both without the entries that the other has as well."""
    waiting: dict[AssessmentKey, list[Assessment]] = defaultdict(list)
    for one in before:
        waiting[assessment_key(one)].append(one)
    new = [one for one in after if not _taken(waiting[assessment_key(one)], one)]
    return [one for several in waiting.values() for one in several], new


def _taken(waiting: "list[Assessment]", one: "Assessment") -> bool:
    """Whether an equal one was waiting, which is taken out."""
    at = next((at for at, other in enumerate(waiting) if not changed_fields(other, one)), None)
    if at is not None:
        del waiting[at]
    return at is not None


def _only_in(here: "Assessment | None", there: "Assessment | None") -> "tuple[Evidence, ...]":
    known = () if there is None else there.evidence
    return () if here is None else tuple(one for one in here.evidence if one not in known)
