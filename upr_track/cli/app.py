"""The program: a group whose commands are loaded when they are called.

``--help`` shows all commands without importing one; see docs/adr/0006-lazy-commands.md.
"""

from importlib import import_module
from typing import Any

import typer
from typer.core import CompletionItem, TyperGroup  # type: ignore[attr-defined]
from typer.exceptions import Abort, TyperException

from upr_track.cli.bash_words import words_of_bash
from upr_track.cli.commands import COMMANDS, CommandEntry
from upr_track.cli.streams import quiet_broken_pipe, say_bug, say_error, speak_utf8
from upr_track.errors import UprTrackError, UsageError


class LazyGroup(TyperGroup):
    """Knows its commands by name and help line, and loads one when it is called."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names, in the order of the help page."""
        return list(_ENTRIES)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command with that name, imported now; None if there is none."""
        entry = _ENTRIES.get(cmd_name)
        return None if entry is None else load_command(entry)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The list of commands in the help page, from their help lines alone."""
        with formatter.section("Commands"):
            formatter.write_dl([(entry.name, entry.summary) for entry in COMMANDS])

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        """Names of commands, from the list alone, and the program's own options."""
        entries = (entry for entry in COMMANDS if entry.name.startswith(incomplete))
        offers = [CompletionItem(entry.name, help=entry.summary) for entry in entries]
        # The group's own way would import every command for its help line.
        return [*offers, *super(TyperGroup, self).shell_complete(ctx, incomplete)]


def load_command(entry: CommandEntry) -> Any:
    """Import a command's module and build the command from its function ``command``."""
    module = import_module(f"upr_track.cli.{entry.module}")
    single = typer.Typer(rich_markup_mode=None, add_completion=False)
    single.command(entry.name)(module.command)
    return typer.main.get_command(single)


app = typer.Typer(
    cls=LazyGroup,
    rich_markup_mode=None,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


@app.callback()
def _root(
    *,
    version: bool = typer.Option(False, "--version", help="Show the version and exit."),
) -> None:
    """Keep UN and UPR recommendations, and what became of them: checked, counted, reported.

    Exit codes: 0 fine, 1 findings in the data, 2 wrong use or settings, 3 a file could not
    be read or written, 4 a bug in this program.
    """
    # __main__ answers --version before anything is imported; here it is only explained.


def run(arguments: list[str] | None = None) -> int:
    """Run the program and return its exit code. Says what went wrong; never raises."""
    speak_utf8()
    try:
        with words_of_bash():
            return int(app(arguments, prog_name="upr-track", standalone_mode=False) or 0)
    except UprTrackError as error:
        return say_error(error)
    except TyperException as error:
        return _wrong_use(error)
    except (Abort, KeyboardInterrupt):
        return 130
    except BrokenPipeError:
        return quiet_broken_pipe()
    except Exception as error:  # noqa: BLE001 - the last resort: a bug is told, with exit code 4
        return say_bug(error)


def _wrong_use(error: TyperException) -> int:
    if error.exit_code == 0 or type(error).__name__ == "NoArgsIsHelpError":
        print(error.format_message())  # noqa: T201
        return 2
    hint = "see upr-track --help, or upr-track COMMAND --help"
    return say_error(UsageError(error.format_message(), hint))


_ENTRIES = {entry.name: entry for entry in COMMANDS}
