"""Options that the commands that make reports share."""

from pathlib import Path
from typing import Annotated

import typer

from upr_track.cli.completion import complete_set
from upr_track.cli.report_request import AnnexLayout, ReportFormat

To = Annotated[
    ReportFormat | None,
    typer.Option("--to", help="The format. Default: by the ending of -o FILE, else md."),
]

ReportFile = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="FILE", help="Write to FILE: needed but for md, html."),
]

SetName = Annotated[
    str | None,
    typer.Option(
        "--set",
        metavar="NAME",
        help="The named set of statuses behind n of N. Default: the settings', or ignored.",
        autocompletion=complete_set,
    ),
]

Layout = Annotated[
    AnnexLayout | None,
    typer.Option(
        "--layout",
        help="Columns of the annex: those of the OHCHR lists of cycle 3 or 4, or plain. "
        "Default: by the cycle of the records.",
    ),
]

InLanguage = Annotated[
    str,
    typer.Option("--lang", metavar="CODE", help="Language of the report's own words."),
]

Draft = Annotated[
    bool, typer.Option("--draft", help="Mark it as a draft, and only show it: to no file.")
]

Check = Annotated[
    Path | None,
    typer.Option(
        "--check",
        metavar="FILE",
        help="Write nothing; say whether FILE is what would be made now. Exit code 1 if not.",
    ),
]
