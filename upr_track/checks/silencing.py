"""Findings that a comment in the file silences, and comments that silence nothing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from upr_track.checks.rule_levels import rule_hint
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity, Silence

UNUSED_SILENCE = RuleInfo(
    "unused-silence",
    Severity.WARNING,
    "A comment that silences a rule has a finding to silence.",
    """
A comment `# upr-track: ignore[rule]` stays when the mistake is mended, or stands on a line
where it reaches nothing. It would then hide the next mistake of that kind. Remove the
comment, or the rule's id from its brackets. A comment covers its own line; one that stands
alone covers the next line too.
""",
)
SILENCE_WITHOUT_REASON = RuleInfo(
    "silence-without-reason",
    Severity.WARNING,
    "A comment that silences a finding says why.",
    """
Whoever reads the file next year must be able to tell a decision from a short cut. Write the
reason after the bracket: `# upr-track: ignore[thin-evidence] the source is an interview`.
""",
)

SILENCE_RULES = (UNUSED_SILENCE, SILENCE_WITHOUT_REASON)
"""The rules that the silencing comments themselves have to keep."""


@dataclass(frozen=True, slots=True)
class Silenced:
    """What the comments leave, and what is to be said of the comments.

    ``idle`` are the pairs of comment and rule id that covered nothing.
    """

    left: tuple[Diagnostic, ...]
    count: int
    idle: tuple[tuple[Silence, str], ...]


def silence(findings: Sequence[Diagnostic], silences: Sequence[Silence]) -> Silenced:
    """Take out the findings that ``silences`` cover."""
    if not silences:
        return Silenced(tuple(findings), 0, ())
    by_path: defaultdict[str, list[Silence]] = defaultdict(list)
    for one in silences:
        by_path[one.location.path].append(one)
    used: set[tuple[Silence, str]] = set()
    left = []
    for finding in findings:
        covering = [one for one in by_path[finding.location.path] if one.covers(finding)]
        used.update((one, finding.rule) for one in covering)
        if not covering:
            left.append(finding)
    named = [(one, rule) for one in silences for rule in dict.fromkeys(one.rules)]
    idle = tuple(pair for pair in named if pair not in used)
    return Silenced(tuple(left), len(findings) - len(left), idle)


def about_silences(
    silences: Iterable[Silence], idle: Iterable[tuple[Silence, str]], levels: Mapping[str, Severity]
) -> Iterator[Diagnostic]:
    """Findings on the comments. A rule that does not count in this run is not unused."""
    for one in silences:
        if not one.rules:
            message = "this comment names no rule, so it silences nothing"
            hint = "write the rule's id between the brackets, or remove the comment"
            yield UNUSED_SILENCE.found(one.location, message, hint)
        if not one.reason:
            hint = "write the reason after the bracket"
            message = "this comment does not say why the finding is silenced"
            yield SILENCE_WITHOUT_REASON.found(one.location, message, hint)
    for one, rule in idle:
        if rule not in levels:
            message = f'there is no rule "{rule}", so the comment silences nothing'
            yield UNUSED_SILENCE.found(one.location, message, rule_hint(rule, levels))
        elif levels[rule] is not Severity.OFF:
            message = f'there is no finding of "{rule}" here to silence'
            hint = "remove the comment; it would hide the next mistake"
            yield UNUSED_SILENCE.found(one.location, message, hint)
