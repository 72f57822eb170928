"""The history of a record without what an audience of today may not see of it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from upr_track.analysis.audience_then import then_for_audience
from upr_track.history.record_history import RecordState, RecordStep, differ
from upr_track.model.dataset import Collection

if TYPE_CHECKING:
    from upr_track.model.dataset import Dataset


def steps_for_audience(
    steps: Iterable[RecordStep], current: "Dataset", audience: str, name: str
) -> Iterator[RecordStep]:
    """The steps that are left. Assessments are those of ``name``, whatever its id was then.

    Raises ``UsageError`` for an audience that is not known.
    """
    for step in steps:
        before, after = (
            _shown(state, current, audience, name) for state in (step.before, step.after)
        )
        if differ(before, after):
            yield replace(step, before=before, after=after)


def _shown(state: RecordState, current: "Dataset", audience: str, name: str) -> RecordState:
    judged = tuple(replace(one, recommendation=name) for one in state.assessments)
    # The other records of today stay, so that references to hidden ones are known as such.
    then = replace(current, assessments=Collection(judged))
    if state.record is not None:
        records: dict[str, Any] = {state.kind: _with(state.record, getattr(current, state.kind))}
        then = replace(then, **records)
    shown = then_for_audience(then, current, audience)
    found = None
    if state.record is not None:
        found = next((one for one in getattr(shown, state.kind) if one.id == state.record.id), None)
    return RecordState(
        state.kind if found else "",
        found,
        state.path if found else None,
        shown.assessments.records,
    )


def _with(record: Any, others: Collection[Any]) -> Collection[Any]:
    return Collection((record, *(one for one in others if one.id != record.id)))
