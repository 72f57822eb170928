"""What editors say by the schemas is what ``upr-track validate`` says by the models."""

from pathlib import Path
from typing import Any

import jsonschema
import pytest

from scripts.rule_examples import invalid_examples, valid_examples
from tests.functional.core_schema_yaml import read_as_editors_do
from upr_track.cli.schema_files import SCHEMA_FILES
from upr_track.workspace import open_workspace

MODEL_RULES = {
    "bad-date",
    "bad-id",
    "bad-number",
    "missing-field",
    "unknown-field",
    "unknown-value",
    "wrong-kind",
}
"""What one record on its own breaks, and a schema can say."""

BEYOND_SCHEMAS = {"bad-date/31-february"}
"""Examples of mistakes that no schema can express."""

VALIDATORS = {name: jsonschema.Draft7Validator(one.make()) for name, one in SCHEMA_FILES.items()}


def refused_by_schemas(workspace: Path) -> set[str]:
    """The data files with an entry that their schema does not allow, comparable ones only."""
    opened = open_workspace(workspace, relative_to=workspace)
    broken_otherwise = {one.location.path for one in opened.reading if one.rule not in MODEL_RULES}
    return {
        source.path
        for source in opened.sources
        if source.path not in broken_otherwise
        and not validator_of(source.path).is_valid(read_as_editors_do(source.content))
    }


def refused_by_models(workspace: Path) -> set[str]:
    """The data files with findings that only concern one record."""
    opened = open_workspace(workspace, relative_to=workspace)
    broken_otherwise = {one.location.path for one in opened.reading if one.rule not in MODEL_RULES}
    return {one.location.path for one in opened.reading} - broken_otherwise


def validator_of(path: str) -> Any:
    return VALIDATORS[Path(path).parts[1].removesuffix(".yaml")]


def example_name(example: Path) -> str:
    return f"{example.parent.name}/{example.name}"


@pytest.mark.parametrize("example", list(valid_examples()), ids=example_name)
def test_right_examples_are_allowed_by_both(example: Path) -> None:
    assert refused_by_models(example) == refused_by_schemas(example) == set()


@pytest.mark.parametrize("example", list(invalid_examples()), ids=example_name)
def test_wrong_examples_are_refused_by_both_or_by_none(example: Path) -> None:
    if example_name(example) in BEYOND_SCHEMAS:
        assert refused_by_schemas(example) == set()
    else:
        assert refused_by_schemas(example) == refused_by_models(example)


def test_the_bundled_data_is_allowed(bundled_workspace: Path) -> None:
    assert refused_by_schemas(bundled_workspace) == set()


RECOMMENDATION = {"id": "a", "mechanism": "upr", "summary": "words"}
ASSESSMENT = {
    "recommendation": "a",
    "assessed_on": 2019,
    "assessed_by": "b",
    "status": "no_reply",
}


@pytest.mark.parametrize(
    ("kind", "record"),
    [
        ("recommendations", RECOMMENDATION),
        ("recommendations", {**RECOMMENDATION, "action_category": 5}),
        ("recommendations", {**RECOMMENDATION, "action_category": "5"}),
        ("recommendations", {**RECOMMENDATION, "notes": None, "visibility": None, "cycle": None}),
        ("recommendations", {**RECOMMENDATION, "text": "words", "summary": None}),
        ("statuses", ASSESSMENT),
        ("statuses", {**ASSESSMENT, "scale": None}),
        ("statuses", {**ASSESSMENT, "scale": "upr_info", "status": None, "grade": "x"}),
    ],
)
def test_what_editors_allow(kind: str, record: dict[str, Any]) -> None:
    VALIDATORS[kind].validate([record])


@pytest.mark.parametrize(
    ("kind", "record"),
    [
        ("recommendations", {**RECOMMENDATION, "action_category": 6}),
        ("recommendations", {**RECOMMENDATION, "paragraph": 124.1}),
        ("recommendations", {**RECOMMENDATION, "summary": None}),
        ("recommendations", {**RECOMMENDATION, "id": None}),
        ("recommendations", {**RECOMMENDATION, "cycle": 20}),
        ("recommendations", {**RECOMMENDATION, "colour": "red"}),
        ("statuses", {**ASSESSMENT, "status": None}),
        ("statuses", {**ASSESSMENT, "grade": "A"}),
        ("statuses", {**ASSESSMENT, "scale": "upr_info"}),
        ("statuses", {**ASSESSMENT, "assessed_on": "2019-13"}),
        ("claims", {"kind": "guess", "id": "a", "statement": "b", "as_of": 2019}),
    ],
)
def test_what_editors_underline(kind: str, record: dict[str, Any]) -> None:
    assert not VALIDATORS[kind].is_valid([record])
