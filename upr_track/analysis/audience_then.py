"""An older state of the data, as an audience of today may see it.

What was public once and is not any more stays away from the public: it is left out of the
older state too, whatever that state says of itself.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from upr_track.analysis.assessment_changes import assessment_key
from upr_track.analysis.audience import for_audience
from upr_track.model.dataset import Collection, Dataset

if TYPE_CHECKING:
    from upr_track.model.assessment import Assessment
    from upr_track.model.evidence import Evidence

R = TypeVar("R")


def then_for_audience(then: Dataset, now: Dataset, audience: str) -> Dataset:
    """``then`` without what ``audience`` may not see of it, or of the same records ``now``.

    Records are the same by their ids, assessments by what they judge, who did and when,
    sources by address, file, title or quotation. Raises ``UsageError`` for an audience that
    is not known.
    """
    shown_now, shown = for_audience(now, audience), for_audience(then, audience)
    if shown_now is now:
        return shown
    sources = _hidden_sources(now, shown_now)
    return replace(
        shown,
        recommendations=_without(shown, now, shown_now, "recommendations"),
        assessments=_assessments(shown, now, shown_now, sources),
        claims=_without(shown, now, shown_now, "claims"),
        cases=_without(shown, now, shown_now, "cases"),
        documents=_without(shown, now, shown_now, "documents"),
    )


def _without(then: Dataset, now: Dataset, shown: Dataset, kind: str) -> Collection[Any]:
    hidden = {one.id for one in getattr(now, kind)} - {one.id for one in getattr(shown, kind)}
    return _kept(getattr(then, kind), lambda record: record.id not in hidden)


def _assessments(
    then: Dataset, now: Dataset, shown: Dataset, sources: "list[Evidence]"
) -> "Collection[Assessment]":
    hidden = set(map(assessment_key, now.assessments)) - set(map(assessment_key, shown.assessments))
    gone = {one.id for one in now.recommendations} - {one.id for one in shown.recommendations}
    kept = _kept(
        then.assessments,
        lambda one: assessment_key(one) not in hidden and one.recommendation not in gone,
    )
    return replace(kept, records=tuple(_without_sources(one, sources) for one in kept.records))


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
