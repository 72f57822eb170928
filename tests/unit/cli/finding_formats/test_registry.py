from typing import get_args

import pytest

from upr_track.cli.finding_formats.registry import AUTO, FORMATS, automatic_format
from upr_track.cli.validate import FormatName


def test_every_format_can_be_asked_for() -> None:
    assert get_args(FormatName) == (AUTO, *FORMATS)


def test_every_format_says_what_it_is_for() -> None:
    assert all(one.summary for one in FORMATS.values())


@pytest.mark.parametrize(("value", "name"), [("true", "github"), ("", "text"), ("false", "text")])
def test_a_github_runner_gets_annotations(
    monkeypatch: pytest.MonkeyPatch, value: str, name: str
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", value)
    assert automatic_format().name == name
