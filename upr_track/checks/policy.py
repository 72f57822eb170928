"""Which of all findings are reported, how bad they are, and whether the run fails."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from upr_track.checks.check_options import CheckOptions, KnownFindings, finding_key
from upr_track.checks.silencing import about_silences, silence
from upr_track.diagnostics import Diagnostic, Severity, Silence
from upr_track.model.settings import CheckSettings, FailOn


@dataclass(frozen=True, slots=True)
class Found:
    """All that the rules found, and the comments that silence some of it.

    ``complete`` is False where a record could not be read: rules across records have not
    seen it, so nothing can be said of comments that silence nothing.
    """

    findings: Sequence[Diagnostic]
    silences: Sequence[Silence] = ()
    complete: bool = True


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The findings that are reported, each once, by path, line and column.

    ``silenced`` and ``known`` count those left out because of a comment or the baseline;
    ``outdated`` counts entries of the baseline that no finding meets any more;
    ``failures`` are the findings that make the run fail.
    """

    findings: tuple[Diagnostic, ...] = ()
    silenced: int = 0
    known: int = 0
    outdated: int = 0
    failures: frozenset[Diagnostic] = frozenset()

    @property
    def fails(self) -> bool:
        """Whether one of the findings makes the run fail."""
        return bool(self.failures)

    def count(self, severity: Severity) -> int:
        """How many findings have that severity."""
        return sum(finding.severity is severity for finding in self.findings)


def apply_policy(
    found: Found,
    levels: Mapping[str, Severity],
    options: CheckOptions,
    settings: CheckSettings,
) -> CheckResult:
    """What is left of ``found`` at the ``levels`` of this run (see ``rule_levels``)."""
    counting = _in_paths(_at_levels(set(found.findings), levels), options.paths)
    silenced = silence(counting, found.silences)
    idle = silenced.idle if found.complete else ()
    remarks = _at_levels(about_silences(found.silences, idle, levels), levels)
    reported = sorted({*silenced.left, *_in_paths(remarks, options.paths)})
    new, outdated = _without_known(reported, _expected(options, levels))
    return CheckResult(
        tuple(new),
        silenced.count,
        len(reported) - len(new),
        outdated,
        frozenset(_failures(new, options.fail_on or settings.fail_on)),
    )


def join_results(results: Sequence[CheckResult]) -> CheckResult:
    """The results of several workspaces as one."""
    return CheckResult(
        tuple(sorted(finding for one in results for finding in one.findings)),
        sum(one.silenced for one in results),
        sum(one.known for one in results),
        sum(one.outdated for one in results),
        frozenset(finding for one in results for finding in one.failures),
    )


def _at_levels(findings: Iterable[Diagnostic], levels: Mapping[str, Severity]) -> list[Diagnostic]:
    return [
        finding.with_severity(level)
        for finding in findings
        if (level := levels[finding.rule]) is not Severity.OFF
    ]


def _in_paths(findings: list[Diagnostic], paths: frozenset[str]) -> list[Diagnostic]:
    if not paths:
        return findings
    inside = {path: _is_inside(path, paths) for path in {one.location.path for one in findings}}
    return [one for one in findings if inside[one.location.path]]


def _is_inside(path: str, paths: frozenset[str]) -> bool:
    """Whether ``path`` is one of ``paths`` or stands in a folder that is one of them."""
    folders = {parent.as_posix() for parent in PurePosixPath(path).parents}
    if path.startswith("../"):
        folders.discard(".")
    return path in paths or bool(folders & paths)


def _expected(options: CheckOptions, levels: Mapping[str, Severity]) -> KnownFindings:
    """The known findings that a run over these rules and paths can meet."""
    return {
        (path, rule, message): count
        for (path, rule, message), count in (options.known or {}).items()
        if levels.get(rule) is not Severity.OFF
        and (not options.paths or _is_inside(path, options.paths))
    }


def _without_known(
    findings: list[Diagnostic], known: KnownFindings
) -> tuple[list[Diagnostic], int]:
    """The findings that are not known, and how many known ones are gone."""
    remaining = Counter(known)
    new = []
    for finding in findings:
        key = finding_key(finding)
        if remaining[key] > 0:
            remaining[key] -= 1
        else:
            new.append(finding)
    return new, remaining.total()


def _failures(findings: Iterable[Diagnostic], fail_on: FailOn) -> Iterator[Diagnostic]:
    if fail_on != "never":
        limit = Severity(fail_on).rank
        yield from (one for one in findings if one.severity.rank <= limit)
