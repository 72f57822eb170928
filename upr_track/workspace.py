"""Opens a folder: settings, records and what is wrong with them. The Python API."""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from upr_track.checks.policy import CheckOptions, CheckResult, apply_policy
from upr_track.checks.registry import RULES
from upr_track.diagnostics import Diagnostic, RuleInfo, Silence
from upr_track.model.dataset import Dataset
from upr_track.model.settings import Settings
from upr_track.storage.loader import load_data
from upr_track.storage.reader_rules import READER_RULES
from upr_track.storage.settings_file import find_root, read_settings
from upr_track.storage.silences import silences_in
from upr_track.storage.source_text import SourceText


@dataclass(frozen=True)
class Workspace:
    """A workspace as it was when it was opened. Nothing here writes.

    ``reading`` are the findings made while the files were read; ``check`` adds those of
    the rules across records.
    """

    root: Path
    settings: Settings
    dataset: Dataset
    reading: tuple[Diagnostic, ...]
    sources: tuple[SourceText, ...]

    def check(self, options: CheckOptions, today: date) -> CheckResult:
        """All findings that ``options`` and the settings leave, in file order."""
        findings = [*self.reading]
        for rule in RULES:
            findings.extend(rule.check(self.dataset, today))
        return apply_policy(findings, self.silences, options, self.settings.checks)

    @property
    def silences(self) -> tuple[Silence, ...]:
        """The comments in the data files that silence findings."""
        return tuple(one for source in self.sources for one in silences_in(source))


def open_workspace(
    start: Path | str = ".", *, relative_to: Path | None = None
) -> Workspace:
    """Read the workspace at or above ``start``.

    Paths in findings are written relative to ``relative_to``, by default the current
    folder. Raises ``UsageError`` if there is no workspace, ``SettingsError`` or
    ``FileAccessError`` if it cannot be read.
    """
    root = find_root(Path(start))
    base = Path.cwd() if relative_to is None else relative_to
    settings = read_settings(root)
    loaded = load_data(root, settings, lambda file: _shown(file, base))
    return Workspace(root, settings, loaded.dataset, loaded.findings, loaded.sources)


def all_rules() -> tuple[RuleInfo, ...]:
    """Every rule: those of reading first, then those across records."""
    return (*READER_RULES, *(rule.info for rule in RULES))


def _shown(file: Path, base: Path) -> str:
    try:
        return Path(os.path.relpath(file, base)).as_posix()
    except ValueError:  # another drive on Windows
        return file.as_posix()
