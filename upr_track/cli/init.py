"""``upr-track init``: make a new workspace."""

# What makes the files is imported when they are made: --help and completion go without.
# ruff: noqa: PLC0415

from pathlib import Path
from typing import Annotated

import typer

from upr_track.cli.streams import tell
from upr_track.errors import UprTrackError, UsageError
from upr_track.vocabulary import states


def command(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="Where to make it; made if it is not there.")
    ] = Path(),
    state_under_review: Annotated[
        str | None,
        typer.Option("--state", metavar="STATE", help="The State under review: KAZ, Kazakhstan."),
    ] = None,
    example: Annotated[
        str | None,
        typer.Option("--example", metavar="NAME", help="Copy a real example: kazakhstan."),
    ] = None,
) -> int:
    """Make a new workspace: a folder with settings and data files that explain themselves.

    Nothing that is there already is changed: if one of the files exists, nothing is written.
    """
    from upr_track.storage.new_workspace import create_files, example_files, starter_files

    if example is None:
        new = starter_files(state_under_review and state_code(state_under_review))
    else:
        _refuse_state(state_under_review)
        new = example_files(example)
    above = _workspace_around(folder)
    create_files(folder, {**new, **_schemas()})
    _tell_made(folder, [*new, "schemas/"], above)
    _tell_next(folder, _WITH_EXAMPLE if example else _WITHOUT_RECORDS)
    return 0


def _schemas() -> dict[str, bytes]:
    """What editors need to know the fields and words of the data files."""
    from upr_track.cli.schema import schema_text
    from upr_track.cli.schema_files import SCHEMA_FILES

    written = {one.file_name: schema_text(one) for one in SCHEMA_FILES.values()}
    return {f"schemas/{name}": text.encode("utf-8") for name, text in written.items()}


def state_code(text: str) -> str:
    """The code of the State that ``text`` means. Raises ``UsageError`` for an unknown one."""
    code = states().find(text) or states().find(text.upper())
    if code is not None:
        return code
    near = ", ".join(f"{near} ({states().label(near)})" for near in states().suggest(text))
    hint = f"did you mean {near}?" if near else "look it up with: upr-track vocabulary states"
    raise UsageError(f'"{text}" is not the name or code of a State', hint)


def _refuse_state(state_under_review: str | None) -> None:
    if state_under_review is not None:
        raise UsageError(
            "--state and --example cannot be used together",
            "an example has its State: leave --state out",
        )


def _workspace_around(folder: Path) -> Path | None:
    """The workspace that the new one will stand in, if any: easily a mistake."""
    from upr_track.storage.workspace_root import find_root

    try:
        return find_root(folder)
    except UprTrackError:
        return None


def _tell_made(folder: Path, made: list[str], around: Path | None) -> None:
    tell(f"Made a workspace in {folder.resolve()}:")
    for path in made:
        tell(f"  {path}")
    if around is not None:
        tell(f"note: it stands inside another workspace, {around}")


def _tell_next(folder: Path, step: str) -> None:
    shown = folder.as_posix()
    go_there = "" if shown == "." else f"cd {_quoted(shown)}, then "
    tell(f"\nNext: {go_there}{step}")


def _quoted(path: str) -> str:
    return f'"{path}"' if " " in path else path


_WITH_EXAMPLE = "run: upr-track status"
_WITHOUT_RECORDS = """write your first recommendation into data/recommendations.yaml
(the comments in it say how), then run: upr-track validate"""
