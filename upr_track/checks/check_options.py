"""What somebody who checks the data asks for."""

from collections.abc import Mapping
from dataclasses import dataclass

from upr_track.diagnostics import Diagnostic
from upr_track.model.settings import FailOn

FindingKey = tuple[str, str, str]
"""Path, rule and message: what stays the same while other lines of a file change."""

KnownFindings = Mapping[FindingKey, int]
"""How often each known finding occurs."""


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """How one run differs from what the settings say.

    ``select`` and ``ignore`` hold rule ids; ``strict`` makes errors of warnings; ``fail_on``
    is None where the settings decide. ``known`` are findings that are left out: None means
    those of the settings' baseline, an empty mapping none. ``paths`` restricts what is
    reported to these files and folders, written as in findings; empty means all.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    strict: bool = False
    fail_on: FailOn | None = None
    known: KnownFindings | None = None
    paths: frozenset[str] = frozenset()


def finding_key(finding: Diagnostic) -> FindingKey:
    """What a finding is known by."""
    return (finding.location.path, finding.rule, finding.message)
