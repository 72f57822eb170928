from dataclasses import replace

from tests.unit.cli.finding_formats.reports import NEVER_NAMED, NO_EVIDENCE, TAKEN
from upr_track.cli.finding_formats.fingerprints import fingerprints
from upr_track.diagnostics import Diagnostic, Severity


def moved(finding: Diagnostic, lines: int) -> Diagnostic:
    at = finding.location
    return replace(finding, location=replace(at, line=at.line + lines))


def test_no_two_are_alike() -> None:
    found = [NEVER_NAMED, TAKEN, moved(TAKEN, 9), moved(TAKEN, 20), NO_EVIDENCE]
    assert len(set(fingerprints(found))) == 5


def test_they_outlive_edits_above_and_other_levels() -> None:
    before = fingerprints([NEVER_NAMED, TAKEN, moved(TAKEN, 9)])
    later = replace(NEVER_NAMED, severity=Severity.ERROR, hint="other words")
    assert fingerprints([moved(later, 3), moved(TAKEN, 3), moved(TAKEN, 12)]) == before


def test_they_are_the_same_on_every_machine() -> None:
    assert fingerprints([TAKEN]) == ["4da054e3d27d4a075704c69ac80c2f54c7fc0707"]


def test_lone_surrogates_do_no_harm() -> None:
    assert len(fingerprints([replace(TAKEN, message="\ud800")])[0]) == 40
