"""Only commands whose name says so change a file: the first promise."""

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.functional.conftest import Run
from tests.git_workspaces import GitWorkspace
from upr_track.cli.commands import COMMANDS

READING: dict[str, list[list[str]]] = {
    "status": [
        [],
        ["--by", "case", "--ids"],
        ["--format", "json"],
        ["--format", "html"],
        ["--headline"],
    ],
    "list": [[], ["--format", "json"], ["--where", "status=ignored", "--format", "csv"]],
    "show": [["kaz-upr2-126.35"], ["dzhakishev", "un-decisions", "--format", "md"]],
    "cases": [[], ["bokayev"], ["--format", "json"]],
    "claims": [[], ["un-decisions"], ["--format", "json"]],
    "reconcile": [[], ["A/HRC/28/10", "--format", "json"]],
    "proofread": [["data/README.md"], ["data/README.md", "--verified", "--format", "json"]],
    "submission": [],
    "report": [["--list"]],
    "annex": [[]],
    "templates": [["list"], ["show", "annex.md"]],
    "diff": [[], ["HEAD..", "--format", "json"]],
    "history": [["kaz-upr2-126.35"]],
    "due": [[], ["--format", "ical"]],
    "trend": [[], ["--by-history", "--format", "json"]],
    "export": [[], ["--to", "json"], ["--to", "jsonl", "--table", "evidence"]],
    "validate": [["--format", "json"], ["--format", "sarif"], ["--format", "concise"]],
    "rules": [[]],
    "explain": [["duplicate-id"]],
    "schema": [[], ["recommendations"]],
    "vocabulary": [[], ["states"], ["Kazakhstan"]],
    "doctor": [[]],
}
"""Each command that only reads, with what it is called with."""

WRITING = {"init", "import"}
"""Commands that write, and say so."""


@pytest.fixture
def locked_copy(copy_of: Callable[[Path], Path], bundled_workspace: Path) -> Iterator[Path]:
    """The bundled workspace, kept in git, in a folder where nothing may be written."""
    folder = copy_of(bundled_workspace)
    kept = GitWorkspace(folder)
    kept.git("init", "--quiet")
    kept.commit("2020-01-01")
    paths = [folder, *folder.rglob("*")]
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    yield folder
    for path in paths:
        path.chmod(0o755 if path.is_dir() else 0o644)


def state_of(folder: Path) -> dict[str, tuple[str, int]]:
    """Each file with the hash of its content and when it was changed; folders with their time."""
    return {
        path.relative_to(folder).as_posix(): (
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder",
            path.stat().st_mtime_ns,
        )
        for path in sorted(folder.rglob("*"))
    }


def test_every_command_is_known_to_read_or_to_write() -> None:
    assert _NAMES - READING.keys() - WRITING == set()


_NAMES = {entry.name for entry in COMMANDS}


@pytest.mark.parametrize(
    ("name", "arguments"),
    [(name, arguments) for name in sorted(_NAMES & READING.keys()) for arguments in READING[name]],
)
def test_reading_changes_nothing(
    upr_track: Run, locked_copy: Path, name: str, arguments: list[str]
) -> None:
    before = state_of(locked_copy)
    outcome = upr_track(name, *arguments, cwd=locked_copy)
    assert outcome.code in {0, 1}, outcome.err
    assert outcome.out or "no findings" in outcome.err
    assert state_of(locked_copy) == before


def test_completion_changes_nothing(
    upr_track: Run, locked_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = state_of(locked_copy)
    monkeypatch.setitem(os.environ, "_UPR_TRACK_COMPLETE", "complete_bash")
    monkeypatch.setitem(os.environ, "COMP_WORDS", "upr-track show kaz")
    monkeypatch.setitem(os.environ, "COMP_CWORD", "2")
    assert "kaz-upr2-126.35" in upr_track(cwd=locked_copy).out
    assert state_of(locked_copy) == before
