"""The points of a submission check, for people and for programs."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from upr_track.cli.colour import plain
from upr_track.cli.finding_formats.text import first_line
from upr_track.cli.wrapping import indented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from upr_track.diagnostics import Diagnostic
    from upr_track.proofread.submission.check import Point

SCHEMA_VERSION = 1
_WIDTH = 100
_KINDS = {"single": "submission of one organisation", "joint": "joint submission"}


def submission_text(
    file: Path,
    kind: str,
    session: int,
    points: "Sequence[Point]",
    findings: "Sequence[Diagnostic]",
) -> str:
    """One paragraph for each point, then the figures that are not as the data has them."""
    lines = [f"{file.name} · {_KINDS[kind]} for session {session}", ""]
    for one in points:
        first = f"  {one.outcome:<8} {one.name:<18} "
        lines.extend(indented(one.told, _WIDTH, first))
    figures = [first_line(one, plain).rstrip("\n") for one in findings]
    if figures:
        lines += ["", "  Figures", *(f"  {line}" for line in figures)]
    return "".join(f"{line}\n" for line in lines)


def submission_json(
    file: Path,
    kind: str,
    session: int,
    points: "Sequence[Point]",
    findings: "Sequence[Diagnostic]",
) -> str:
    """One JSON object with the points and the findings of proofreading."""
    report = {
        "schema_version": SCHEMA_VERSION,
        "file": file.name,
        "kind": kind,
        "session": session,
        "points": [
            {"name": one.name, "outcome": one.outcome.value, "told": one.told} for one in points
        ],
        "findings": [
            {
                "rule": one.rule,
                "severity": one.severity.value,
                "line": one.location.line,
                "column": one.location.column,
                "message": one.message,
                "hint": one.hint,
            }
            for one in findings
        ],
    }
    return f"{json.dumps(report, ensure_ascii=False, indent=2)}\n"
