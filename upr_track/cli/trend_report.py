"""The compliance line over time as text, tables and JSON."""

import json
from typing import TYPE_CHECKING, Any

from upr_track.analysis.dates_in_words import short_date_in_words
from upr_track.cli.status_words import assessor_name, share
from upr_track.cli.tables.grid import Column, Grid
from upr_track.cli.tables.text_table import text_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from upr_track.analysis.compliance import ComplianceRow
    from upr_track.analysis.trend import TrendPoint

SCHEMA_VERSION = 1
_HEIGHTS = "▁▂▃▄▅▆▇█"
_NONE = "·"
"""A point at which nothing had been assessed yet."""


def trend_text(points: "Sequence[TrendPoint]") -> str:
    """A heading, the line drawn small, the table, and what is counted."""
    if not points:
        return "Nothing has been assessed yet.\n"
    line = f"{sparkline(points)}  {_change(points)}"
    table = "".join(f"  {row}\n" for row in text_table(reading_grid(points)).splitlines())
    return f"{trend_title(points)}\n\n  {line}\n\n{table}\n  {points[-1].table.definition}\n"


def trend_title(points: "Sequence[TrendPoint]") -> str:
    """What is counted, for whom: "Ignored over time · assessed by the coalition"."""
    table = points[-1].table
    label = table.question.counted_set.label
    parts = [f"{label[:1].upper()}{label[1:]} over time"]
    if table.standing.assessed_by is not None:
        settings = table.standing.dataset.settings
        parts.append(f"assessed by {assessor_name(table.standing.assessed_by, settings)}")
    if table.question.selection.conditions:
        parts.append(f"only {' and '.join(table.question.selection.describe())}")
    return " · ".join(parts)


def sparkline(points: "Sequence[TrendPoint]") -> str:
    """The share in the counted set as one character for each point, from none to all."""
    return "".join(_height(point.table.total) for point in points)


def reading_grid(points: "Sequence[TrendPoint]") -> Grid:
    """One row for each point, for people."""
    label = "" if not points else points[-1].table.question.counted_set.label
    columns = (
        Column("date"),
        *(Column(title, numeric=True) for title in ("total", "assessed", label)),
    )
    rows = (
        (short_date_in_words(point.as_of), str(total.total), str(total.assessed), share(total))
        for point in points
        for total in (point.table.total,)
    )
    return Grid(columns, tuple(rows))


def data_grid(points: "Sequence[TrendPoint]") -> Grid:
    """The same for programs: dates as in data files, numbers alone."""
    names = ("as_of", "total", "assessed", "in_set")
    rows = (
        (str(point.as_of), str(total.total), str(total.assessed), str(total.in_set))
        for point in points
        for total in (point.table.total,)
    )
    return Grid(tuple(map(Column, names)), tuple(rows))


def trend_json(points: "Sequence[TrendPoint]", source: str) -> str:
    """One JSON object; each point names the records behind its numbers."""
    report = {
        "schema_version": SCHEMA_VERSION,
        "by": source,
        "assessed_by": points[-1].table.standing.assessed_by if points else None,
        "set": points[-1].table.question.counted_set.name if points else None,
        "definition": points[-1].table.definition if points else None,
        "points": [_entry(point) for point in points],
    }
    return f"{json.dumps(report, ensure_ascii=False, indent=2)}\n"


def _entry(point: "TrendPoint") -> dict[str, Any]:
    total = point.table.total
    return {
        "as_of": str(point.as_of),
        "total": total.total,
        "assessed": total.assessed,
        "in_set": total.in_set,
        "ids": {grade: list(ids) for grade, ids in total.ids.items()},
    }


def _change(points: "Sequence[TrendPoint]") -> str:
    shares = [share(point.table.total) for point in (points[0], points[-1])]
    return shares[0] if len(points) == 1 else " → ".join(shares)


def _height(total: "ComplianceRow") -> str:
    if not total.assessed:
        return _NONE
    return _HEIGHTS[total.in_set * (len(_HEIGHTS) - 1) // total.assessed]
