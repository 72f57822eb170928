"""Reads the settings of a workspace and judges them."""

from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from upr_track.errors import SettingsError
from upr_track.model.settings import Settings
from upr_track.storage.record_errors import explain
from upr_track.storage.workspace_root import find_root, settings_table

__all__ = ["find_root", "read_settings"]


def read_settings(root: Path) -> Settings:
    """The settings of the workspace at ``root``; defaults where it has none.

    Raises ``SettingsError`` for what cannot be used, with the file and the key.
    """
    found = settings_table(root)
    return Settings() if found is None else _validated(*found)


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
