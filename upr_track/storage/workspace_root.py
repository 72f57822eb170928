"""Finds a workspace, and its settings as they stand in the file.

Without pydantic and YAML: shell completion comes here on each key press.
"""

import tomllib
from pathlib import Path
from typing import Any

from upr_track.errors import FileAccessError, SettingsError, UsageError

DATA_FOLDER = "data"
SETTINGS_FILE = "upr-track.toml"
_PYPROJECT = "pyproject.toml"


def find_root(start: Path) -> Path:
    """The nearest folder at or above ``start`` that is a workspace.

    That is one with ``upr-track.toml``, with ``[tool.upr-track]`` in ``pyproject.toml``,
    or with ``data/recommendations.yaml``. Raises ``UsageError`` if there is none.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        if _is_workspace(folder):
            return folder
    raise UsageError(
        f"there is no workspace at {start} or above it",
        "go to the folder that has data/recommendations.yaml, or make one: upr-track init",
    )


def settings_table(root: Path) -> tuple[Path, dict[str, Any]] | None:
    """The file with the settings of the workspace at ``root``, and what it says.

    None if there is no such file. Raises ``SettingsError`` or ``FileAccessError`` for a
    file that cannot be read.
    """
    own = root / SETTINGS_FILE
    if own.is_file():
        return own, _read_toml(own)
    shared = _tool_table(root)
    return None if shared is None else (root / _PYPROJECT, shared)


def _is_workspace(folder: Path) -> bool:
    data = folder / DATA_FOLDER
    return (
        (folder / SETTINGS_FILE).is_file()
        or (data / "recommendations.yaml").is_file()
        or (data / "recommendations").is_dir()
        or _tool_table(folder) is not None
    )


def _tool_table(folder: Path) -> dict[str, Any] | None:
    file = folder / _PYPROJECT
    if not file.is_file():
        return None
    table = _read_toml(file).get("tool", {}).get("upr-track")
    return table if isinstance(table, dict) else None


def _read_toml(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise FileAccessError(f"cannot read {file}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SettingsError(f"{file}: not valid TOML: {error}", "mend the file") from error
