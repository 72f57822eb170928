"""Options that several commands share, so that they mean the same everywhere."""

from pathlib import Path
from typing import Annotated

import typer

WorkspaceFolder = Annotated[
    Path,
    typer.Option(
        "-w",
        "--workspace",
        metavar="DIR",
        help="The workspace: this folder or the nearest one above it.",
    ),
]
HERE = Path()
"""The default of ``WorkspaceFolder``: the current folder."""

Output = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="FILE", help="Write to FILE instead of the terminal."),
]
