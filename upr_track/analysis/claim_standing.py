"""How a claim stands today: what the records said of it on its date, and whether that holds."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from upr_track.analysis.claims import ClaimVerdict, Verdict, judge_claim
from upr_track.model.claim import CountClaim, DeclaredClaim, FigureClaim, Ratio
from upr_track.model.partial_date import PartialDate

if TYPE_CHECKING:
    from datetime import date

    from upr_track.model.claim import Claim
    from upr_track.model.dataset import Dataset


@dataclass(frozen=True, slots=True)
class ClaimStanding:
    """A claim judged on its own date, and again today where that gives something else.

    ``later`` is None where records and judgements after the claim's date change nothing.
    """

    on_its_date: ClaimVerdict
    later: ClaimVerdict | None = None

    @property
    def claim(self) -> "Claim":
        """The claim that is judged."""
        return self.on_its_date.claim

    @property
    def verdict(self) -> Verdict:
        """``STALE`` where the figure held on its date and later records change the count."""
        held = self.on_its_date.verdict in {Verdict.REPRODUCED, Verdict.CONSISTENT}
        return Verdict.STALE if held and self.later is not None else self.on_its_date.verdict

    @property
    def explanation(self) -> str:
        """Why, without capital and full stop; for a stale claim what is counted today."""
        if self.verdict is not Verdict.STALE or self.later is None:
            return self.on_its_date.explanation
        return f"on its date {self.on_its_date.explanation}; today {self.later.explanation}"


def stand_of_claim(
    claim: "Claim", dataset: "Dataset", today: "date", left_out: int = 0
) -> ClaimStanding:
    """Judge a claim on its date and as of ``today``. ``left_out`` as in ``judge_claim``."""
    on_its_date = judge_claim(claim, dataset, left_out)
    if isinstance(claim, FigureClaim) or claim.as_of.last >= today:
        return ClaimStanding(on_its_date)
    later = judge_claim(replace(claim, as_of=PartialDate.of(today)), dataset, left_out)
    same = _groups(later) == _groups(on_its_date)
    return ClaimStanding(on_its_date, None if same else later)


def ratio_of(claim: "Claim") -> Ratio | None:
    """The ratio that a claim states; None for a plain figure."""
    if isinstance(claim, CountClaim):
        return claim.expect
    return claim.declared if isinstance(claim, DeclaredClaim) else None


def share_in_words(ratio: Ratio) -> str | None:
    """The percentage with its counts and how it was rounded; None where the total is 0.

    Half is rounded up, in whole numbers, so that no float decides: 1 of 8 is 12.5%.
    """
    if not ratio.total:
        return None
    tenths = (2000 * ratio.count + ratio.total) // (2 * ratio.total)
    exact = tenths * ratio.total == 1000 * ratio.count
    rounded = "exactly" if exact else "rounded to one decimal"
    return f"{tenths // 10}.{tenths % 10}% ({ratio.count} of {ratio.total}, {rounded})"


def _groups(verdict: ClaimVerdict) -> tuple[tuple[str, ...], ...]:
    """The records by what was found on them: equal where nothing has changed the count."""
    return tuple(tuple(sorted(ids)) for ids in (verdict.in_set, verdict.others, verdict.undecided))
