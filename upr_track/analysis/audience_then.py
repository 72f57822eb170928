"""An older state of the data, as an audience of today may see it.

What was public once and is not any more stays away from the public: it is left out of the
older state too, whatever that state says of itself.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from upr_track.analysis.assessment_changes import AssessmentKey, assessment_key
from upr_track.analysis.audience import for_audience
from upr_track.model.dataset import Collection, Dataset

if TYPE_CHECKING:
    from upr_track.model.assessment import Assessment
    from upr_track.model.evidence import Evidence

R = TypeVar("R")


@dataclass(frozen=True)
class GateOfToday:
    """Lets older states through as ``audience`` may see them today.

    Records are the same by their ids, assessments by what they judge, who did and when,
    sources by address, file, quotation or title.
    """

    now: Dataset
    audience: str

    def show(self, then: Dataset) -> Dataset:
        """``then`` without what the audience may not see of it, or of the same records now.

        Raises ``UsageError`` for an audience that is not known.
        """
        if self._shown is self.now:
            return for_audience(then, self.audience)
        records: dict[str, Any] = {
            kind: _as_today(getattr(then, kind), few) for kind, few in self._hidden.items()
        }
        shown = for_audience(replace(then, **records), self.audience)
        kept = _kept(shown.assessments, lambda one: assessment_key(one) not in self._keys)
        judged = tuple(_without_sources(one, self._sources) for one in kept.records)
        return replace(shown, assessments=replace(kept, records=judged))

    @cached_property
    def _shown(self) -> Dataset:
        return for_audience(self.now, self.audience)

    @cached_property
    def _hidden(self) -> dict[str, dict[str, Any]]:
        kinds = ("recommendations", "claims", "cases", "documents")
        return {
            kind: _hidden(getattr(self.now, kind), getattr(self._shown, kind)) for kind in kinds
        }

    @cached_property
    def _keys(self) -> set[AssessmentKey]:
        """The assessments that are hidden."""
        shown = set(map(assessment_key, self._shown.assessments))
        return set(map(assessment_key, self.now.assessments)) - shown

    @cached_property
    def _sources(self) -> "list[Evidence]":
        """The sources of assessments that are hidden."""
        return _hidden_sources(self.now, self._shown)


def _hidden(now: Collection[Any], shown: Collection[Any]) -> dict[str, Any]:
    """The records of today that are left out, by id."""
    seen = {one.id for one in shown}
    return {one.id: one for one in now if one.id not in seen}


def _as_today(then: Collection[Any], hidden: dict[str, Any]) -> Collection[Any]:
    """The records with those that are hidden today as they are today.

    They are left out then, and with them whatever refers to them.
    """
    others = _kept(then, lambda record: record.id not in hidden)
    return replace(others, records=(*others.records, *hidden.values()))


def _kept(collection: Collection[R], keep: Callable[[R], bool]) -> Collection[R]:
    return replace(collection, records=tuple(one for one in collection.records if keep(one)))


def _without_sources(one: "Assessment", hidden: "list[Evidence]") -> "Assessment":
    kept = tuple(
        source for source in one.evidence if not any(_same(source, other) for other in hidden)
    )
    return one if len(kept) == len(one.evidence) else replace(one, evidence=kept)


def _hidden_sources(now: Dataset, shown: Dataset) -> "list[Evidence]":
    """The sources of today's assessments that are left out."""
    seen = {id(source) for one in shown.assessments for source in one.evidence}
    everything = (source for one in now.assessments for source in one.evidence)
    return [source for source in everything if id(source) not in seen]


def _same(one: "Evidence", other: "Evidence") -> bool:
    """Whether two are one source: by the first thing that both can be known by."""
    for name in ("url", "file", "quote", "title"):
        if (value := getattr(other, name)) is not None:
            return bool(getattr(one, name) == value)
    return False
