"""A comparison of two states as JSON."""

import json
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter

from upr_track.analysis.claim_changes import figures_counted
from upr_track.cli.status_words import claim_figure

if TYPE_CHECKING:
    from upr_track.analysis.assessment_changes import AssessmentChange
    from upr_track.analysis.changed_fields import FieldChange
    from upr_track.analysis.claims import ClaimVerdict
    from upr_track.analysis.comparison import Comparison, KindChanges
    from upr_track.history.moments import Moment
    from upr_track.history.two_states import TwoStates

SCHEMA_VERSION = 1
_ANY: TypeAdapter[Any] = TypeAdapter(Any)


def changes_json(states: "TwoStates", found: "Comparison") -> str:
    """One JSON object with everything that differs."""
    report = {
        "schema_version": SCHEMA_VERSION,
        "from": moment_entry(states.old),
        "to": moment_entry(states.new),
        "unread_records": states.unread,
        "recommendations": _kind(found.recommendations),
        "positions": [one.after.id for one in found.positions],
        "statuses": [plain(one) for one in found.status_moves],
        "assessments": [assessment_entry(one) for one in found.assessments],
        "claims": [
            {"id": one.claim.id, "before": _verdict(one.before), "after": _verdict(one.after)}
            for one in found.claims
        ],
        "cases": _kind(found.cases),
        "documents": _kind(found.documents),
    }
    return f"{json.dumps(report, ensure_ascii=False, indent=2)}\n"


def moment_entry(moment: "Moment") -> dict[str, Any]:
    """A state: in words, and its commit where it is one."""
    commit = moment.commit
    return {
        "words": moment.words,
        "commit": commit and commit.id,
        "date": commit and commit.when.isoformat(),
    }


def plain(value: Any) -> Any:
    """A value of a record as its file would have it; fields without a value are left out."""
    return _ANY.dump_python(value, mode="json", exclude_none=True)


def _kind(changes: "KindChanges[Any]") -> dict[str, Any]:
    return {
        "new": [one.id for one in changes.new],
        "removed": [one.id for one in changes.removed],
        "renamed": [{"before": one.before.id, "after": one.after.id} for one in changes.renamed],
        "changed": [
            {"id": one.after.id, "fields": [field_entry(change) for change in one.fields]}
            for one in (*changes.renamed, *changes.changed)
            if one.fields
        ],
    }


def field_entry(change: "FieldChange") -> dict[str, Any]:
    """A field with its value before and after."""
    return {
        "field": change.field,
        "before": plain(change.before),
        "after": plain(change.after),
    }


def assessment_entry(one: "AssessmentChange") -> dict[str, Any]:
    """An assessment that is new, altered or removed, and what differs in it."""
    what = "removed" if one.after is None else "new" if one.before is None else "altered"
    either = one.either
    return {
        "recommendation": either.recommendation,
        "assessed_by": either.assessed_by,
        "assessed_on": str(either.assessed_on),
        "scale": either.scale,
        "status": either.status,
        "grade": either.grade,
        "change": what,
        "fields": [field_entry(change) for change in one.fields],
        "new_evidence": [plain(source) for source in one.new_evidence],
        "lost_evidence": [plain(source) for source in one.lost_evidence],
    }


def _verdict(verdict: "ClaimVerdict | None") -> dict[str, Any] | None:
    if verdict is None:
        return None
    return {
        "stated": claim_figure(verdict.claim),
        "counted": figures_counted(verdict),
        "verdict": verdict.verdict.value,
    }
