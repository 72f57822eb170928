"""What changed in one line, over the whole report."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from upr_track.analysis.dates_in_words import short_date_in_words
from upr_track.analysis.status_moves import Direction
from upr_track.cli.changes.change_report import ChangeReport
from upr_track.cli.changes.change_sections import change_sections
from upr_track.model.partial_date import PartialDate

if TYPE_CHECKING:
    from upr_track.analysis.comparison import Comparison
    from upr_track.history.moments import Moment
    from upr_track.history.two_states import TwoStates

_NOTHING = "Nothing changed."


def change_report(states: "TwoStates", found: "Comparison") -> ChangeReport:
    """The report on two states."""
    title = f"What changed from {_moment(states.old)} to {_moment(states.new)}"
    sections = change_sections(found)
    summary = " · ".join(_parts(found)) or "No change to a recommendation, status or claim."
    return ChangeReport(title, summary if sections else _NOTHING, sections)


def _moment(moment: "Moment") -> str:
    """A state with its day: "v1 (1 Mar 2025)"."""
    if moment.commit is None:
        return moment.words if moment.is_now else f"{moment.words} (nothing was recorded)"
    day = short_date_in_words(PartialDate.of(moment.commit.when.date()))
    return f"{moment.words} ({day}, {moment.commit.short})"


def _parts(found: "Comparison") -> Iterator[str]:
    asked = found.recommendations
    yield from _number(len(asked.new), "new recommendation")
    yield from _number(len(asked.removed), "removed recommendation")
    yield from _number(len(found.positions), "position changed", "positions changed")
    yield from _moves(found)
    new = [one for one in found.assessments if one.before is None]
    yield from _number(len(new), "new assessment")
    sources = sum(len(one.new_evidence) for one in found.assessments)
    yield from _number(sources, "new source")
    numbers = [one for one in found.claims if one.number_changed]
    yield from _number(len(numbers), "claim with another number", "claims with another number")


def _moves(found: "Comparison") -> Iterator[str]:
    numbers = Counter(one.direction for one in found.status_moves)
    for direction in (Direction.BETTER, Direction.WORSE):
        yield from _number(numbers[direction], f"status {direction}", f"statuses {direction}")
    first = "assessed for the first time"
    yield from _number(numbers[Direction.FIRST], first, first)


def _number(number: int, one: str, many: str = "") -> Iterator[str]:
    if number:
        yield f"{number:,} {one if number == 1 else many or f'{one}s'}"
