"""Findings as workflow commands, which GitHub shows beside the lines of a change.

https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
"""

from collections.abc import Iterator

from upr_track.cli.finding_formats.interface import FindingFormat, FindingsReport
from upr_track.cli.finding_formats.visible import visible
from upr_track.diagnostics import Diagnostic, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def write(report: FindingsReport) -> Iterator[str]:
    """One command to a line."""
    for finding in report.result.findings:
        yield f"::{_COMMANDS[finding.severity]} {_properties(finding)}::{_message(finding)}\n"


def _properties(finding: Diagnostic) -> str:
    at = finding.location
    properties = {"file": at.path, "line": at.line, "col": at.column}
    if at.end_column:
        properties["endColumn"] = at.end_column
    properties["title"] = finding.rule
    return ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())


def _message(finding: Diagnostic) -> str:
    lines = [visible(finding.message)]
    if finding.hint:
        lines.append(f"hint: {visible(finding.hint)}")
    lines.extend(f"{other.location}: {visible(other.message)}" for other in finding.related)
    return _data("\n".join(lines))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMAT = FindingFormat(
    "github", "annotations of a GitHub workflow run", write, ("GITHUB_WORKSPACE",)
)
