"""``upr-track submission check``: whether a Word file is fit to be handed in."""

# What reading takes is imported when it starts: --help and completion go without.
# ruff: noqa: PLC0415

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from upr_track.cli.options import FOR_EVERYBODY, HERE, Audience, Output, WorkspaceFolder
from upr_track.cli.streams import put, tell
from upr_track.errors import UsageError

if TYPE_CHECKING:
    from upr_track.proofread.submission.check import Point


class Action(StrEnum):
    """What is done with the submission."""

    CHECK = "check"


class SubmissionKind(StrEnum):
    """By one organisation or by several."""

    SINGLE = "single"
    JOINT = "joint"


class SubmissionFormat(StrEnum):
    """How the result is written."""

    TEXT = "text"
    JSON = "json"


def command(
    _action: Annotated[Action, typer.Argument(metavar="check", help="Check a file.")],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The Word document (.docx).")],
    *,
    kind: Annotated[
        SubmissionKind | None,
        typer.Option("--kind", help="By one organisation or by several. Default: the settings'."),
    ] = None,
    review: Annotated[
        int | None,
        typer.Option(
            "--review",
            metavar="SESSION",
            help="Session of the UPR Working Group that it is for. Default: the settings'.",
        ),
    ] = None,
    workspace: WorkspaceFolder = HERE,
    language: Annotated[
        str | None,
        typer.Option(
            "--lang", metavar="CODE", help="Language of the text, for proofreading: en, fr or ru."
        ),
    ] = None,
    form: Annotated[
        SubmissionFormat, typer.Option("--format", help="How to write it.")
    ] = SubmissionFormat.TEXT,
    output: Output = None,
    audience: Audience = FOR_EVERYBODY,
) -> int:
    """Check a submission before it is sent: length, numbering, format, notes, figures.

    What is not known, such as a limit or deadline, is said and never guessed. Exit code 1
    means that there are problems, wrong figures or errors in the data.
    """
    from upr_track.cli import proofreading
    from upr_track.cli.clock import today
    from upr_track.cli.submission_text import submission_json, submission_text
    from upr_track.cli.viewing import open_view
    from upr_track.proofread.submission.check import Outcome, check_submission

    _refuse_other_formats(file)
    view = open_view(workspace, audience)
    settings = view.workspace.settings
    chosen = kind.value if kind is not None else settings.submission.kind
    session = review if review is not None else settings.review.session
    if session is None:
        raise UsageError("no session is named", "write --review SESSION, for example --review 48")
    points = check_submission(file, chosen, session, today())
    _, done = proofreading.proofread_files([file], view, language)
    findings = proofreading.findings_of(done, view, with_verified=False)
    if form is SubmissionFormat.JSON:
        put(submission_json(file, chosen, session, points, findings), output)
    else:
        put(submission_text(file, chosen, session, points, findings), output)
    tell(f"{_counted(points)} · {proofreading.summary(done)}")
    wrong = any(one.outcome is Outcome.PROBLEM for one in points)
    fails = proofreading.fails(findings, view)
    return max(int(wrong or fails), view.tell_errors())


def _counted(points: "tuple[Point, ...]") -> str:
    from upr_track.proofread.submission.check import Outcome

    numbers = {one: sum(point.outcome is one for point in points) for one in Outcome}
    problems = numbers[Outcome.PROBLEM]
    return f"{problems} problem{'' if problems == 1 else 's'}, {numbers[Outcome.UNKNOWN]} unknown"


def _refuse_other_formats(file: Path) -> None:
    if file.suffix.lower() not in {".docx", ".docm"}:
        raise UsageError(
            f"{file.name} is no Word document",
            "submissions are handed in as Word documents: save it as .docx",
        )
