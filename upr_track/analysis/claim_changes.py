"""Claims whose number changed: what they state, or what the records give for them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from upr_track.analysis.changed_fields import changed_fields
from upr_track.analysis.claim_standing import ratio_of
from upr_track.analysis.claims import ClaimVerdict, Verdict, judge_claim
from upr_track.model.claim import FigureClaim

if TYPE_CHECKING:
    from upr_track.model.claim import Claim
    from upr_track.model.dataset import Dataset

Figures = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """A claim before and after; None where it was not there, or is no more.

    Each is judged on the claim's own date against the records of its own time.
    """

    before: ClaimVerdict | None
    after: ClaimVerdict | None

    @property
    def claim(self) -> "Claim":
        """The claim as it is, or as it was if it is no more."""
        found = self.after or self.before
        if found is None:  # pragma: no cover - made from at least one
            raise AssertionError
        return found.claim

    @property
    def number_changed(self) -> bool:
        """Whether it states another number, or the records give another one for it."""
        if self.before is None or self.after is None:
            return False
        return _numbers(self.before) != _numbers(self.after)


def claim_changes(old: "Dataset", new: "Dataset") -> tuple[ClaimChange, ...]:
    """The claims that differ, or that the records now say something else of."""
    was, is_now = _by_id(old), _by_id(new)
    pairs = (
        ClaimChange(_judged(was.get(name), old), _judged(is_now.get(name), new))
        for name in dict.fromkeys((*is_now, *was))
    )
    return tuple(one for one in pairs if _differs(one))


def figures_counted(verdict: ClaimVerdict) -> Figures | None:
    """How many records are in the claim's set, of how many judged; None if none are counted."""
    if isinstance(verdict.claim, FigureClaim) or verdict.verdict is Verdict.NOT_CHECKED:
        return None
    return len(verdict.in_set), len(verdict.in_set) + len(verdict.others)


def _by_id(dataset: "Dataset") -> "dict[str, Claim]":
    """Claims by id, in file order; of duplicates the first."""
    known: dict[str, Claim] = {}
    for claim in dataset.claims:
        known.setdefault(claim.id, claim)
    return known


def _judged(claim: "Claim | None", dataset: "Dataset") -> ClaimVerdict | None:
    return None if claim is None else judge_claim(claim, dataset)


def _differs(one: ClaimChange) -> bool:
    if one.before is None or one.after is None:
        return True
    same_claim = not changed_fields(one.before.claim, one.after.claim)
    return not same_claim or _numbers(one.before) != _numbers(one.after)


def _numbers(verdict: ClaimVerdict) -> tuple[object, ...]:
    claim = verdict.claim
    if isinstance(claim, FigureClaim):
        return (claim.qualifier, claim.value, verdict.verdict)
    ratio = ratio_of(claim)
    return (ratio, figures_counted(verdict), verdict.verdict)
