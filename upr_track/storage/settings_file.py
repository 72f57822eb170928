"""Finds a workspace and reads its settings from ``upr-track.toml`` or ``pyproject.toml``."""

import tomllib
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from upr_track.errors import FileAccessError, SettingsError, UsageError
from upr_track.model.settings import Settings
from upr_track.storage.layout import DATA_FOLDER
from upr_track.storage.record_errors import explain

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


def read_settings(root: Path) -> Settings:
    """The settings of the workspace at ``root``; defaults where it has none.

    Raises ``SettingsError`` for what cannot be used, with the file and the key.
    """
    for file, table in _tables(root):
        return _validated(file, table)
    return Settings()


def settings_path(root: Path) -> Path | None:
    """The file that ``read_settings`` reads, or None where there is no settings file."""
    return next((file for file, _ in _tables(root)), None)


def _is_workspace(folder: Path) -> bool:
    data = folder / DATA_FOLDER
    return (
        (folder / SETTINGS_FILE).is_file()
        or (data / "recommendations.yaml").is_file()
        or (data / "recommendations").is_dir()
        or _tool_table(folder) is not None
    )


def _tables(root: Path) -> list[tuple[Path, dict[str, Any]]]:
    own = root / SETTINGS_FILE
    if own.is_file():
        return [(own, _read_toml(own))]
    shared = _tool_table(root)
    return [] if shared is None else [(root / _PYPROJECT, shared)]


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
        raise SettingsError(
            f"{file}: not valid TOML: {error}", "mend the file"
        ) from error


def _validated(file: Path, table: dict[str, Any]) -> Settings:
    adapter = TypeAdapter(Settings)
    try:
        return adapter.validate_python(_with_text_dates(table))
    except ValidationError as error:
        first, *rest = explain(error, table, adapter.json_schema())
    key = ".".join(str(step) for step in first.path)
    more = f" (and {len(rest)} more)" if rest else ""
    raise SettingsError(f"{file}: {key}: {first.message}{more}", first.hint)


def _with_text_dates(value: Any) -> Any:
    """TOML has dates of its own; records have partial ones, as text."""
    if isinstance(value, dict):
        return {key: _with_text_dates(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_with_text_dates(inner) for inner in value]
    return value.isoformat() if hasattr(value, "isoformat") else value
