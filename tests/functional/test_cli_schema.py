import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.functional.conftest import Run
from upr_track.cli.schema_files import SCHEMA_FILES

LISTED = """\
KIND             describes
recommendations  data/recommendations.yaml and data/recommendations/*.yaml
statuses         data/statuses.yaml and data/statuses/*.yaml
claims           data/claims.yaml and data/claims/*.yaml
cases            data/cases.yaml and data/cases/*.yaml
documents        data/documents.yaml and data/documents/*.yaml
settings         upr-track.toml
findings         output of upr-track validate --format json
"""
EVERY = list(SCHEMA_FILES)


def test_without_a_kind_it_says_which_there_are(upr_track: Run) -> None:
    ended = upr_track("schema")
    assert (ended.code, ended.out, ended.err) == (0, LISTED, "")


@pytest.mark.parametrize("kind", EVERY)
def test_a_schema_is_printed(upr_track: Run, kind: str) -> None:
    ended = upr_track("schema", kind)
    assert (ended.code, ended.err) == (0, "")
    jsonschema.Draft7Validator.check_schema(json.loads(ended.out))


@pytest.mark.parametrize("kind", EVERY)
def test_the_schema_in_the_repository_is_up_to_date(
    upr_track: Run, repository: Path, kind: str
) -> None:
    # After a change of the models: upr-track schema --all -o schemas
    kept = (repository / "schemas" / f"{kind}.schema.json").read_text(encoding="utf-8")
    assert kept == upr_track("schema", kind).out


def test_a_file_name_is_understood(upr_track: Run) -> None:
    assert upr_track("schema", "cases.yaml").out == upr_track("schema", "cases").out


def test_all_schemas_go_into_a_folder(upr_track: Run, tmp_path: Path) -> None:
    ended = upr_track("schema", "--all", "-o", "made/schemas", cwd=tmp_path)
    assert (ended.code, ended.out) == (0, "")
    assert ended.err == f"7 schemas written into {Path('made/schemas')}\n"
    files = sorted(file.name for file in (tmp_path / "made" / "schemas").iterdir())
    assert files == sorted(f"{kind}.schema.json" for kind in EVERY)


def test_one_schema_goes_into_a_file(upr_track: Run, tmp_path: Path) -> None:
    assert upr_track("schema", "cases", "-o", tmp_path / "x.json").out == ""
    assert (tmp_path / "x.json").read_text(encoding="utf-8") == upr_track("schema", "cases").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["claim"],
            (
                'error: there is no schema "claim"\n  hint: did you mean "claims"? one of: '
                "recommendations, statuses, claims, cases, documents, settings, findings\n"
            ),
        ),
        (["--all"], "error: --all needs a folder\n  hint: upr-track schema --all -o schemas\n"),
        (
            ["cases", "--all"],
            "error: --all and KIND cannot be used together\n  hint: leave one of them out\n",
        ),
    ],
    ids=["unknown kind", "no folder", "too much"],
)
def test_wrong_use(upr_track: Run, arguments: list[str], said: str) -> None:
    ended = upr_track("schema", *arguments)
    assert (ended.code, ended.out, ended.err) == (2, "", said)


def test_a_folder_that_cannot_be_made(upr_track: Run, tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    ended = upr_track("schema", "--all", "-o", tmp_path / "taken")
    assert ended.code == 3
    assert ended.err.startswith(f"error: cannot make the folder {tmp_path / 'taken'}: ")


@pytest.mark.parametrize("kind", EVERY)
def test_every_field_is_described(kind: str) -> None:
    missing = [name for name, field in fields(SCHEMA_FILES[kind].make()) if _silent(field)]
    assert missing == []


@pytest.mark.parametrize("kind", EVERY)
def test_every_word_of_a_closed_list_has_its_label(kind: str) -> None:
    for _, field in fields(SCHEMA_FILES[kind].make()):
        for part in (field, *field.get("anyOf", ())):
            if "enumDescriptions" in part:
                assert len(part["enumDescriptions"]) == len(part["enum"])
                assert all(part["enumDescriptions"])


@pytest.mark.parametrize("kind", [kind for kind in EVERY if kind != "findings"])
def test_no_unknown_field_is_allowed(kind: str) -> None:
    open_ones = [
        part["title"]
        for part in parts(SCHEMA_FILES[kind].make())
        if "properties" in part and part.get("additionalProperties") is not False
    ]
    assert open_ones == []


def parts(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The schemas of all mappings in a file."""
    yield schema.get("items", schema)
    yield from schema.get("$defs", {}).values()


def fields(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """All fields with their names."""
    for part in parts(schema):
        yield from part.get("properties", {}).items()


def _silent(field: dict[str, Any]) -> bool:
    return not field.get("description", "").endswith((".", ")", '"'))
