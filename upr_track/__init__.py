"""Keep UN and UPR recommendations, and what became of them, as YAML in git.

The Python API is small: ``open_workspace`` reads and checks a folder. Names are looked
up on first use, so that ``import upr_track`` costs nothing.
"""

from typing import TYPE_CHECKING, Any

from upr_track._version import __version__

if TYPE_CHECKING:
    from upr_track.workspace import Workspace, open_workspace

__all__ = ["Workspace", "__version__", "open_workspace"]


def __getattr__(name: str) -> Any:
    if name in {"Workspace", "open_workspace"}:
        from upr_track import workspace  # noqa: PLC0415 - kept off the start-up path

        return getattr(workspace, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
