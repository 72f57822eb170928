"""Findings one to a line, for editors and for grep."""

from collections.abc import Iterator

from upr_track.cli.finding_formats.interface import FindingFormat, FindingsReport
from upr_track.cli.finding_formats.text import first_line


def write(report: FindingsReport) -> Iterator[str]:
    """``path:line:column: severity: message [rule]``, one finding to a line."""
    for finding in report.result.findings:
        yield first_line(finding, report.paint)


FORMAT = FindingFormat("concise", "one line for each finding", write)
