"""All formats of findings, and which one a run takes by itself."""

import os
from collections.abc import Mapping

from upr_track.cli.finding_formats.concise import CONCISE
from upr_track.cli.finding_formats.github import GITHUB
from upr_track.cli.finding_formats.gitlab import GITLAB
from upr_track.cli.finding_formats.interface import FindingFormat
from upr_track.cli.finding_formats.json_findings import JSON
from upr_track.cli.finding_formats.junit import JUNIT
from upr_track.cli.finding_formats.sarif import SARIF
from upr_track.cli.finding_formats.text import TEXT

FORMATS: Mapping[str, FindingFormat] = {
    one.name: one for one in (TEXT, CONCISE, JSON, GITHUB, GITLAB, SARIF, JUNIT)
}
"""A new format is one file and one line here."""

AUTO = "auto"
"""Stands for ``github`` in a GitHub runner, for ``text`` elsewhere."""


def automatic_format() -> FindingFormat:
    """The format that fits where the program runs."""
    return GITHUB if os.environ.get("GITHUB_ACTIONS") == "true" else TEXT
