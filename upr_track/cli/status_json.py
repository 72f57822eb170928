"""The status table as JSON: every figure with its denominator, definition, date and ids."""

import json
from typing import TYPE_CHECKING, Any

from upr_track.analysis.natural_order import natural_key
from upr_track.cli.status_words import claim_figure, notes, title
from upr_track.model.claim import FigureClaim

if TYPE_CHECKING:
    from collections.abc import Iterable

    from upr_track.analysis.claims import ClaimVerdict
    from upr_track.analysis.compliance import ComplianceRow, ComplianceTable
    from upr_track.cli.status_report import StatusReport

SCHEMA_VERSION = 1


def status_json(report: "StatusReport") -> str:
    """One JSON object, keys in a fixed order, ids in natural order."""
    return json.dumps(_report(report), ensure_ascii=False, indent=2) + "\n"


def _report(report: "StatusReport") -> dict[str, Any]:
    table = report.table
    standing, question = table.standing, table.question
    return {
        "schema_version": SCHEMA_VERSION,
        "title": title(report),
        "as_of": str(standing.as_of),
        "assessed_by": standing.assessed_by,
        "scale": standing.scale,
        "audience": report.audience,
        "by": question.by.name,
        "where": list(question.selection.describe()),
        "proposed_included": question.with_proposed,
        "set": {
            "name": question.counted_set.name,
            "label": question.counted_set.label,
            "definition": table.definition,
            "counts": [one.code for one in table.grades if one.code in table.counted_grades],
        },
        "grades": [
            {"code": one.code, "label": one.label, "finding": one.finding} for one in table.grades
        ],
        "rows": [_row(row, table) for row in table.rows],
        "total": _row(table.total, table),
        "in_several_rows": table.in_several_rows,
        "claims": [_claim(one) for one in report.claims],
        "left_out": _left_out(report),
        "notes": notes(report),
    }


def _row(row: "ComplianceRow", table: "ComplianceTable") -> dict[str, Any]:
    codes = [grade.code for grade in table.grades]
    return {
        "key": row.key,
        "label": row.label,
        "total": row.total,
        "assessed": row.assessed,
        "in_set": row.in_set,
        "counts": {code: row.count(code) for code in codes},
        "ids": {code: _sorted(row.ids[code]) for code in codes if row.count(code)},
    }


def _claim(verdict: "ClaimVerdict") -> dict[str, Any]:
    claim = verdict.claim
    found = {
        "id": claim.id,
        "kind": claim.kind,
        "figure": claim_figure(claim),
        "statement": claim.statement,
        "as_of": str(claim.as_of),
        "verdict": verdict.verdict.value,
        "explanation": verdict.explanation,
    }
    if isinstance(claim, FigureClaim) or verdict.counted_set is None:
        return found
    return found | {
        "where": list(claim.where),
        "set": verdict.counted_set.name,
        "definition": verdict.counted_set.definition,
        "assessed_by": verdict.assessed_by,
        "ids": {
            "in_set": _sorted(verdict.in_set),
            "others": _sorted(verdict.others),
            "undecided": _sorted(verdict.undecided),
        },
    }


def _left_out(report: "StatusReport") -> dict[str, Any]:
    out, not_counted = report.table.left_out, report.table.standing.not_counted
    return {
        "made_later": out.made_later,
        "proposed": out.proposed,
        "unselected": out.unselected,
        "duplicates": out.duplicates,
        "unreadable": report.unreadable,
        "not_for_audience": dict(report.not_for_audience),
        "later_assessments": not_counted.later,
        "maybe_later_assessments": not_counted.maybe_later,
        "assessments_by_others": dict(not_counted.other_assessors),
        "assessments_on_other_scales": dict(not_counted.other_scales),
    }


def _sorted(ids: "Iterable[str]") -> list[str]:
    return sorted(ids, key=natural_key)
