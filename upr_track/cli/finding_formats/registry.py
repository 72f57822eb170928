"""All formats of findings, and which one a run takes by itself."""

import os
from importlib import import_module

from upr_track.cli.finding_formats.interface import FindingFormat

FORMAT_MODULES = {
    "text": "text",
    "concise": "concise",
    "json": "json_findings",
    "github": "github",
    "gitlab": "gitlab",
    "sarif": "sarif",
    "junit": "junit",
}
"""The formats by name, each with the module whose ``FORMAT`` it is.

A new format is one file and one line here. A run imports only the one it writes.
"""

AUTO = "auto"
"""Stands for ``github`` in a GitHub runner, for ``text`` elsewhere."""


def finding_format(name: str) -> FindingFormat:
    """The format of that name, or the one that fits where the program runs for ``AUTO``."""
    if name == AUTO:
        name = "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"
    module = import_module(f"upr_track.cli.finding_formats.{FORMAT_MODULES[name]}")
    written_as: FindingFormat = module.FORMAT
    return written_as
