"""The history of a record as JSON."""

import json
from typing import TYPE_CHECKING, Any

from upr_track.analysis.assessment_changes import assessment_changes
from upr_track.analysis.changed_fields import changed_fields
from upr_track.cli.changes.change_json import assessment_entry, field_entry, plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from upr_track.history.record_history import RecordState, RecordStep

SCHEMA_VERSION = 1


def steps_json(name: str, steps: "Iterable[RecordStep]") -> str:
    """One JSON object with the commits, the latest first, and what each did."""
    report = {"schema_version": SCHEMA_VERSION, "id": name, "steps": [*map(_step, steps)]}
    return f"{json.dumps(report, ensure_ascii=False, indent=2)}\n"


def _step(step: "RecordStep") -> dict[str, Any]:
    commit, was, is_now = step.commit, step.before, step.after
    return {
        "commit": commit.id,
        "date": commit.when.isoformat(),
        "author": commit.author,
        "subject": commit.subject,
        "before": _state(was),
        "after": _state(is_now),
        "fields": _fields(was, is_now),
        "assessments": [
            assessment_entry(one) for one in assessment_changes(was.assessments, is_now.assessments)
        ],
    }


def _state(state: "RecordState") -> dict[str, Any] | None:
    """Id, file and record; None where it was not there, or the commit left it alone."""
    if state.record is None:
        return None
    return {"id": state.record.id, "file": str(state.path), "record": plain(state.record)}


def _fields(was: "RecordState", is_now: "RecordState") -> list[dict[str, Any]]:
    if was.record is None or is_now.record is None:
        return []
    return [field_entry(one) for one in changed_fields(was.record, is_now.record)]
