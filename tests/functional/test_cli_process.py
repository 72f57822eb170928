"""The program in a process of its own: pipes, signals, terminals, start-up."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.functional.small_workspaces import MISTAKES, RECOMMENDATIONS, workspace

PROGRAM = [sys.executable, "-m", "upr_track"]
POSIX_ONLY = pytest.mark.skipif(sys.platform == "win32", reason="signals and terminals of POSIX")
PATIENCE = 30.0


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    return workspace(tmp_path / "wrong", recommendations=MISTAKES)


def run(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*PROGRAM, *arguments],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
        timeout=PATIENCE,
    )


def test_exit_codes_reach_the_shell(wrong: Path) -> None:
    assert run("validate", cwd=wrong).returncode == 1
    assert run("validate", "--fail-on", "never", cwd=wrong).returncode == 0
    assert run("vaildate", cwd=wrong).returncode == 2
    assert run("validate", "nowhere", cwd=wrong).returncode == 3


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8"])
def test_output_is_utf_8_whatever_the_pipe_is_said_to_be(tmp_path: Path, encoding: str) -> None:
    folder = workspace(tmp_path / "w", recommendations=MISTAKES.replace("uprr", "қ酷🕊"))
    ended = run(
        "validate", "--format", "concise", cwd=folder, PYTHONIOENCODING=encoding, PYTHONUTF8="0"
    )
    assert '"қ酷🕊" is not a mechanism' in ended.stdout.decode("utf-8")
    assert b"\r" not in ended.stdout


@POSIX_ONLY
def test_a_reader_who_leaves_changes_nothing(wrong: Path) -> None:
    """As in ``upr-track validate | head -1``: no traceback, and the findings still count."""
    with subprocess.Popen(
        [*PROGRAM, "validate"], cwd=wrong, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
        assert process.wait(PATIENCE) == 1
    assert said.decode().splitlines()[0] == "2 errors in 1 file (2 records checked)"
    assert b"Traceback" not in said
    assert b"Exception" not in said


@POSIX_ONLY
class TestTerminal:
    def test_a_terminal_gets_colours(self, wrong: Path) -> None:
        shown = shown_on_a_terminal("validate", "--format", "concise", cwd=wrong)
        assert "\x1b[1;31merror:\x1b[0m" in shown

    def test_no_color_is_respected(self, wrong: Path) -> None:
        shown = shown_on_a_terminal("validate", "--format", "concise", cwd=wrong, NO_COLOR="1")
        assert "error:" in shown
        assert "\x1b" not in shown


def shown_on_a_terminal(*arguments: str, cwd: Path, **environment: str) -> str:
    """What a terminal receives on stdout and stderr."""
    import pty  # noqa: PLC0415 - POSIX only

    ours, theirs = pty.openpty()
    variables = {**os.environ, "TERM": "xterm", "NO_COLOR": "", **environment}
    process = subprocess.Popen(
        [*PROGRAM, *arguments], cwd=cwd, env=variables, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    received = b"".join(_read_to_end(ours))
    os.close(ours)
    assert process.wait(PATIENCE) == 1
    return received.decode("utf-8")


def _read_to_end(descriptor: int) -> Iterator[bytes]:
    while True:
        try:
            part = os.read(descriptor, 4096)
        except OSError:  # how Linux says that the other end has closed
            return
        if not part:
            return
        yield part


@POSIX_ONLY
class TestWatch:
    def test_it_checks_on_each_save_and_stops_with_ctrl_c(self, tmp_path: Path) -> None:
        folder = workspace(tmp_path / "w")
        file = folder / "data" / "recommendations.yaml"
        out, err = tmp_path / "out", tmp_path / "err"
        with out.open("wb") as to_out, err.open("wb") as to_err:
            process = subprocess.Popen(
                [*PROGRAM, "validate", "--watch", "--format", "concise"],
                cwd=folder,
                stdout=to_out,
                stderr=to_err,
            )
        try:
            self._wait_for_checks(err, 1)
            file.write_text(MISTAKES, encoding="utf-8")
            self._wait_for_checks(err, 2)
            (folder / "upr-track.toml").write_text("[", encoding="utf-8")
            self._wait_for_checks(err, 3)
            (folder / "upr-track.toml").write_text("", encoding="utf-8")
            file.write_text(RECOMMENDATIONS, encoding="utf-8")
            self._wait_for_checks(err, 4)
            process.send_signal(signal.SIGINT)
            assert process.wait(PATIENCE) == 0
        finally:
            process.kill()
            process.wait()
        assert [line.split(": ")[0] for line in out.read_text(encoding="utf-8").splitlines()] == [
            "data/recommendations.yaml:4:7",
            "data/recommendations.yaml:8:14",
        ]
        said = err.read_text(encoding="utf-8")
        assert said.startswith("no findings (2 records checked)\nwatching for changes; ")
        assert "upr-track.toml: not valid TOML" in said
        assert said.endswith(
            "no findings (2 records checked)\nwatching for changes; stop with Ctrl-C\n\nstopped\n"
        )

    @staticmethod
    def _wait_for_checks(said: Path, number: int) -> None:
        wait_until(lambda: said.read_text(encoding="utf-8").count("watching") == number)


def wait_until(is_so: Callable[[], bool]) -> None:
    limit = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < limit, "it took too long"
        time.sleep(0.05)


class TestStartUp:
    """What is imported decides how long a person waits; no clock is needed to test it."""

    def test_the_version_imports_next_to_nothing(self, tmp_path: Path) -> None:
        assert self._own_modules(["--version"], tmp_path) == {
            "upr_track",
            "upr_track.__main__",
            "upr_track._version",
        }
        assert (
            self._others(["--version"], tmp_path) & {"typer", "pydantic", "yaml", "rich"} == set()
        )

    def test_help_imports_no_libraries_but_typer(self, tmp_path: Path) -> None:
        unwanted = {"pydantic", "pydantic_core", "yaml", "ruamel", "rich", "jinja2"}
        assert self._others(["--help"], tmp_path) & unwanted == set()

    @pytest.mark.parametrize("command", [["validate"], ["validate", "--help"], ["rules"]])
    def test_checking_imports_what_it_needs(self, wrong: Path, command: list[str]) -> None:
        imported = self._others(command, wrong)
        assert imported & {"rich", "ruamel", "jinja2", "xml", "ctypes", "docxtpl"} == set()
        assert "pydantic" in imported

    def test_no_command_imports_another(self, wrong: Path) -> None:
        own = self._own_modules(["validate"], wrong)
        commands = {"status", "rules", "explain", "schema", "init", "doctor", "list", "show"}
        assert own & {f"upr_track.cli.{name}" for name in commands} == set()

    def test_a_run_imports_only_the_format_that_it_writes(self, wrong: Path) -> None:
        formats = "upr_track.cli.finding_formats"
        own = self._own_modules(["validate", "--format", "text"], wrong)
        assert f"{formats}.text" in own
        others = {f"{formats}.{name}" for name in ("json_findings", "sarif", "junit", "gitlab")}
        assert own & others == set()

    def _own_modules(self, arguments: list[str], cwd: Path) -> set[str]:
        return {name for name in imported_modules(arguments, cwd) if name.startswith("upr_track")}

    def _others(self, arguments: list[str], cwd: Path) -> set[str]:
        return {name.partition(".")[0] for name in imported_modules(arguments, cwd)}


LIST_MODULES = """\
import sys
before = set(sys.modules)  # where coverage is measured, it has imported much by now
listed = sys.argv.pop(1)
from upr_track.__main__ import main
try:
    main()
finally:
    with open(listed, "w", encoding="utf-8") as file:
        file.write("\\n".join(set(sys.modules) - before))
"""


def imported_modules(arguments: list[str], cwd: Path) -> set[str]:
    """The modules that are there at the end of a run."""
    listed = cwd / "modules.txt"
    subprocess.run(
        [sys.executable, "-c", LIST_MODULES, listed, *arguments],
        cwd=cwd,
        capture_output=True,
        check=False,
        timeout=PATIENCE,
    )
    return set(listed.read_text(encoding="utf-8").splitlines())
