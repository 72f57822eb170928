"""What an import shows and writes once it is worked out."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass

from upr_track.analysis.merging import MergePlan
from upr_track.cli.changes.change_words import ChangeWords
from upr_track.cli.colour import paint_for
from upr_track.cli.finding_formats.text import finding_text
from upr_track.cli.importing.applying import apply_plan
from upr_track.cli.importing.import_summary import plan_line, reconciliation_lines, source_lines
from upr_track.cli.importing.problem_text import plan_problem_lines, problem_lines
from upr_track.cli.importing.record_diff import conflict_lines, diff_lines
from upr_track.cli.importing.sources import Sources
from upr_track.cli.streams import put, reading_width, tell
from upr_track.diagnostics import Diagnostic, Severity
from upr_track.storage.editing.session import EditSession
from upr_track.workspace import Workspace

_FINE, _FINDINGS = 0, 1


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """An import that is worked out. ``session`` has read the files before ``workspace`` did."""

    workspace: Workspace
    session: EditSession
    sources: Sources
    plan: MergePlan


def show_and_write(found: WorkedOut, into: str | None, *, dry_run: bool) -> int:
    """Show what was read and what changes, and write it. Returns the exit code.

    Nothing is written in a dry run, or if one thing is wrong.
    """
    workspace, session, sources, plan = found.workspace, found.session, found.sources, found.plan
    _tell_problems(sources, plan)
    for result in sources.results:
        _put(source_lines(result))
    if sources.errors or plan.refused:
        tell(_nothing_written(len(sources.errors) + len(plan.refused)))
        return _FINDINGS
    apply_plan(plan, session, into)
    if dry_run:
        _put_records(workspace, plan)
    _put_outcome(workspace, plan)
    wrong = [one for one in session.findings() if one.severity is Severity.ERROR]
    if wrong:
        return _refuse(wrong)
    if dry_run:
        put(_yaml_section(session.diff()))
        tell("a dry run: nothing was written")
    else:
        _tell_written(session.write())
    return _FINDINGS if plan.conflicting else _FINE


def _tell_problems(sources: Sources, plan: MergePlan) -> None:
    for line in (*problem_lines(sources), *plan_problem_lines(plan)):
        tell(line)


def _put_records(workspace: Workspace, plan: MergePlan) -> None:
    """Every record that is new or changes."""
    after = plan.applied_to(workspace.dataset)
    lines = list(diff_lines(plan, ChangeWords(after), reading_width(sys.stdout)))
    if lines:
        _put(["", "Records", *lines])


def _put_outcome(workspace: Workspace, plan: MergePlan) -> None:
    """Conflicts with both sources, then the numbers."""
    conflicting = [one for one in plan.records if one.conflicts]
    if conflicting:
        head = "In conflict" if plan.prefer is None else f"Decided by --prefer {plan.prefer}"
        width = reading_width(sys.stdout)
        _put(["", head, *conflict_lines(conflicting, workspace.dataset, width)])
        if plan.prefer is None:
            _put(_HOW_TO_DECIDE)
    _put(["", plan_line(plan), *reconciliation_lines(plan, workspace.dataset)])


def _refuse(wrong: list[Diagnostic]) -> int:
    paint = paint_for(sys.stderr)
    for one in wrong:
        tell(finding_text(one, paint, reading_width(sys.stderr)).rstrip("\n"))
    tell(_nothing_written(len(wrong)))
    return _FINDINGS


def _yaml_section(diff: str) -> str:
    return f"\nData files\n{diff}" if diff else ""


def _tell_written(paths: tuple[str, ...]) -> None:
    tell(f"wrote {', '.join(paths)}" if paths else "nothing changed, nothing was written")


def _nothing_written(errors: int) -> str:
    return f"{errors} error{'' if errors == 1 else 's'}: nothing was written"


def _put(lines: Iterable[str]) -> None:
    put("".join(f"{line}\n" for line in lines))


_HOW_TO_DECIDE = (
    "  What is recorded stays. To decide, give the command again with --prefer ours or",
    "  --prefer theirs, or correct the data or the source.",
)
