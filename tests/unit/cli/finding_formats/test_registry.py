from typing import get_args

import pytest

from upr_track.cli.finding_formats.registry import AUTO, FORMAT_MODULES, finding_format
from upr_track.cli.validate import FormatName


def test_every_format_can_be_asked_for() -> None:
    assert get_args(FormatName) == (AUTO, *FORMAT_MODULES)


@pytest.mark.parametrize("name", FORMAT_MODULES)
def test_every_format_has_its_name_and_says_what_it_is_for(name: str) -> None:
    assert finding_format(name).name == name
    assert finding_format(name).summary


@pytest.mark.parametrize(("value", "name"), [("true", "github"), ("", "text"), ("false", "text")])
def test_a_github_runner_gets_annotations(
    monkeypatch: pytest.MonkeyPatch, value: str, name: str
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", value)
    assert finding_format(AUTO).name == name
