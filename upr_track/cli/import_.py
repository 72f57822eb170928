"""``upr-track import``: files of others become records."""

# What reading takes is imported when it starts: --help and completion go without.
# ruff: noqa: PLC0415

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from upr_track.cli.options import HERE, Where, WorkspaceFolder


class PreferOption(StrEnum):
    """Whose word counts in a conflict."""

    OURS = "ours"
    THEIRS = "theirs"


def command(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE…", help="The files to read.", show_default=False)
    ],
    *,
    workspace: WorkspaceFolder = HERE,
    form: Annotated[
        str | None,
        typer.Option("--from", metavar="FORMAT", help="Their format. Default: it is detected."),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would change, and write nothing.")
    ] = False,
    into: Annotated[
        str | None,
        typer.Option(
            "--into",
            metavar="FILE",
            help="Where new records go: data/recommendations/NAME.yaml. Default: beside "
            "their like.",
        ),
    ] = None,
    columns: Annotated[
        list[str] | None,
        typer.Option(
            "--map", metavar="HEADER=FIELD", help='A column of a table: --map "Wording=text".'
        ),
    ] = None,
    where: Where = None,
    prefer: Annotated[
        PreferOption | None,
        typer.Option("--prefer", help="Whose word counts where the two contradict each other."),
    ] = None,
    allow_unknown: Annotated[
        bool,
        typer.Option("--allow-unknown", help="Import also what has names that are in no list."),
    ] = False,
    state_under_review: Annotated[
        str | None,
        typer.Option(
            "--state-under-review",
            metavar="STATE",
            help="The State under review, where a file does not name it. Default: the settings'.",
        ),
    ] = None,
    language: Annotated[
        str, typer.Option("--language", metavar="CODE", help="The language of the texts.")
    ] = "en",
) -> int:
    """Import recommendations from files of others: lists, databases, UN reports, tables.

    What is recorded stays; empty fields are filled. Nothing is written if a file has errors.
    Exit code 1 means that there are errors, or conflicts that nobody has decided.
    """
    from upr_track.cli.importing.request import ImportRequest, import_files

    request = ImportRequest(
        files=tuple(files),
        form=form,
        into=into,
        columns=tuple(columns or ()),
        where=tuple(where or ()),
        prefer=prefer,
        allow_unknown=allow_unknown,
        state_under_review=state_under_review,
        language=language,
        dry_run=dry_run,
    )
    return import_files(workspace, request)
