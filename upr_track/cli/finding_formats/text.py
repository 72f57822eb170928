"""Findings for people: the place, the line itself, and what to do next."""

from collections.abc import Iterator

from upr_track.cli.colour import Ink, Paint
from upr_track.cli.finding_formats.interface import FindingFormat, FindingsReport
from upr_track.cli.finding_formats.source_excerpt import excerpt
from upr_track.cli.finding_formats.visible import visible
from upr_track.diagnostics import Diagnostic, Severity

_INKS = {Severity.ERROR: Ink.ERROR, Severity.WARNING: Ink.WARNING, Severity.NOTE: Ink.NOTE}


def write(report: FindingsReport) -> Iterator[str]:
    """One paragraph per finding, with an empty line between them."""
    between = ""
    for finding in report.result.findings:
        yield between + finding_text(finding, report.paint, report.width)
        between = "\n"


def finding_text(finding: Diagnostic, paint: Paint, room: int) -> str:
    """The paragraph of one finding; ``room`` is the width in columns for lines of source."""
    return "".join(
        (
            first_line(finding, paint),
            excerpt(finding.location, room, paint),
            f"  {paint('hint:', Ink.STRONG)} {visible(finding.hint)}\n" if finding.hint else "",
            *_related(finding, paint, room),
        )
    )


def first_line(finding: Diagnostic, paint: Paint) -> str:
    """Place, severity, message and rule on one line."""
    place = paint(f"{visible(str(finding.location))}:", Ink.STRONG)
    severity = paint(f"{finding.severity}:", _INKS[finding.severity])
    rule = paint(f"[{finding.rule}]", Ink.FAINT)
    return f"{place} {severity} {visible(finding.message)} {rule}\n"


def _related(finding: Diagnostic, paint: Paint, room: int) -> Iterator[str]:
    for other in finding.related:
        place = paint(f"{visible(str(other.location))}:", Ink.STRONG)
        yield f"  {place} {visible(other.message)}\n"
        yield excerpt(other.location, room, paint)


FORMAT = FindingFormat("text", "for people, with the line and what to do next", write)
