"""Records as JSON, with what leads to them and from them."""

import json
from typing import TYPE_CHECKING, Any

from upr_track.analysis.claims import judge_claim
from upr_track.cli.pages.relations import recorded_of
from upr_track.storage.layout import CASES, CLAIMS, DOCUMENTS, RECOMMENDATIONS, STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from upr_track.analysis.current import Standing
    from upr_track.cli.found_records import FoundRecord
    from upr_track.model.dataset import Dataset

SCHEMA_VERSION = 1

_KINDS = {kind.stem: kind for kind in (RECOMMENDATIONS, CASES, CLAIMS, DOCUMENTS, STATUSES)}


def records_json(found: "Iterable[FoundRecord]", standing: "Standing") -> str:
    """One JSON object with the records in the order in which they were named."""
    report = {
        "schema_version": SCHEMA_VERSION,
        "as_of": str(standing.as_of),
        "assessed_by": standing.assessed_by,
        "records": [_entry(one, standing) for one in found],
    }
    return f"{json.dumps(report, ensure_ascii=False, indent=2)}\n"


def _entry(found: "FoundRecord", standing: "Standing") -> dict[str, Any]:
    dataset, record = standing.dataset, found.record
    entry = {
        "kind": _KINDS[found.kind].noun,
        "place": found.place(dataset),
        "record": _plain(found.kind, record),
    }
    match found.kind:
        case "recommendations":
            return entry | _around_recommendation(record.id, standing)
        case "cases":
            return entry | _around_case(record.id, dataset)
        case "claims":
            return entry | _around_claim(record, dataset)
        case _:
            return entry | {"recommendations": [one.id for one in recorded_of(record, dataset)]}


def _around_recommendation(name: str, standing: "Standing") -> dict[str, Any]:
    dataset = standing.dataset
    return {
        "status": standing.status(name),
        "assessments": [
            {"place": str(dataset.assessments.place(at)), **_plain("statuses", one)}
            for at, one in enumerate(dataset.assessments)
            if one.recommendation == name
        ],
        "repeated_by": [one.id for one in dataset.recommendations if name in one.repeats],
        "claims": [one.id for one in dataset.claims if name in judge_claim(one, dataset).ids],
    }


def _around_case(name: str, dataset: "Dataset") -> dict[str, Any]:
    return {
        "recommendations": [one.id for one in dataset.recommendations if name in one.cases],
        "claims": [one.id for one in dataset.claims if name in one.cases],
    }


def _around_claim(claim: Any, dataset: "Dataset") -> dict[str, Any]:
    verdict = judge_claim(claim, dataset)
    return {
        "verdict": verdict.verdict.value,
        "explanation": verdict.explanation,
        "in_set": list(verdict.in_set),
        "others": list(verdict.others),
        "undecided": list(verdict.undecided),
    }


def _plain(kind: str, record: Any) -> dict[str, Any]:
    """The fields that the record has, as in its file."""
    dumped: dict[str, Any] = _KINDS[kind].adapter.dump_python(
        record, mode="json", exclude_defaults=True
    )
    return dumped
