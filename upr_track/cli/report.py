"""``upr-track report``: documents made from the records by templates."""

# What making takes is imported when it starts: --help and completion go without.
# ruff: noqa: PLC0415

from pathlib import Path
from typing import Annotated

import typer

from upr_track.cli.completion import complete_report
from upr_track.cli.options import (
    FOR_EVERYBODY,
    HERE,
    AsOf,
    AssessedBy,
    Audience,
    Scale,
    Where,
    WorkspaceFolder,
)
from upr_track.cli.report_options import Check, Draft, InLanguage, Layout, ReportFile, SetName, To
from upr_track.cli.report_request import FINE, ReportRequest, run_report
from upr_track.cli.streams import put
from upr_track.errors import UsageError


def command(
    *,
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="NAME",
            help="The report; see --list.",
            show_default=False,
            autocompletion=complete_report,
        ),
    ] = None,
    workspace: WorkspaceFolder = HERE,
    listed: Annotated[bool, typer.Option("--list", help="List the reports there are.")] = False,
    form: To = None,
    output: ReportFile = None,
    where: Where = None,
    as_of: AsOf = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DATE", help="Tell what has changed since then."),
    ] = None,
    assessed_by: AssessedBy = None,
    scale: Scale = None,
    set_name: SetName = None,
    layout: Layout = None,
    language: InLanguage = "en",
    draft: Draft = False,
    check: Check = None,
    audience: Audience = FOR_EVERYBODY,
) -> int:
    """Make a report, such as annex, from the records.

    Records, sources and notes that are not for the audience are left out before a template
    sees anything. Exit code 1 means that there are errors in the data or, with --check,
    that the file is out of date.
    """
    if listed:
        put(_list(workspace))
        return FINE
    if name is None:
        raise UsageError("no report is named", "upr-track report --list shows them")
    return run_report(
        ReportRequest(
            name=name,
            workspace=workspace,
            form=form,
            output=output,
            where=tuple(where or ()),
            as_of=as_of,
            assessed_by=assessed_by,
            scale=scale,
            set_name=set_name,
            since=since,
            audience=audience,
            language=language,
            layout=layout,
            draft=draft,
            check=check,
        )
    )


def _list(workspace: Path) -> str:
    from upr_track.cli.report_list import report_list

    return report_list(workspace)
