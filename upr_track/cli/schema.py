"""``upr-track schema``: JSON Schemas of the files, for editors and other programs."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from upr_track.analysis.did_you_mean import name_hint
from upr_track.cli.options import Output
from upr_track.cli.schema_files import SCHEMA_FILES, SchemaFile
from upr_track.cli.streams import put, screen_width, tell
from upr_track.cli.tables.grid import Column, Grid
from upr_track.cli.tables.text_table import text_table
from upr_track.errors import FileAccessError, UsageError


def command(
    *,
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar="KIND",
            help="What to describe: recommendations, statuses, claims, cases, documents, "
            "settings or findings. Without it: which there are.",
            autocompletion=lambda: list(SCHEMA_FILES),
        ),
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="Write all schemas into the folder that --output names.")
    ] = False,
    output: Output = None,
) -> int:
    """Print the JSON Schema of a data file, for editors and other programs.

    Editors with a YAML extension then offer field names and words, and underline mistakes.
    """
    if every:
        return _write_all(kind, output)
    put(_list() if kind is None else schema_text(_schema_file(kind)), output)
    return 0


def schema_text(schema: SchemaFile) -> str:
    """The schema as it is printed and kept in files."""
    return json.dumps(schema.make(), ensure_ascii=False, indent=2) + "\n"


def _schema_file(kind: str) -> SchemaFile:
    name = kind.removesuffix(".yaml").removesuffix(".schema.json")
    if name not in SCHEMA_FILES:
        raise UsageError(f'there is no schema "{kind}"', name_hint(name, SCHEMA_FILES))
    return SCHEMA_FILES[name]


def _list() -> str:
    columns = (Column("KIND"), Column("describes", may_be_cut=True))
    rows = tuple((one.name, one.describes) for one in SCHEMA_FILES.values())
    return text_table(Grid(columns, rows), screen_width(sys.stdout))


def _write_all(kind: str | None, folder: Path | None) -> int:
    if kind is not None:
        raise UsageError("--all and KIND cannot be used together", "leave one of them out")
    if folder is None:
        raise UsageError("--all needs a folder", "upr-track schema --all -o schemas")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileAccessError(
            f"cannot make the folder {folder}: {error.strerror or error}",
            "name a folder in which you may write",
        ) from error
    for schema in SCHEMA_FILES.values():
        put(schema_text(schema), folder / schema.file_name)
    tell(f"{len(SCHEMA_FILES)} schemas written into {folder}")
    return 0
