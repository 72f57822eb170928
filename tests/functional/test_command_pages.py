"""Every command has a page, and every option stands on it."""

from pathlib import Path
from typing import Any

import pytest

from upr_track.cli.app import load_command
from upr_track.cli.commands import COMMANDS, CommandEntry

PAGES = "docs/commands"


def parameters(entry: CommandEntry) -> list[str]:
    """The options of a command as they are typed; its arguments by the name that --help shows."""
    command: Any = load_command(entry)
    names = [name for one in command.params for name in (*one.opts, *one.secondary_opts)]
    return [name for name in names if name.startswith("-") and name != "--help"]


@pytest.mark.parametrize("entry", COMMANDS, ids=lambda entry: entry.name)
def test_every_option_is_on_the_page(repository: Path, entry: CommandEntry) -> None:
    page = (repository / PAGES / f"{entry.name}.md").read_text(encoding="utf-8")
    assert page.startswith(f"# upr-track {entry.name}\n")
    assert [name for name in parameters(entry) if f"`{name}" not in page] == []


def test_every_page_is_of_a_command(repository: Path) -> None:
    pages = {page.stem for page in (repository / PAGES).glob("*.md")}
    assert pages - {entry.name for entry in COMMANDS} == {"README"}


@pytest.mark.parametrize("entry", COMMANDS, ids=lambda entry: entry.name)
def test_the_help_page_of_the_program_says_what_the_command_says(entry: CommandEntry) -> None:
    assert entry.summary.endswith(".")
    assert len(entry.summary) < 70
    assert load_command(entry).help.strip()
