"""A UPR session does not belong to the cycle beside it.

Cycle 1 was sessions 1 to 12, cycle 2 sessions 13 to 26, cycle 3 sessions 27 to 40, cycle 4
is sessions 41 to 54. Correct the session or the cycle; for UPR records the cycle may be left
out.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.dataset import Dataset
from upr_track.vocabulary import cycle_of_session, sessions

INFO = RuleInfo(
    "session-cycle", Severity.ERROR, "A UPR session belongs to the cycle beside it.", __doc__
)

_UPR_BODY = "upr-wg"


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find UPR sessions outside of their cycle."""
    sound: set[tuple[int, int]] = set()
    for index, record in enumerate(data.recommendations.records):
        if record.session is None or record.cycle is None:
            continue
        pair = (record.session, record.cycle)
        if pair not in sound and record.mechanism in ("upr", "stakeholder"):
            if (wording := _wording(*pair)) is None:
                sound.add(pair)
            else:
                yield INFO.found(data.recommendations.place(index, "session"), *wording)
    for index, source in enumerate(data.documents.records):
        if None not in (source.session, source.cycle) and source.body in (None, _UPR_BODY):
            wording = _wording(source.session or 0, source.cycle or 0)
            if wording is not None:
                yield INFO.found(data.documents.place(index, "session"), *wording)


def _wording(session: int, cycle: int) -> tuple[str, str] | None:
    """Message and hint, or None if the session is in the cycle or both are yet to come."""
    actual = cycle_of_session(session)
    of_cycle = [one.number for one in sessions().entries.values() if one.cycle == cycle]
    if actual == cycle or not of_cycle:
        return None
    message = f"UPR session {session} is not in cycle {cycle}"
    range_of_cycle = f"cycle {cycle} is sessions {min(of_cycle)} to {max(of_cycle)}"
    if actual is None:
        return message, range_of_cycle
    return message, f"{range_of_cycle}; session {session} is in cycle {actual}"


RULE = Rule(INFO, check)
