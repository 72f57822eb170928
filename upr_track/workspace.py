"""Opens a folder: settings, records and what is wrong with them. The Python API."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from upr_track.checks.check_options import CheckOptions, KnownFindings, finding_key
from upr_track.checks.policy import CheckResult, Found, apply_policy
from upr_track.checks.registry import RULES
from upr_track.checks.rule_levels import rule_levels
from upr_track.checks.silencing import SILENCE_RULES
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity, Silence
from upr_track.model.dataset import Dataset
from upr_track.model.settings import Settings
from upr_track.storage.baseline_file import read_baseline
from upr_track.storage.loader import load_data
from upr_track.storage.reader_rules import READER_RULES
from upr_track.storage.settings_file import find_root, read_settings
from upr_track.storage.silences import silences_in
from upr_track.storage.source_text import SourceText


@dataclass(frozen=True)
class Workspace:
    """A workspace as it was when it was opened. Nothing here writes.

    ``reading`` are the findings made while the files were read; ``check`` adds those of
    the rules across records. Paths in findings are relative to ``shown_from``.
    """

    root: Path
    settings: Settings
    dataset: Dataset
    reading: tuple[Diagnostic, ...]
    sources: tuple[SourceText, ...]
    shown_from: Path

    def check(self, options: CheckOptions, today: date) -> CheckResult:
        """All findings that ``options`` and the settings leave, in file order.

        Raises ``UsageError`` or ``SettingsError`` for rules that do not exist, and
        ``FileAccessError`` if the baseline that the settings name cannot be read.
        """
        levels = self.levels(options)
        findings = [*self.reading, *self._across_records(levels, today)]
        if options.known is None:
            options = replace(options, known=self._settled())
        found = Found(findings, self.silences, self.is_complete)
        return apply_policy(found, levels, options, self.settings.checks)

    def levels(self, options: CheckOptions) -> dict[str, Severity]:
        """The severity of each rule by id in this workspace, ``OFF`` for those left out."""
        return rule_levels(all_rules(), options, self.settings.checks)

    @property
    def is_complete(self) -> bool:
        """Whether every record of every file could be read."""
        return all(one.complete and not one.rejected for one in self.dataset.collections)

    @property
    def silences(self) -> tuple[Silence, ...]:
        """The comments in the data files that silence findings."""
        return tuple(one for source in self.sources for one in silences_in(source))

    def known_findings(self, baseline: Path) -> KnownFindings:
        """What a baseline file lists, with paths as in findings. Raises ``FileAccessError``."""
        listed = read_baseline(baseline)
        return {
            (shown_path(self.root / path, self.shown_from), rule, message): count
            for (path, rule, message), count in listed.items()
        }

    def as_known(self, findings: Iterable[Diagnostic]) -> KnownFindings:
        """``findings`` as a baseline lists them, with paths from the workspace's root."""
        return Counter(
            (shown_path(self.shown_from / path, self.root), rule, message)
            for path, rule, message in map(finding_key, findings)
        )

    @property
    def records(self) -> int:
        """How many records could be read."""
        return sum(map(len, self.dataset.collections))

    @property
    def unread_records(self) -> int:
        """How many records could not be read, as far as the files let count them."""
        return sum(one.rejected for one in self.dataset.collections)

    def _across_records(self, levels: dict[str, Severity], today: date) -> Iterator[Diagnostic]:
        for rule in RULES:
            if levels[rule.info.id] is not Severity.OFF:
                yield from rule.check(self.dataset, today)

    def _settled(self) -> KnownFindings:
        baseline = self.settings.checks.baseline
        return {} if baseline is None else self.known_findings(self.root / baseline)


def open_workspace(start: Path | str = ".", *, relative_to: Path | None = None) -> Workspace:
    """Read the workspace at or above ``start``.

    Paths in findings are written relative to ``relative_to``, by default the current
    folder. Raises ``UsageError`` if there is no workspace, ``SettingsError`` or
    ``FileAccessError`` if it cannot be read.
    """
    root = find_root(Path(start))
    base = Path.cwd() if relative_to is None else relative_to
    settings = read_settings(root)
    loaded = load_data(root, settings, lambda file: shown_path(file, base))
    return Workspace(root, settings, loaded.dataset, loaded.findings, loaded.sources, base)


def all_rules() -> tuple[RuleInfo, ...]:
    """Every rule: those of reading, those across records, those on comments."""
    return (*READER_RULES, *(rule.info for rule in RULES), *SILENCE_RULES)


def shown_path(file: Path, base: Path) -> str:
    """How the path of a file is written in findings: relative to ``base``, with slashes."""
    try:
        return Path(os.path.relpath(file, base)).as_posix()
    except ValueError:  # another drive on Windows
        return file.as_posix()
