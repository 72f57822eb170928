"""``upr-track rules``: what is checked."""

import json
import sys
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from upr_track.checks.check_options import CheckOptions
from upr_track.checks.rule_levels import rule_levels
from upr_track.cli.options import HERE, Output, WorkspaceFolder
from upr_track.cli.streams import put, screen_width
from upr_track.cli.tables.grid import Column, Grid
from upr_track.cli.tables.text_table import text_table
from upr_track.diagnostics import Severity
from upr_track.errors import UsageError
from upr_track.model.settings import Settings
from upr_track.storage.settings_file import read_settings
from upr_track.storage.workspace_root import find_root
from upr_track.workspace import all_rules

SCHEMA_VERSION = 1


def command(
    *,
    workspace: WorkspaceFolder = HERE,
    output_format: Annotated[
        Literal["table", "json"], typer.Option("--format", help="How to write it.")
    ] = "table",
    output: Output = None,
) -> int:
    """List the rules that the data is checked by, with their usual level and the one here.

    The level here is what the settings of the workspace make of it; upr-track explain RULE
    says more of one.
    """
    levels = _levels_here(workspace)
    put(_json(levels) if output_format == "json" else _table(levels), output)
    return 0


def _levels_here(folder: Path) -> dict[str, Severity]:
    """The level of each rule in the workspace, or the usual ones outside of any."""
    return rule_levels(all_rules(), CheckOptions(), _settings(folder).checks)


def _settings(folder: Path) -> Settings:
    try:
        root = find_root(folder)
    except UsageError:
        if folder != HERE:
            raise
        return Settings()
    return read_settings(root)


def _table(levels: dict[str, Severity]) -> str:
    columns = (
        Column("RULE"),
        Column("usual"),
        Column("here"),
        Column("what it asks", may_be_cut=True),
    )
    rows = tuple(
        (rule.id, rule.severity.value, levels[rule.id].value, rule.summary) for rule in all_rules()
    )
    return text_table(Grid(columns, rows), screen_width(sys.stdout))


def _json(levels: dict[str, Severity]) -> str:
    rules: list[dict[str, Any]] = [
        {
            "id": rule.id,
            "usual_level": rule.severity.value,
            "level": levels[rule.id].value,
            "summary": rule.summary,
        }
        for rule in all_rules()
    ]
    listed = {"schema_version": SCHEMA_VERSION, "rules": rules}
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"
