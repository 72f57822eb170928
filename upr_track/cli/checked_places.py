"""What ``upr-track validate`` is pointed at: workspaces, or parts of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from upr_track.errors import FileAccessError, UsageError
from upr_track.storage.workspace_root import find_root


@dataclass(frozen=True, slots=True)
class CheckedPlace:
    """A workspace, and the files and folders in it whose findings are reported; none: all."""

    root: Path
    only: tuple[Path, ...] = ()


def checked_places(paths: Iterable[Path], workspace: Path) -> tuple[CheckedPlace, ...]:
    """The workspaces of ``paths``, each once, or ``workspace`` if there are no paths.

    Raises ``FileAccessError`` for what does not exist and ``UsageError`` for what stands in
    no workspace.
    """
    wanted: dict[Path, list[Path] | None] = {}
    for path in paths:
        place = _existing(path)
        root = find_root(place if place.is_dir() else place.parent)
        if place == root:
            wanted[root] = None  # the whole workspace: its parts need not be named
        elif (only := wanted.setdefault(root, [])) is not None:
            only.append(place)
    if not wanted:
        return (CheckedPlace(find_root(_existing(workspace))),)
    return tuple(CheckedPlace(root, tuple(only or ())) for root, only in wanted.items())


def single_workspace(places: tuple[CheckedPlace, ...]) -> CheckedPlace:
    """The one workspace that is checked as a whole. Raises ``UsageError`` otherwise."""
    if len(places) > 1 or places[0].only:
        raise UsageError(
            "a baseline lists the findings of one whole workspace",
            "name one workspace and no files in it",
        )
    return places[0]


def _existing(path: Path) -> Path:
    # The last part is not resolved: a data file may be a link to a file elsewhere.
    place = path.resolve() if path.is_dir() else path.parent.resolve() / path.name
    if not place.exists():
        raise FileAccessError(f"there is no {path}", "check the spelling of the path")
    return place
