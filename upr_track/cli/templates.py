"""``upr-track templates``: the files that reports are made with, and copies of them."""

# What looking takes is imported when it starts: --help and completion go without.
# ruff: noqa: PLC0415

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from upr_track.cli.completion import complete_template
from upr_track.cli.options import HERE, WorkspaceFolder
from upr_track.cli.streams import put, tell
from upr_track.errors import FileAccessError, UsageError

if TYPE_CHECKING:
    from upr_track.report.finder import TemplateFinder


class TemplateAction(StrEnum):
    """What is done with templates."""

    LIST = "list"
    SHOW = "show"
    EJECT = "eject"


def command(
    *,
    action: Annotated[
        TemplateAction,
        typer.Argument(help="List them, show one, or eject: copy one into the workspace."),
    ] = TemplateAction.LIST,
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="NAME",
            help="Its name, as in the list.",
            show_default=False,
            autocompletion=complete_template,
        ),
    ] = None,
    workspace: WorkspaceFolder = HERE,
) -> int:
    """List the templates of reports, show one, or copy one into the workspace to change it.

    A file in the workspace's folder templates/ goes before the built-in one of that name.
    Only eject writes, and never over a file that is there.
    """
    from upr_track.cli.report_list import finder_at

    if action is TemplateAction.LIST:
        put(_listed(finder_at(workspace)))
    elif action is TemplateAction.SHOW:
        put(_shown(_find(name, finder_at(workspace))))
    else:
        _eject(name, workspace)
    return 0


def _listed(finder: "TemplateFinder") -> str:
    files = finder.files()
    wide = max(map(len, files))
    own = finder.workspace
    lines = (
        f"{name:{wide}}  {'of this workspace' if own and path.is_relative_to(own) else ''}"
        for name, path in files.items()
    )
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _find(name: str | None, finder: "TemplateFinder") -> tuple[str, Path]:
    """The full name and the file that ``name`` means: in full, or without its folder."""
    from upr_track.analysis.did_you_mean import hint_for

    files = finder.files()
    if name is None:
        raise UsageError("no template is named", "upr-track templates list shows them")
    found = [full for full in files if name in {full, full.split("/")[1]}]
    if not found:
        spellings = {full.split("/")[1]: full for full in files} | {full: full for full in files}
        hint = hint_for(name, spellings, {full: full for full in files})
        raise UsageError(f'there is no template "{name}"', hint)
    return found[0], files[found[0]]


def _shown(found: tuple[str, Path]) -> str:
    name, path = found
    if path.suffix == ".docx":
        hint = f"copy it with upr-track templates eject {name}, and open the copy in Word"
        raise UsageError(f"{name} is a Word file, which a terminal cannot show", hint)
    return path.read_text(encoding="utf-8")


def _eject(name: str | None, workspace: Path) -> None:
    from upr_track.report.finder import find_templates
    from upr_track.storage.workspace_root import find_root

    root = find_root(workspace)
    full, path = _find(name, find_templates(root))
    target = root / "templates" / full
    if target.exists():
        raise UsageError(
            f"{target} is there already", "change that file, or move it away and try again"
        )
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    except OSError as error:
        raise FileAccessError(
            f"cannot write {target}: {error.strerror or error}",
            "check that you may write there",
        ) from error
    tell(f"wrote {target}: reports of this workspace use it from now on")
