"""``upr-track proofread``: hold the figures of a text against the data."""

# What reading takes is imported when it starts: --help and completion go without.
# ruff: noqa: PLC0415

from pathlib import Path
from typing import Annotated

import typer

from upr_track.cli.completion import complete_proofreading_language
from upr_track.cli.options import FOR_EVERYBODY, HERE, Audience, Output, WorkspaceFolder
from upr_track.cli.streams import tell
from upr_track.cli.validate import FormatName
from upr_track.errors import UsageError
from upr_track.model.settings import FailOn


def command(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE...", help="Markdown, plain text, HTML or Word (.docx)."),
    ],
    *,
    workspace: WorkspaceFolder = HERE,
    language: Annotated[
        str | None,
        typer.Option(
            "--lang",
            metavar="CODE",
            help="Language of the text: en, fr or ru. Default: the workspace's.",
            autocompletion=complete_proofreading_language,
        ),
    ] = None,
    verified: Annotated[
        bool, typer.Option("--verified", help="Also list the figures that are right, as notes.")
    ] = False,
    update: Annotated[
        bool,
        typer.Option(
            "--update", help="Rewrite figures that are tied to a claim, in Markdown only."
        ),
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="With --update: show the changes, write nothing.")
    ] = False,
    output_format: Annotated[
        FormatName,
        typer.Option("--format", help="How findings are written, as in upr-track validate."),
    ] = "auto",
    output: Output = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as errors.")] = False,
    fail_on: Annotated[
        FailOn | None,
        typer.Option(
            "--fail-on",
            help="The least severity that ends in exit code 1. Default: the settings', or error.",
        ),
    ] = None,
    audience: Audience = FOR_EVERYBODY,
) -> int:
    """Find every figure about the data in a text, and say what the data says of it.

    Ratios, percentages, quantities, paragraphs, decisions and quotations. A comment
    <!-- claim: ID --> behind a figure ties it to a claim. Exit codes as in upr-track validate.
    """
    from upr_track.checks.check_options import CheckOptions
    from upr_track.cli import proofreading
    from upr_track.cli.finding_formats.registry import finding_format
    from upr_track.cli.viewing import open_view

    if dry_run and not update:
        raise UsageError("--dry-run shows what --update would do", "write --update --dry-run")
    view = open_view(workspace, audience)
    ledger, done = proofreading.proofread_files(files, view, language)
    if update:
        proofreading.update_files(done, ledger, dry_run=dry_run)
        if not dry_run:
            ledger, done = proofreading.proofread_files(files, view, language)
    findings = proofreading.findings_of(done, view, with_verified=verified)
    result = proofreading.result_of(findings, view, CheckOptions((), (), strict, fail_on))
    if not (update and dry_run):
        proofreading.write_findings(result, done, finding_format(output_format), output)
    tell(proofreading.summary(done))
    for words in view.left_out_words():
        tell(words)
    return max(int(result.fails), view.tell_errors())
