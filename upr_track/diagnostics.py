"""Findings: what is wrong, where, and what to write instead.

A problem in the data is a value of this module, never an exception, so that one run
can report all of them. The lowest floor of the package: it imports nothing of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

FieldPath = tuple[str | int, ...]
"""The way to a value inside one record: ``("evidence", 0, "url")``."""


class Severity(StrEnum):
    """How bad a finding is. ``OFF`` only occurs as a level that a user sets."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"

    @property
    def rank(self) -> int:
        """0 for the worst. ``finding.severity.rank <= limit.rank`` means "at least as bad"."""
        return _RANKS[self]


_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2, Severity.OFF: 3}


@dataclass(frozen=True, slots=True, order=True)
class SourceLocation:
    """A place in a text file. Lines and columns count from 1, columns in characters.

    ``end_column`` is the column after the last character on the same line, 0 if unknown.
    ``line_text`` is the whole line without its end, empty where it is not known.
    """

    path: str
    line: int = 1
    column: int = 1
    end_column: int = 0
    line_text: str = field(default="", compare=False, repr=False)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Related:
    """A second place that a finding is about, such as the record it conflicts with."""

    location: SourceLocation
    message: str


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One finding.

    ``message`` says what is wrong and quotes the value; ``hint`` says what to do next.
    """

    location: SourceLocation
    rule: str
    severity: Severity
    message: str
    hint: str = ""
    related: tuple[Related, ...] = ()

    def with_severity(self, severity: Severity) -> "Diagnostic":
        """The same finding at another level."""
        return self if severity is self.severity else replace(self, severity=severity)


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """What is known of a rule without running it.

    ``id`` is kebab-case and never changes; ``summary`` is one sentence that says what
    the rule asks of the data; ``explanation`` is Markdown that says what is found, why it
    matters and how to mend it. For a rule across records it is its module's docstring.
    """

    id: str
    severity: Severity
    summary: str
    explanation: str = ""

    def found(
        self,
        location: SourceLocation,
        message: str,
        hint: str = "",
        related: tuple[Related, ...] = (),
    ) -> Diagnostic:
        """A finding of this rule at its usual severity."""
        return Diagnostic(location, self.id, self.severity, message, hint, related)


@dataclass(frozen=True, slots=True)
class Silence:
    """A comment ``# upr-track: ignore[rule, rule] reason`` and the lines that it covers.

    A comment beside a value covers its own line; one on a line of its own covers the
    next line too.
    """

    location: SourceLocation
    rules: tuple[str, ...]
    reason: str
    last_line: int

    def covers(self, finding: Diagnostic) -> bool:
        """Whether this silence is for the finding."""
        at = finding.location
        return (
            at.path == self.location.path
            and self.location.line <= at.line <= self.last_line
            and finding.rule in self.rules
        )


def worst(findings: Iterable[Diagnostic]) -> Severity:
    """The worst severity among ``findings``; ``OFF`` if there are none."""
    return min((f.severity for f in findings), key=lambda s: s.rank, default=Severity.OFF)
