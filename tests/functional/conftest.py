"""Runs the program as a user does, within this process."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from upr_track.cli.app import run


@dataclass(frozen=True)
class Outcome:
    """How a run ended: its exit code, what it wrote to stdout and what to stderr."""

    code: int
    out: str
    err: str


class Stream(io.TextIOWrapper):
    """A stream of the program: a pipe, or a terminal."""

    def __init__(self, *, terminal: bool) -> None:
        self.written = io.BytesIO()
        self.terminal = terminal
        super().__init__(self.written, encoding="cp1252", newline="")

    def isatty(self) -> bool:
        return self.terminal

    def text(self) -> str:
        self.flush()
        return self.written.getvalue().decode("utf-8")


Run = Callable[..., Outcome]


@pytest.fixture
def upr_track(monkeypatch: pytest.MonkeyPatch) -> Run:
    """A function that runs ``upr-track`` with its arguments.

    ``cwd`` is the folder to run in, ``columns`` makes stdout and stderr a terminal of that
    width without colours. Otherwise both are pipes that begin as they do on Windows.
    """

    def call(*arguments: str | Path, cwd: Path | None = None, columns: int = 0) -> Outcome:
        out, err = Stream(terminal=columns > 0), Stream(terminal=columns > 0)
        with monkeypatch.context() as changed:
            changed.setattr(sys, "stdout", out)
            changed.setattr(sys, "stderr", err)
            changed.setenv("NO_COLOR", "1")
            changed.setenv("COLUMNS", str(columns or 80))
            if cwd is not None:
                changed.chdir(cwd)
            try:
                code = run([str(argument) for argument in arguments])
            except SystemExit as ended:  # how --help and completion end
                code = int(ended.code or 0)
        return Outcome(code, out.text(), err.text())

    return call


@pytest.fixture(scope="session")
def small_workspace(repository: Path) -> Path:
    """A workspace of four recommendations that nobody made. Never write into it."""
    return repository / "tests" / "functional" / "workspaces" / "small"
