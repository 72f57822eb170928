"""Findings as JUnit test results, which Jenkins and GitLab read.

Within junit-10.xsd of Jenkins' xUnit plugin, the strictest reader. GitLab shows
``classname`` and ``name``, and leaves out a second test case of the same name.
"""

from collections import Counter
from collections.abc import Iterator
from html import escape
from itertools import groupby
from re import compile as pattern

from upr_track.checks.policy import CheckResult
from upr_track.cli.colour import plain
from upr_track.cli.finding_formats.interface import PIPE_WIDTH, FindingFormat, FindingsReport
from upr_track.cli.finding_formats.text import finding_text
from upr_track.diagnostics import Diagnostic

_NOT_XML = pattern("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML 1.0 file can hold, not even escaped."""

_SUITE = "upr-track validate"


def write(report: FindingsReport) -> Iterator[str]:
    """A test suite per file with findings; without findings one test that passes.

    What makes the run fail is a failure; what does not is a skipped test with its message.
    """
    result = report.result
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield from _suites(result) if result.findings else (_NOTHING_FOUND,)


_NOTHING_FOUND = (
    f'<testsuites name="{_SUITE}" tests="1" failures="0" errors="0">\n'
    '  <testsuite name="data" tests="1" failures="0" errors="0">\n'
    f'    <testcase classname="data" name="{_SUITE}"/>\n'
    "  </testsuite>\n"
    "</testsuites>\n"
)


def _suites(result: CheckResult) -> Iterator[str]:
    yield f'<testsuites name="{_SUITE}" {_counts(result, result.findings)}>\n'
    for path, findings in groupby(result.findings, key=lambda one: one.location.path):
        yield from _suite(path, tuple(findings), result)
    yield "</testsuites>\n"


def _suite(path: str, findings: tuple[Diagnostic, ...], result: CheckResult) -> Iterator[str]:
    skipped = sum(one not in result.failures for one in findings)
    counts = f'{_counts(result, findings)} skipped="{skipped}"'
    yield f"  <testsuite name={_attribute(path)} {counts}>\n"
    names: Counter[str] = Counter()
    for finding in findings:
        name = f"{finding.message} [{finding.rule}]"
        names[name] += 1
        unique = name if names[name] == 1 else f"{name} ({names[name]})"
        yield f"    <testcase classname={_attribute(path)} name={_attribute(unique)}>\n"
        yield _outcome(finding, "failure" if finding in result.failures else "skipped")
        yield "    </testcase>\n"
    yield "  </testsuite>\n"


def _outcome(finding: Diagnostic, kind: str) -> str:
    message = f"{finding.severity}: {finding.message}"
    attributes = f"type={_attribute(finding.rule)} message={_attribute(message)}"
    text = escape(_clean(finding_text(finding, plain, PIPE_WIDTH)), quote=False)
    return f"      <{kind} {attributes}>{text}</{kind}>\n"


def _counts(result: CheckResult, findings: tuple[Diagnostic, ...]) -> str:
    failures = sum(one in result.failures for one in findings)
    return f'tests="{len(findings)}" failures="{failures}" errors="0"'


def _attribute(text: str) -> str:
    escaped = escape(_clean(text))
    # Line ends and tabs as they stand would be read as spaces.
    return f'"{escaped.translate(_IN_ATTRIBUTES)}"'


_IN_ATTRIBUTES = str.maketrans({"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def _clean(text: str) -> str:
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)


FORMAT = FindingFormat("junit", "test results for Jenkins, GitLab and others", write)
