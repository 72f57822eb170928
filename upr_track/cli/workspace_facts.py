"""What upr-track finds in the workspace: where it is, its files, its settings."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from upr_track.cli.surroundings import Fact, Health
from upr_track.diagnostics import Severity
from upr_track.errors import UprTrackError, UsageError
from upr_track.storage.layout import RECORD_KINDS
from upr_track.storage.workspace_root import find_root, settings_table
from upr_track.workspace import Workspace, open_workspace

if TYPE_CHECKING:
    from upr_track.model.settings import Settings


def workspace_facts(folder: Path) -> Iterator[Fact]:
    """Facts on the workspace at or above ``folder``, as far as it can be read."""
    try:
        root = find_root(folder)
        yield Fact("Workspace", Health.OK, str(root))
        workspace = open_workspace(root)
    except UsageError as error:
        yield Fact("Workspace", Health.NOTE, error.message, error.hint)
    except UprTrackError as error:
        yield Fact("Settings and data", Health.BROKEN, error.message, error.hint)
    else:
        yield _settings(workspace)
        yield _data(workspace)


def _settings(workspace: Workspace) -> Fact:
    found = settings_table(workspace.root)
    source = "no settings file, defaults" if found is None else found[0].name
    shown = ", ".join(f"{name} = {value}" for name, value in in_force(workspace.settings))
    return Fact("Settings", Health.OK, f"{source}: {shown}")


def in_force(settings: "Settings") -> Iterator[tuple[str, str]]:
    """The settings that decide what is counted and reported, by their names in the file."""
    yield "state_under_review", settings.state_under_review or "none"
    yield "language", settings.language
    yield "status.assessed_by", settings.status.assessed_by or "the only one"
    yield "status.as_of", str(settings.status.as_of or "today")
    yield "status.set", settings.status.set
    yield "checks.fail_on", settings.checks.fail_on
    for rule, level in settings.checks.levels.items():
        yield f"checks.levels.{rule}", level


def _data(workspace: Workspace) -> Fact:
    collections = workspace.dataset.collections
    counts = [
        f"{len(collection)} in {_files(kind.stem, list(kind.files(workspace.root)))}"
        for kind, collection in zip(RECORD_KINDS, collections, strict=True)
        if len(collection) or any(kind.files(workspace.root))
    ]
    text = ", ".join(counts) or "no records yet"
    errors = sum(one.severity is Severity.ERROR for one in workspace.reading)
    if not errors:
        return Fact("Data", Health.OK, text)
    return Fact("Data", Health.NOTE, f"{text}; {errors} errors", "see them: upr-track validate")


def _files(stem: str, files: list[Path]) -> str:
    return f"{stem}.yaml" if len(files) == 1 else f"{len(files)} files of {stem}"
