"""What became of the persons: the situation on a date, and the remedies asked for them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from upr_track.analysis.natural_order import record_order

if TYPE_CHECKING:
    from upr_track.analysis.current import Standing
    from upr_track.model.case import Case, Situation
    from upr_track.model.partial_date import PartialDate
    from upr_track.model.recommendation import Recommendation


@dataclass(frozen=True, slots=True)
class CaseStanding:
    """A case as it stands: what the person is in, and what was asked.

    ``situations`` are those of the latest date, several of which may hold at once, in file
    order; ``asked`` are the recommendations on the case, by document and paragraph.
    """

    case: "Case"
    situations: "tuple[Situation, ...]"
    asked: "tuple[Recommendation, ...]"

    @property
    def remedies(self) -> "tuple[Recommendation, ...]":
        """What individual decisions ask for."""
        return tuple(record for record in self.asked if record.remedy is not None)


def current_situations(case: "Case", as_of: "PartialDate") -> "tuple[Situation, ...]":
    """What the sources say of the person last, of what is surely over by ``as_of``.

    All entries of the latest date: a person may be in prison and ill at once.
    """
    known = [one for one in case.situations if one.as_of.ends_by(as_of)]
    latest = max((one.as_of.last for one in known), default=None)
    return tuple(one for one in known if one.as_of.last == latest)


def case_standings(standing: "Standing") -> tuple[CaseStanding, ...]:
    """All cases of the workspace, in file order."""
    asked: dict[str, list[Recommendation]] = {}
    for record in sorted(standing.dataset.recommendations, key=record_order):
        for name in dict.fromkeys(record.cases):
            asked.setdefault(name, []).append(record)
    return tuple(
        CaseStanding(case, current_situations(case, standing.as_of), tuple(asked.get(case.id, ())))
        for case in standing.dataset.cases
    )
