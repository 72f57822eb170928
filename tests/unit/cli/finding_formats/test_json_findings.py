import json
from typing import Any

import jsonschema
import pytest

from tests.unit.cli.finding_formats.reports import ALL, NONE
from upr_track.cli.finding_formats.interface import FindingsReport
from upr_track.cli.finding_formats.json_findings import FORMAT
from upr_track.cli.schema_files import SCHEMA_FILES

SCHEMA = SCHEMA_FILES["findings"].make()


def written(report: FindingsReport) -> dict[str, Any]:
    document: dict[str, Any] = json.loads("".join(FORMAT.write(report)))
    return document


def test_the_run_in_numbers() -> None:
    assert written(ALL)["summary"] == {
        "errors": 1,
        "warnings": 1,
        "notes": 1,
        "silenced": 2,
        "known": 1,
        "records": 142,
        "unread": 1,
        "fails": True,
    }


def test_a_finding_with_all_its_parts() -> None:
    finding = written(ALL)["findings"][1]
    assert len(finding.pop("fingerprint")) == 40
    assert finding == {
        "path": "data/cases.yaml",
        "line": 12,
        "column": 7,
        "end_column": 10,
        "rule": "duplicate-id",
        "severity": "error",
        "message": 'the id "abc" is taken',
        "hint": "give it its own",
        "related": [
            {
                "path": "data/cases.yaml",
                "line": 1,
                "column": 7,
                "end_column": 10,
                "message": "it stands here first",
            }
        ],
    }


def test_an_unknown_end_is_null() -> None:
    assert written(ALL)["findings"][2]["end_column"] is None


@pytest.mark.parametrize("report", [ALL, NONE], ids=["findings", "none"])
def test_it_is_what_the_published_schema_describes(report: FindingsReport) -> None:
    jsonschema.Draft7Validator(SCHEMA).validate(written(report))


@pytest.mark.parametrize("part", ["schema_version", "summary", "findings"])
def test_the_schema_asks_for_every_part(part: str) -> None:
    document = written(ALL)
    del document[part]
    assert not jsonschema.Draft7Validator(SCHEMA).is_valid(document)


def test_the_schema_describes_every_field() -> None:
    document = written(ALL)
    assert set(document) == set(SCHEMA["properties"])
    assert set(document["summary"]) == set(SCHEMA["$defs"]["Summary"]["properties"])
    for finding in document["findings"]:
        assert set(finding) == set(SCHEMA["$defs"]["Finding"]["properties"])


def test_programs_need_not_mind_new_fields() -> None:
    document = {**written(ALL), "colour": "red"}
    jsonschema.Draft7Validator(SCHEMA).validate(document)
