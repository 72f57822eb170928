"""Findings as SARIF 2.1.0, the exchange format of code scanners.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from upr_track._version import __version__
from upr_track.cli.finding_formats.fingerprints import fingerprints
from upr_track.cli.finding_formats.interface import FindingFormat, FindingsReport
from upr_track.diagnostics import Diagnostic, RuleInfo, SourceLocation

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_ROOT = "%SRCROOT%"
"""Paths are relative to wherever the reader has the files; no path of this machine is told."""


def write(report: FindingsReport) -> Iterator[str]:
    """A log with one run."""
    numbers = {rule.id: number for number, rule in enumerate(report.rules)}
    found = report.result.findings
    results = [
        _result(finding, numbers[finding.rule], fingerprint)
        for finding, fingerprint in zip(found, fingerprints(found), strict=True)
    ]
    run = {
        "tool": {"driver": _driver(report.rules)},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {
            _ROOT: {"description": {"text": "The folder that paths are relative to."}}
        },
        "results": results,
    }
    yield (
        json.dumps(
            {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2
        )
        + "\n"
    )


def _driver(rules: tuple[RuleInfo, ...]) -> dict[str, Any]:
    return {"name": "upr-track", "version": __version__, "rules": [_rule(one) for one in rules]}


def _rule(rule: RuleInfo) -> dict[str, Any]:
    explanation = rule.explanation.strip() or rule.summary
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.summary},
        "help": {"text": explanation, "markdown": explanation},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _result(finding: Diagnostic, rule_number: int, fingerprint: str) -> dict[str, Any]:
    text = f"{finding.message}. {finding.hint}" if finding.hint else finding.message
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": rule_number,
        "level": finding.severity.value,
        "message": {"text": text},
        "locations": [_location(finding.location)],
        "partialFingerprints": {"uprTrack/v1": fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": other.message}, **_location(other.location)}
            for number, other in enumerate(finding.related, start=1)
        ]
    return result


def _location(at: SourceLocation) -> dict[str, Any]:
    region = {"startLine": at.line, "startColumn": at.column}
    if at.end_column:
        region["endColumn"] = at.end_column
    artifact = {"uri": quote(at.path), "uriBaseId": _ROOT}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


FORMAT = FindingFormat(
    "sarif", "SARIF 2.1.0, for code scanning", write, ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
)
