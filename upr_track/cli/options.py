"""Options that several commands share, so that they mean the same everywhere."""

from pathlib import Path
from typing import Annotated

import typer

from upr_track.cli.completion import (
    complete_assessor,
    complete_audience,
    complete_condition,
    complete_scale,
)

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

Where = Annotated[
    list[str] | None,
    typer.Option(
        "--where",
        metavar="FIELD=VALUE",
        help="Only such records: mechanism=upr, theme!=torture, text~lawyer. Several values "
        "(a,b) are alternatives, several options must all hold.",
        autocompletion=complete_condition,
    ),
]

AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="The date counted for: 2019, 2019-10 or 2019-10-07. Default: the settings', or today.",
    ),
]

AssessedBy = Annotated[
    str | None,
    typer.Option(
        "--assessed-by",
        metavar="NAME",
        help="Whose assessments count. Default: the settings'.",
        autocompletion=complete_assessor,
    ),
]

Scale = Annotated[
    str | None,
    typer.Option(
        "--scale",
        metavar="NAME",
        help="The scale of the assessments that count.",
        autocompletion=complete_scale,
    ),
]

Audience = Annotated[
    str,
    typer.Option(
        "--audience",
        metavar="WHO",
        help="Who will read it: public, partners or internal. What is not for them is left out.",
        autocompletion=complete_audience,
    ),
]
FOR_EVERYBODY = "public"
"""The default of ``Audience``: nothing internal leaves unless it is asked for."""
