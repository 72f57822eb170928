import json
from dataclasses import replace
from typing import Any

from tests.unit.cli.finding_formats.reports import ALL, NONE, TAKEN, report
from upr_track.cli.finding_formats.gitlab import FORMAT
from upr_track.cli.finding_formats.interface import FindingsReport


def written(what: FindingsReport) -> list[dict[str, Any]]:
    issues: list[dict[str, Any]] = json.loads("".join(FORMAT.write(what)))
    return issues


def test_each_finding_is_an_issue_with_the_fields_that_gitlab_reads() -> None:
    assert written(ALL)[1] == {
        "description": 'the id "abc" is taken (give it its own)',
        "check_name": "duplicate-id",
        "fingerprint": "4da054e3d27d4a075704c69ac80c2f54c7fc0707",
        "severity": "major",
        "location": {"path": "data/cases.yaml", "lines": {"begin": 12}},
    }


def test_severities_are_those_that_gitlab_knows() -> None:
    assert [issue["severity"] for issue in written(ALL)] == ["info", "major", "minor"]


def test_fingerprints_differ_also_for_findings_alike() -> None:
    again = replace(TAKEN, location=replace(TAKEN.location, line=20))
    issues = written(report(TAKEN, again))
    assert len({issue["fingerprint"] for issue in issues}) == 2


def test_nothing_found_is_an_empty_list() -> None:
    assert written(NONE) == []
