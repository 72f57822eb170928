"""``upr-track validate``: check the data and say where it is wrong."""

import time
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Literal

import typer

from upr_track.checks.check_options import CheckOptions
from upr_track.cli.checked_places import CheckedPlace, checked_places, single_workspace
from upr_track.cli.clock import today
from upr_track.cli.completion import complete_rule
from upr_track.cli.finding_formats.registry import finding_format
from upr_track.cli.options import HERE, Output, WorkspaceFolder
from upr_track.cli.streams import say_error, tell
from upr_track.cli.validation import Validation, record_known_findings, report_findings
from upr_track.cli.watching import changes
from upr_track.errors import UprTrackError, UsageError
from upr_track.model.settings import FailOn

FormatName = Literal["auto", "text", "concise", "json", "github", "gitlab", "sarif", "junit"]


def command(
    *,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATHS",
            help="Workspaces to check, or files and folders in one: then only their findings "
            "are reported. Default: the workspace here.",
        ),
    ] = None,
    workspace: WorkspaceFolder = HERE,
    output_format: Annotated[
        FormatName,
        typer.Option(
            "--format",
            help="How findings are written; auto is github in a GitHub runner, else text.",
        ),
    ] = "auto",
    output: Output = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            metavar="RULE",
            help="Only these rules: a,b or several times.",
            autocompletion=complete_rule,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore",
            metavar="RULE",
            help="Not these rules: a,b or several times.",
            autocompletion=complete_rule,
        ),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as errors.")] = False,
    fail_on: Annotated[
        FailOn | None,
        typer.Option(
            "--fail-on",
            help="The least severity that ends in exit code 1. Default: the settings', or error.",
        ),
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option(
            "--baseline",
            metavar="FILE",
            help="Leave out the findings that FILE lists. Default: the settings'.",
        ),
    ] = None,
    no_baseline: Annotated[
        bool, typer.Option("--no-baseline", help="Leave out no finding, whatever the settings say.")
    ] = False,
    write_baseline: Annotated[
        Path | None,
        typer.Option(
            "--write-baseline", metavar="FILE", help="List all findings in FILE, report none."
        ),
    ] = None,
    watching: Annotated[
        bool,
        typer.Option("--watch", help="Check again whenever a file is saved; stop with Ctrl-C."),
    ] = False,
) -> int:
    """Check the data and say where it is wrong, to the line and column.

    Findings go to stdout or to --output, the summary to stderr. Exit codes: 0 nothing at or
    above --fail-on, 1 findings, 2 wrong use or settings, 3 a file could not be read or written.
    """
    places = _places(paths, workspace)
    options = CheckOptions(_names(select), _names(ignore), strict, fail_on)
    if write_baseline is not None:
        place = single_workspace(places)
        return record_known_findings(place, options, write_baseline, today())
    if no_baseline:
        options = replace(options, known={})
    written_as = finding_format(output_format)
    validation = Validation(places, options, baseline, written_as, output)
    if watching:
        return _watch(validation)
    return report_findings(validation, today())


def _places(paths: list[Path] | None, workspace: Path) -> tuple[CheckedPlace, ...]:
    if paths and workspace != HERE:
        raise UsageError("--workspace and PATHS cannot be used together", "use only one of them")
    return checked_places(paths or (), workspace)


def _names(values: list[str] | None) -> tuple[str, ...]:
    """Rule ids, given one by one or with commas between."""
    names = (name.strip() for value in values or () for name in value.split(","))
    return tuple(dict.fromkeys(filter(None, names)))


def _watch(validation: Validation) -> int:
    """Check on each save until somebody stops it. A run that cannot go on waits for the next."""
    roots = tuple(place.root for place in validation.places)
    try:
        for _ in changes(roots, time.sleep):
            try:
                report_findings(validation, today())
            except UprTrackError as error:
                say_error(error)
            tell("watching for changes; stop with Ctrl-C\n")
    except KeyboardInterrupt:
        tell("stopped")
    return 0
