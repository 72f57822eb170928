"""Checks workspaces and writes what was found."""

import os
import shutil
import sys
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from upr_track.checks.check_options import CheckOptions
from upr_track.checks.policy import CheckResult, join_results
from upr_track.cli.checked_places import CheckedPlace
from upr_track.cli.colour import paint_for, plain
from upr_track.cli.finding_formats.interface import PIPE_WIDTH, FindingFormat, FindingsReport
from upr_track.cli.progress import told_if_slow
from upr_track.cli.streams import put, tell
from upr_track.cli.validation_summary import summary_lines
from upr_track.storage.baseline_file import write_baseline
from upr_track.workspace import Workspace, all_rules, open_workspace, shown_path


@dataclass(frozen=True, slots=True)
class Validation:
    """What is checked, by which rules, and how it is written; ``output`` None is stdout."""

    places: tuple[CheckedPlace, ...]
    options: CheckOptions
    baseline: Path | None
    written_as: FindingFormat
    output: Path | None


def report_findings(validation: Validation, today: date) -> int:
    """Check, write the findings and tell the summary. Returns the exit code."""
    with told_if_slow("reading and checking the data …"):
        report = _checked(validation, today)
    put("".join(validation.written_as.write(report)), validation.output)
    if report.result.findings and validation.output is None and sys.stderr.isatty():
        tell("")  # on a terminal the summary stands below the findings
    for line in summary_lines(report):
        tell(line)
    return int(report.result.fails)


def record_known_findings(
    place: CheckedPlace, options: CheckOptions, baseline: Path, today: date
) -> int:
    """List all findings of a workspace in the file ``baseline``. Returns the exit code."""
    with told_if_slow("reading and checking the data …"):
        workspace = open_workspace(place.root)
        result = workspace.check(replace(options, known={}), today)
    write_baseline(baseline, workspace.as_known(result.findings))
    number = len(result.findings)
    tell(f"{baseline} lists {number:,} finding{'' if number == 1 else 's'}")
    if workspace.settings.checks.baseline is None:
        name = shown_path(baseline.resolve(), workspace.root)
        tell("  hint: to leave them out always, write into upr-track.toml:")
        tell(f'  [checks]\n  baseline = "{name}"')
    return 0


def _checked(validation: Validation, today: date) -> FindingsReport:
    shown_from = _shown_from(validation.written_as)
    results, records, unread = [], 0, 0
    for place in validation.places:
        workspace = open_workspace(place.root, relative_to=shown_from)
        results.append(_result(workspace, validation, place, today))
        records += workspace.records
        unread += workspace.unread_records
    return _for_reader(
        FindingsReport(join_results(results), all_rules(), records, unread), validation.output
    )


def _result(
    workspace: Workspace, validation: Validation, place: CheckedPlace, today: date
) -> CheckResult:
    options = validation.options
    if validation.baseline is not None:
        options = replace(options, known=workspace.known_findings(validation.baseline))
    only = frozenset(shown_path(path, workspace.shown_from) for path in place.only)
    return workspace.check(replace(options, paths=only), today)


def _shown_from(written_as: FindingFormat) -> Path:
    """The folder that paths are relative to: the repository's where readers look from there."""
    here = Path.cwd()
    for variable in written_as.root_variables:
        folder = os.environ.get(variable)
        if folder and here.is_relative_to(folder):
            return Path(folder)
    return here


def _for_reader(report: FindingsReport, output: Path | None) -> FindingsReport:
    """With colour and the width of the terminal, where a person reads it there."""
    if output is not None or not sys.stdout.isatty():
        return replace(report, paint=plain, width=PIPE_WIDTH)
    width = shutil.get_terminal_size((PIPE_WIDTH, 24)).columns
    return replace(report, paint=paint_for(sys.stdout), width=width)
