"""What is due, as a table and as JSON."""

import json
from typing import TYPE_CHECKING

from upr_track.cli.tables.grid import Column, Grid

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from upr_track.analysis.due import DueItem, DueList

SCHEMA_VERSION = 1

LABELS = {
    "old_assessment": "Renew assessment",
    "never_assessed": "Assess",
    "follow_up": "Follow-up",
    "review": "Review",
    "mid_term": "Mid-term",
    "submission": "Submission",
}
"""What is to be done, by kind of item."""

_DAYS = {-1: "yesterday", 0: "today", 1: "tomorrow"}


def reading_grid(items: "Sequence[DueItem]", today: "date") -> Grid:
    """One row for each item, for people."""
    columns = (
        Column("due"),
        Column(""),
        Column("what"),
        Column("on"),
        Column("why", may_be_cut=True),
    )
    rows = ((*_when(one, today), LABELS[one.kind], one.name, one.words) for one in items)
    return Grid(columns, tuple(rows))


def data_grid(items: "Sequence[DueItem]", today: "date") -> Grid:
    """One row for each item, for programs."""
    names = ("due_on", "overdue", "kind", "name", "ids", "words")
    rows = (
        (
            "" if one.due_on is None else one.due_on.isoformat(),
            "yes" if one.is_overdue(today) else "no",
            one.kind.value,
            one.name,
            "; ".join(one.ids),
            one.words,
        )
        for one in items
    )
    return Grid(tuple(map(Column, names)), tuple(rows))


def due_json(found: "DueList", today: "date") -> str:
    """One JSON object with all items and what cannot be told."""
    report = {
        "schema_version": SCHEMA_VERSION,
        "today": today.isoformat(),
        "assessed_by": found.assessed_by,
        "items": [
            {
                "kind": one.kind.value,
                "name": one.name,
                "due_on": one.due_on and one.due_on.isoformat(),
                "overdue": one.is_overdue(today),
                "words": one.words,
                "ids": list(one.ids),
            }
            for one in found.items
        ],
        "unknown": list(found.unknown),
    }
    return f"{json.dumps(report, ensure_ascii=False, indent=2)}\n"


def _when(item: "DueItem", today: "date") -> tuple[str, str]:
    if item.due_on is None:
        return "–", ""
    days = (item.due_on - today).days
    if days in _DAYS:
        return item.due_on.isoformat(), _DAYS[days]
    return item.due_on.isoformat(), f"{-days:,} days ago" if days < 0 else f"in {days:,} days"
