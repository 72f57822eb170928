from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.cli.finding_formats.reports import ALL, NONE, TAKEN, report
from upr_track.checks.policy import CheckResult
from upr_track.cli.finding_formats.interface import FindingsReport
from upr_track.cli.finding_formats.junit import FORMAT
from upr_track.diagnostics import RuleInfo, Severity, SourceLocation

WRITTEN = """\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="upr-track validate" tests="2" failures="1" errors="0">
  <testsuite name="data/cases.yaml" tests="1" failures="1" errors="0" skipped="0">
    <testcase classname="data/cases.yaml" name="the id &quot;abc&quot; is taken [duplicate-id]">
      <failure type="duplicate-id" message="error: the id &quot;abc&quot; is taken">\
data/cases.yaml:12:7: error: the id "abc" is taken [duplicate-id]
   12 | - id: abc
      |       ^^^
  hint: give it its own
  data/cases.yaml:1:7: it stands here first
    1 | - id: abc
      |       ^^^
</failure>
    </testcase>
  </testsuite>
  <testsuite name="data/Справка, 50%: a.yaml" tests="1" failures="0" errors="0" skipped="1">
    <testcase classname="data/Справка, 50%: a.yaml" \
name="no evidence &lt;b&gt;[sic]&lt;/b&gt; &amp; 50% [thin-evidence]">
      <skipped type="thin-evidence" message="warning: no evidence &lt;b&gt;[sic]&lt;/b&gt; &amp; \
50%">data/Справка, 50%: a.yaml:3:1: warning: no evidence &lt;b&gt;[sic]&lt;/b&gt; &amp; 50% \
[thin-evidence]
</skipped>
    </testcase>
  </testsuite>
</testsuites>
"""
NOTHING_FOUND = """\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="upr-track validate" tests="1" failures="0" errors="0">
  <testsuite name="data" tests="1" failures="0" errors="0">
    <testcase classname="data" name="upr-track validate"/>
  </testsuite>
</testsuites>
"""

# What junit-10.xsd of Jenkins' xUnit plugin allows, the strictest reader.
ALLOWED = {
    "testsuites": {"name", "tests", "failures", "errors", "time"},
    "testsuite": {"name", "tests", "failures", "errors", "skipped", "time"},
    "testcase": {"name", "classname", "time", "group"},
    "failure": {"type", "message"},
    "skipped": {"type", "message"},
}
REQUIRED = {
    "testsuite": {"name", "tests", "failures", "errors"},
    "testcase": {"name", "classname"},
}


def written(what: FindingsReport) -> str:
    return "".join(FORMAT.write(what))


def parsed(text: str) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314 - our own output


def test_failures_and_what_does_not_fail() -> None:
    assert written(report(TAKEN, *ALL.result.findings[2:])) == WRITTEN


def test_nothing_found_is_a_test_that_passes() -> None:
    assert written(NONE) == NOTHING_FOUND


@pytest.mark.parametrize("what", [ALL, NONE], ids=["findings", "none"])
def test_strict_readers_know_every_part(what: FindingsReport) -> None:
    for element in parsed(written(what)).iter():
        assert set(element.keys()) <= ALLOWED[element.tag]
        assert set(element.keys()) >= REQUIRED.get(element.tag, set())


def test_counts_are_those_of_the_cases() -> None:
    root = parsed(written(ALL))
    for suite in (root, *root.findall("testsuite")):
        assert suite.get("tests") == str(len(list(suite.iter("testcase"))))
        assert suite.get("failures") == str(len(list(suite.iter("failure"))))


def test_names_differ_also_for_findings_alike() -> None:
    rule = RuleInfo("missing-field", Severity.ERROR, "x")
    found = [rule.found(SourceLocation("a.yaml", line), "no id") for line in (1, 2, 3)]
    root = parsed(written(report(*found)))
    assert [case.get("name") for case in root.iter("testcase")] == [
        "no id [missing-field]",
        "no id [missing-field] (2)",
        "no id [missing-field] (3)",
    ]


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_gives_a_file_that_can_be_read(text: str) -> None:
    rule = RuleInfo("unknown-value", Severity.ERROR, "x")
    finding = rule.found(SourceLocation(text, 1, 1, 2, text), text, text)
    result = CheckResult((finding,), failures=frozenset([finding]))
    (failure,) = parsed(written(FindingsReport(result))).iter("failure")
    readable = "".join(one if _is_xml(one) else "\N{REPLACEMENT CHARACTER}" for one in text)
    assert failure.get("message") == f"error: {readable}"


def _is_xml(character: str) -> bool:
    return character in "\t\n\r" or (
        character >= " "
        and not "\ud800" <= character <= "\udfff"
        and character not in "\ufffe\uffff"
    )
