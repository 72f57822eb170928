"""What pages say of the count is what happens."""

from pathlib import Path

import pytest

from scripts.page_examples import PAGES, REPOSITORY, with_real_outputs
from tests.functional.conftest import Run
from upr_track.analysis.dimensions import DIMENSIONS
from upr_track.analysis.record_fields import FIELDS

STATUS_PAGE = REPOSITORY / "docs" / "commands" / "status.md"
CONDITIONS_PAGE = REPOSITORY / "docs" / "reference" / "conditions.md"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_examples_of_a_page_are_true(page: Path) -> None:
    # After a change: python -m scripts.page_examples, and read the differences.
    text = page.read_text(encoding="utf-8")
    assert "```console\n$ upr-track " in text
    assert with_real_outputs(text) == text


def test_an_example_that_lies_is_seen() -> None:
    text = "```console\n$ upr-track status --headline\nIgnored: nothing\n```\n"
    assert with_real_outputs(text) != text


def test_the_status_page_names_every_dimension() -> None:
    text = STATUS_PAGE.read_text(encoding="utf-8")
    assert [name for name in DIMENSIONS if f"`{name}`" not in text] == []


def test_the_status_page_names_every_key_of_the_json(upr_track: Run) -> None:
    found = upr_track("status", "--format", "json", cwd=REPOSITORY)
    keys = [line.split('"')[1] for line in found.out.splitlines() if line.startswith('  "')]
    text = STATUS_PAGE.read_text(encoding="utf-8")
    assert len(keys) > 10
    assert [key for key in keys if f"`{key}`" not in text] == []


def test_the_page_of_conditions_names_every_field() -> None:
    text = CONDITIONS_PAGE.read_text(encoding="utf-8")
    rows = {
        line.split("`")[1]: set(line.split("|")[2].split("`")[1::2])
        for line in text.splitlines()
        if line.startswith("| `") and line.count("|") == 5
    }
    assert list(rows) == list(FIELDS)
    assert [name for name, field in FIELDS.items() if not set(field.also) <= rows[name]] == []
