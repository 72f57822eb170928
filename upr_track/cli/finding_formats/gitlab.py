"""Findings as GitLab's code quality report.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

import json
from collections.abc import Iterator
from typing import Any

from upr_track.cli.finding_formats.fingerprints import fingerprints
from upr_track.cli.finding_formats.interface import FindingFormat, FindingsReport
from upr_track.diagnostics import Diagnostic, Severity

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def write(report: FindingsReport) -> Iterator[str]:
    """A JSON list of issues."""
    findings = report.result.findings
    issues = map(_issue, findings, fingerprints(findings))
    yield json.dumps(list(issues), ensure_ascii=False, indent=2) + "\n"


def _issue(finding: Diagnostic, fingerprint: str) -> dict[str, Any]:
    at = finding.location
    return {
        "description": f"{finding.message} ({finding.hint})" if finding.hint else finding.message,
        "check_name": finding.rule,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": at.path, "lines": {"begin": at.line}},
    }


FORMAT = FindingFormat("gitlab", "code quality report of GitLab", write, ("CI_PROJECT_DIR",))
