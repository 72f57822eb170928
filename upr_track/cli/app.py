"""The program: a group whose commands are loaded when they are called.

``--help`` shows all commands without importing one; see docs/adr/0006-lazy-commands.md.
"""

from difflib import get_close_matches
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import CompletionItem, TyperGroup  # type: ignore[attr-defined]
from typer.exceptions import Abort, TyperException

from upr_track._version import __version__
from upr_track.cli.bash_words import words_of_bash
from upr_track.cli.commands import COMMANDS, CommandEntry
from upr_track.cli.streams import put, quiet_broken_pipe, say_bug, say_error, speak_utf8
from upr_track.errors import FileAccessError, UprTrackError, UsageError

_INTERRUPTED = 130
"""What shells expect of a program that Ctrl-C has ended."""

_NO_COMMAND = 2
"""The exit code when somebody types the program's name only: wrong use, kindly answered."""

_CONTEXT = {"help_option_names": ["-h", "--help"]}


class LazyGroup(TyperGroup):
    """Knows its commands by name and help line, and loads one when it is called."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names, in the order of the help page."""
        return list(_ENTRIES)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command with that name, imported now; None if there is none."""
        entry = _ENTRIES.get(cmd_name)
        return None if entry is None else load_command(entry)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the arguments begin with. Raises ``UsageError`` for an unknown one."""
        if args[0] not in _ENTRIES and not args[0].startswith("-") and not ctx.resilient_parsing:
            raise _unknown_command(args[0])
        return super().resolve_command(ctx, args)

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
    single.command(entry.name, context_settings=_CONTEXT)(module.command)
    return typer.main.get_command(single)


app = typer.Typer(
    cls=LazyGroup,
    rich_markup_mode=None,
    invoke_without_command=True,
    context_settings=_CONTEXT,
    pretty_exceptions_enable=False,
)


def _say_version(wanted: bool) -> None:  # noqa: FBT001 - typer gives the option's value
    if wanted:
        put(f"upr-track {__version__}\n")
        raise typer.Exit


@app.callback()
def _root(
    context: typer.Context,
    *,
    _version: Annotated[
        bool,
        typer.Option(
            "--version", help="Show the version and exit.", callback=_say_version, is_eager=True
        ),
    ] = False,
) -> None:
    """Keep UN and UPR recommendations, and what became of them: checked, counted, reported.

    Exit codes: 0 fine, 1 findings in the data, 2 wrong use or settings, 3 a file could not
    be read or written, 4 a bug in this program.
    """
    if context.invoked_subcommand is None:
        put(f"{context.get_help()}\n")
        raise typer.Exit(_NO_COMMAND)


def run(arguments: list[str] | None = None) -> int:
    """Run the program and return its exit code. Says what went wrong; never raises."""
    speak_utf8()
    try:
        with words_of_bash():
            return int(app(arguments, prog_name="upr-track", standalone_mode=False) or 0)
    except (Abort, KeyboardInterrupt):
        return _INTERRUPTED
    except BrokenPipeError:
        return quiet_broken_pipe()
    except Exception as error:  # noqa: BLE001 - the last resort: a bug is told, with exit code 4
        known = _as_known_error(error)
        return say_bug(error) if known is None else say_error(known)


def _as_known_error(error: Exception) -> UprTrackError | None:
    """The error in this program's terms, or None for a bug."""
    match error:
        case UprTrackError():
            return error
        case TyperException():
            return _wrong_use(error)
        case OSError():
            return _unforeseen_file_error(error)
        case _:
            return None


def _wrong_use(error: TyperException) -> UsageError:
    """What typer has against the options, in its words but without its jargon."""
    context = getattr(error, "ctx", None)
    path = "upr-track" if context is None else context.command_path
    message = error.format_message().replace("Value error, ", "").rstrip(".")
    return UsageError(message[:1].lower() + message[1:], f"see {path} --help")


def _unknown_command(name: str) -> UsageError:
    close = get_close_matches(name.lower(), _ENTRIES, n=2)
    asked = f"did you mean {' or '.join(close)}? " if close else ""
    return UsageError(
        f'there is no command "{name}"', f"{asked}upr-track --help lists all commands"
    )


def _unforeseen_file_error(error: OSError) -> FileAccessError:
    what = f"cannot read or write {error.filename}" if error.filename else "a file cannot be used"
    hint = "check that it exists and that you may read and write it"
    return FileAccessError(f"{what}: {error.strerror or error}", hint)


_ENTRIES = {entry.name: entry for entry in COMMANDS}
