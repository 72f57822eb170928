"""Recommendations as JSON: with how things stand, and what was left out."""

import json
from typing import TYPE_CHECKING, Any

from upr_track.analysis.audience import left_out
from upr_track.cli.listing import Listing, column_objects
from upr_track.storage.layout import RECOMMENDATIONS

if TYPE_CHECKING:
    from upr_track.analysis.selection import Selection
    from upr_track.cli.viewing import View
    from upr_track.model.recommendation import Recommendation

SCHEMA_VERSION = 1


def list_json(
    listing: Listing, selection: "Selection", view: "View", *, whole_records: bool
) -> str:
    """One JSON object, keys in a fixed order; each record whole, or with chosen fields."""
    standing = listing.standing
    report = {
        "schema_version": SCHEMA_VERSION,
        "as_of": str(standing.as_of),
        "assessed_by": standing.assessed_by,
        "scale": standing.scale,
        "audience": view.audience,
        "where": list(selection.describe()),
        "count": len(listing.records),
        "total": len(view.shown.recommendations),
        "left_out": left_out(view.workspace.dataset, view.shown),
        "recommendations": _whole(listing) if whole_records else column_objects(listing),
    }
    return f"{json.dumps(report, ensure_ascii=False, indent=2)}\n"


def _whole(listing: Listing) -> list[dict[str, Any]]:
    return [{**_record(record), **_status(listing, record)} for record in listing.records]


def _record(record: "Recommendation") -> dict[str, Any]:
    """The fields that the record has, as in its file."""
    dumped: dict[str, Any] = RECOMMENDATIONS.adapter.dump_python(
        record, mode="json", exclude_defaults=True
    )
    return dumped


def _status(listing: Listing, record: "Recommendation") -> dict[str, Any]:
    found = listing.standing.current.get(record.id)
    return {
        "status": listing.standing.status(record.id),
        "assessed_on": None if found is None else str(found.assessed_on),
    }
