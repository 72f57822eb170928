"""The history of a record without what an audience of today may not see of it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from upr_track.analysis.audience_then import GateOfToday
from upr_track.history.record_history import RecordState, RecordStep, differ
from upr_track.model.dataset import Collection, Dataset


def steps_for_audience(
    steps: Iterable[RecordStep], current: Dataset, audience: str, name: str
) -> Iterator[RecordStep]:
    """The steps that are left. Assessments are those of ``name``, whatever its id was then.

    Raises ``UsageError`` for an audience that is not known.
    """
    gate = GateOfToday(current, audience)
    for step in steps:
        before, after = (_shown(state, gate, name) for state in (step.before, step.after))
        if differ(before, after):
            yield replace(step, before=before, after=after)


def _shown(state: RecordState, gate: GateOfToday, name: str) -> RecordState:
    judged = tuple(replace(one, recommendation=name) for one in state.assessments)
    fields: dict[str, Any] = {"assessments": Collection(judged)}
    if state.record is not None:
        fields[state.kind] = Collection((state.record,))
    shown = gate.show(Dataset(**fields))
    records = getattr(shown, state.kind).records if state.record is not None else ()
    if not records:
        return RecordState(assessments=shown.assessments.records)
    return replace(state, record=records[0], assessments=shown.assessments.records)
