"""From the options of a report to the report: what all commands that make one share."""

# What making takes is imported when it starts: --help and completion go without.
# ruff: noqa: PLC0415

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from upr_track.cli.streams import put, tell
from upr_track.errors import FileAccessError, UsageError

if TYPE_CHECKING:
    from upr_track.cli.viewing import View
    from upr_track.report.asked import Asked

FINE, OUT_OF_DATE = 0, 1


class ReportFormat(StrEnum):
    """How a report is written."""

    MD = "md"
    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"
    XLSX = "xlsx"


class AnnexLayout(StrEnum):
    """The columns of the annex."""

    OHCHR_3 = "ohchr-3"
    OHCHR_4 = "ohchr-4"
    PLAIN = "plain"


_TEXT = frozenset({ReportFormat.MD, ReportFormat.HTML})


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """The options of a report as they were given."""

    name: str
    workspace: Path
    form: ReportFormat | None = None
    output: Path | None = None
    where: tuple[str, ...] = ()
    as_of: str | None = None
    assessed_by: str | None = None
    scale: str | None = None
    set_name: str | None = None
    since: str | None = None
    audience: str = "public"
    language: str = "en"
    layout: AnnexLayout | None = None
    draft: bool = False
    check: Path | None = None

    def chosen_format(self) -> ReportFormat:
        """The format that is named, else that of the file, else Markdown."""
        file = self.check or self.output
        if self.form is not None or file is None:
            return self.form or ReportFormat.MD
        try:
            return ReportFormat(file.suffix.lstrip(".").lower())
        except ValueError:
            known = ", ".join(f".{form}" for form in ReportFormat)
            raise UsageError(
                f'the ending of "{file.name}" does not tell a format',
                f"end the name with one of {known}, or choose with --to",
            ) from None

    def check_together(self) -> None:
        """Raises ``UsageError`` for options that cannot go together."""
        form = self.chosen_format()
        if self.draft and (self.output or self.check):
            raise UsageError(
                "a draft is only shown, so it goes to no file",
                "leave out --draft, or -o and --check",
            )
        if self.check and self.output:
            raise UsageError("--check writes nothing", "leave out -o or --check")
        if self.check and form is ReportFormat.PDF:
            raise UsageError(
                "a PDF is never made twice with the same bytes, so it cannot be checked",
                "check the html or docx file instead",
            )
        if form not in _TEXT and not (self.output or self.check):
            raise UsageError(
                f"a {form} file cannot be shown in a terminal",
                f"name a file: -o {self.name}.{form}",
            )


def run_report(request: ReportRequest) -> int:
    """Make the report, write or show it, and say what is wrong with the data.

    Returns the exit code.
    """
    from upr_track.cli.viewing import open_view

    request.check_together()
    view = open_view(request.workspace, request.audience)
    content = _make(request, view)
    if request.check is not None:
        return _compare(content, request) or view.tell_errors()
    if request.output is None:
        put(content.decode("utf-8"))
    else:
        _write(content, request.output)
        tell(f"wrote {request.output}")
    return view.tell_errors()


def _make(request: ReportRequest, view: "View") -> bytes:
    from upr_track.cli.progress import told_if_slow
    from upr_track.report.finder import find_templates
    from upr_track.report.render import Renderer

    renderer = Renderer.in_language(request.language, find_templates(view.workspace.root))
    with told_if_slow("making the report…"):
        return renderer.render(_asked(request, view), request.chosen_format().value)


def _asked(request: ReportRequest, view: "View") -> "Asked":
    from upr_track.analysis.audience import left_out
    from upr_track.analysis.selection import Selection
    from upr_track.analysis.status_sets import counted_set
    from upr_track.report.asked import Asked

    standing = view.take_stock(request.as_of, request.assessed_by, request.scale)
    earlier = None
    if request.since is not None:
        earlier = view.take_stock(request.since, standing.assessed_by, request.scale)
    return Asked(
        name=request.name,
        standing=standing,
        counted_set=counted_set(request.set_name, view.shown.settings),
        selection=Selection.parse(request.where, view.shown),
        audience=request.audience,
        left_out=left_out(view.workspace.dataset, view.shown),
        earlier=earlier,
        layout=None if request.layout is None else request.layout.value,
        draft=request.draft,
    )


def _write(content: bytes, file: Path) -> None:
    try:
        file.write_bytes(content)
    except OSError as error:
        raise FileAccessError(
            f"cannot write {file}: {error.strerror or error}",
            "check that the folder exists, that you may write there and that no program "
            "has the file open",
        ) from error


def _compare(content: bytes, request: ReportRequest) -> int:
    file = request.check
    assert file is not None  # noqa: S101 - asked for by the caller
    try:
        there = file.read_bytes()
    except OSError as error:
        raise FileAccessError(
            f"cannot read {file}: {error.strerror or error}", "check the name of the file"
        ) from error
    if there.replace(b"\r\n", b"\n") == content.replace(b"\r\n", b"\n"):
        tell(f"{file} is up to date")
        return FINE
    tell(f"{file} is out of date: make it again with the same options and -o {file}")
    return OUT_OF_DATE
