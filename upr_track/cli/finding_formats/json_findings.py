"""Findings as JSON for programs. ``schemas/findings.schema.json`` describes it."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Annotated, Literal, TypedDict

from pydantic import ConfigDict, Field

from upr_track.cli.finding_formats.fingerprints import fingerprints
from upr_track.cli.finding_formats.interface import FindingFormat, FindingsReport
from upr_track.diagnostics import Diagnostic, Severity, SourceLocation

SCHEMA_VERSION: Literal[1] = 1
"""Raised when a field is removed or changes its meaning; new fields do not raise it."""

FindingSeverity = Literal["error", "warning", "note"]

# Plain dataclasses, because nothing is read into them: pydantic only makes the schema.


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in a file."""

    path: Annotated[str, Field(description="The file, with slashes, as in all formats.")]
    line: Annotated[int, Field(ge=1, description="The line, counted from 1.")]
    column: Annotated[int, Field(ge=1, description="The column in characters, counted from 1.")]
    end_column: Annotated[
        int | None, Field(ge=1, description="The column after the last character, if known.")
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedPlace(Place):
    """A second place that a finding is about."""

    message: Annotated[str, Field(description="What stands there.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Place):
    """One finding."""

    rule: Annotated[str, Field(description="Id of the rule: upr-track explain RULE.")]
    severity: Annotated[FindingSeverity, Field(description="How bad it is in this run.")]
    message: Annotated[str, Field(description="What is wrong, with the value.")]
    hint: Annotated[str, Field(description="What to do next; may be empty.")]
    related: Annotated[
        tuple[RelatedPlace, ...], Field(description="Other places that it is about.")
    ]
    fingerprint: Annotated[
        str, Field(description="Stays the same while lines above change; no two are alike.")
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The run in numbers."""

    errors: Annotated[int, Field(ge=0, description="Findings that are errors.")]
    warnings: Annotated[int, Field(ge=0, description="Findings that are warnings.")]
    notes: Annotated[int, Field(ge=0, description="Findings that are notes.")]
    silenced: Annotated[int, Field(ge=0, description="Findings silenced by a comment.")]
    known: Annotated[int, Field(ge=0, description="Findings left out by the baseline.")]
    records: Annotated[int, Field(ge=0, description="Records that were checked.")]
    unread: Annotated[int, Field(ge=0, description="Records that could not be read.")]
    fails: Annotated[bool, Field(description="Whether the exit code is 1.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingsDocument:
    """What `upr-track validate --format json` writes."""

    __pydantic_config__ = ConfigDict(title="Findings of upr-track")

    schema_version: Annotated[Literal[1], Field(description="Version of this form.")]
    summary: Annotated[Summary, Field(description="How much was found and checked.")]
    findings: Annotated[
        tuple[Finding, ...], Field(description="The findings by path, line and column.")
    ]


def write(report: FindingsReport) -> Iterator[str]:
    """One JSON object, a ``FindingsDocument``."""
    found = report.result.findings
    document = FindingsDocument(
        schema_version=SCHEMA_VERSION,
        summary=_summary(report),
        findings=tuple(map(_finding, found, fingerprints(found))),
    )
    yield json.dumps(asdict(document), ensure_ascii=False, indent=2) + "\n"


def _summary(report: FindingsReport) -> Summary:
    result = report.result
    return Summary(
        errors=result.count(Severity.ERROR),
        warnings=result.count(Severity.WARNING),
        notes=result.count(Severity.NOTE),
        silenced=result.silenced,
        known=result.known,
        records=report.records,
        unread=report.unread,
        fails=result.fails,
    )


def _finding(finding: Diagnostic, fingerprint: str) -> Finding:
    related = (
        RelatedPlace(**_place(other.location), message=other.message) for other in finding.related
    )
    return Finding(
        **_place(finding.location),
        rule=finding.rule,
        severity=_SEVERITIES[finding.severity],
        message=finding.message,
        hint=finding.hint,
        related=tuple(related),
        fingerprint=fingerprint,
    )


class _PlaceFields(TypedDict):
    path: str
    line: int
    column: int
    end_column: int | None


def _place(at: SourceLocation) -> _PlaceFields:
    end = at.end_column or None
    return {"path": at.path, "line": at.line, "column": at.column, "end_column": end}


_SEVERITIES: dict[Severity, FindingSeverity] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "note",
}


FORMAT = FindingFormat("json", "for programs, with a published schema", write)
