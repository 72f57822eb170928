"""What the program says and ends with, whatever the command."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.functional.conftest import Outcome, Run
from tests.functional.small_workspaces import workspace
from upr_track._version import __version__
from upr_track.cli import validate
from upr_track.cli.app import load_command
from upr_track.cli.commands import COMMANDS, CommandEntry


def test_help_lists_every_command(upr_track: Run) -> None:
    ended = upr_track("--help")
    assert (ended.code, ended.err) == (0, "")
    for entry in COMMANDS:
        assert f"\n  {entry.name} " in ended.out
    assert upr_track("-h") == ended


def test_without_a_command_help_is_shown_but_it_is_wrong_use(upr_track: Run) -> None:
    ended = upr_track()
    assert (ended.code, ended.out, ended.err) == (2, upr_track("--help").out, "")


def test_the_version(upr_track: Run) -> None:
    ended = upr_track("--version")
    assert (ended.code, ended.out, ended.err) == (0, f"upr-track {__version__}\n", "")


@pytest.mark.parametrize("name", [entry.name for entry in COMMANDS])
def test_every_command_has_help(upr_track: Run, name: str) -> None:
    ended = upr_track(name, "--help")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(f"Usage: upr-track {name} ")
    assert upr_track(name, "-h") == ended


@pytest.mark.parametrize("entry", COMMANDS, ids=[entry.name for entry in COMMANDS])
def test_every_option_of_every_command_says_what_it_does(entry: CommandEntry) -> None:
    command = load_command(entry)
    assert [one.name for one in command.params if not one.help and one.name != "help"] == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["vaildate"],
            (
                'error: there is no command "vaildate"\n'
                "  hint: did you mean validate? upr-track --help lists all commands\n"
            ),
        ),
        (
            ["сheck"],
            'error: there is no command "сheck"\n  hint: upr-track --help lists all commands\n',
        ),
        (["--colour"], "error: no such option: --colour\n  hint: see upr-track --help\n"),
        (
            ["validate", "--formt", "x"],
            (
                "error: no such option: --formt (Possible options: --format)\n"
                "  hint: see upr-track validate --help\n"
            ),
        ),
        (["explain"], "error: missing argument 'RULE'\n  hint: see upr-track explain --help\n"),
    ],
    ids=["misspelt command", "unknown command", "option", "option of a command", "argument"],
)
def test_wrong_use(upr_track: Run, arguments: list[str], said: str) -> None:
    ended = upr_track(*arguments)
    assert (ended.code, ended.out, ended.err) == (2, "", said)


MEND = "  hint: check that it exists and that you may read and write it\n"


@pytest.fixture
def check(
    upr_track: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[BaseException], Outcome]:
    """Runs ``validate`` with a clock that fails: the program only has to end well."""

    def call(failure: BaseException) -> Outcome:
        def broken_clock() -> None:
            raise failure

        monkeypatch.setattr(validate, "today", broken_clock)
        return upr_track("validate", cwd=workspace(tmp_path / "w"))

    return call


@pytest.mark.parametrize(
    ("failure", "code", "said"),
    [
        (KeyboardInterrupt(), 130, ""),
        (
            PermissionError(13, "Permission denied", "data/cases.yaml"),
            3,
            f"error: cannot read or write data/cases.yaml: Permission denied\n{MEND}",
        ),
        (
            OSError(28, "No space left on device"),
            3,
            f"error: a file cannot be used: No space left on device\n{MEND}",
        ),
    ],
    ids=["Ctrl-C", "a file that is refused", "a full disk"],
)
def test_runs_that_cannot_go_on(
    check: Callable[[BaseException], Outcome], failure: BaseException, code: int, said: str
) -> None:
    ended = check(failure)
    assert (ended.code, ended.out, ended.err) == (code, "", said)


def test_a_bug_is_told_as_one(check: Callable[[BaseException], Outcome]) -> None:
    ended = check(ZeroDivisionError("by zero"))
    assert (ended.code, ended.out) == (4, "")
    assert ended.err.startswith(
        "upr-track failed with a bug of its own: ZeroDivisionError: by zero\n"
        "  hint: please report it with the lines below; your files were not changed\n"
        "Traceback (most recent call last):\n"
    )
