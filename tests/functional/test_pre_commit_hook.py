"""What pre-commit is told of this repository."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.functional.conftest import Run


@pytest.fixture
def hook(repository: Path) -> dict[str, Any]:
    text = (repository / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    (only,) = yaml.safe_load(text)
    return dict(only)


def test_it_runs_a_command_that_exists(
    upr_track: Run, hook: dict[str, Any], bundled_workspace: Path
) -> None:
    program, *arguments = shlex.split(hook["entry"])
    assert program == "upr-track"
    assert upr_track(*arguments, cwd=bundled_workspace).code == 0


def test_the_page_names_it(hook: dict[str, Any], repository: Path) -> None:
    page = (repository / "docs" / "commands" / "validate.md").read_text(encoding="utf-8")
    assert f"- id: {hook['id']}\n" in page


@pytest.mark.parametrize(
    ("path", "concerns"),
    [
        ("data/statuses.yaml", True),
        ("kazakhstan/data/recommendations/upr.yml", True),
        ("upr-track.toml", True),
        ("README.md", False),
        ("metadata/x.yaml", False),
        ("data/README.md", False),
    ],
)
def test_it_runs_when_data_changes(hook: dict[str, Any], path: str, *, concerns: bool) -> None:
    assert bool(re.search(hook["files"], path)) is concerns
