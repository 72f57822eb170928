"""Whether the figures that submissions quote agree with the records."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from upr_track.analysis.compliance import Question, chosen_records
from upr_track.analysis.current import NOT_ASSESSED, choose_assessor, take_stock
from upr_track.analysis.dimensions import DIMENSIONS
from upr_track.analysis.selection import Selection
from upr_track.analysis.status_sets import CountedSet, counted_set
from upr_track.errors import UsageError
from upr_track.model.claim import CountClaim, DeclaredClaim, FigureClaim, Ratio
from upr_track.vocabulary import statuses

if TYPE_CHECKING:
    from upr_track.model.claim import Claim
    from upr_track.model.dataset import Dataset

Ids = tuple[str, ...]


class Verdict(StrEnum):
    """What the records say of a claim."""

    REPRODUCED = "reproduced"
    """The records give the very figure."""

    CONSISTENT = "consistent"
    """The records do not cover all of it, and what they cover fits."""

    CONTRADICTED = "contradicted"
    """The records cannot be true together with the figure."""

    SOURCED = "sourced"
    """A figure that is not counted from records, with its source."""

    UNSOURCED = "unsourced"
    """A figure without a source."""

    STALE = "stale"
    """The figure held on its date; later records or judgements change the count."""

    NOT_CHECKED = "not_checked"
    """The claim names something that the workspace does not have."""


@dataclass(frozen=True, slots=True)
class ClaimVerdict:
    """A claim, what the records say of it, and the records behind the answer.

    ``in_set`` are the ids of the selected records in the claim's set, ``others`` those with
    another finding, ``undecided`` those without a finding. ``explanation`` is a sentence
    without capital and full stop, to stand after the verdict.
    """

    claim: "Claim"
    verdict: Verdict
    explanation: str
    counted_set: CountedSet | None = None
    assessed_by: str | None = None
    in_set: Ids = ()
    others: Ids = ()
    undecided: Ids = ()

    @property
    def ids(self) -> Ids:
        """All records that the claim selects."""
        return (*self.in_set, *self.others, *self.undecided)


def judge_claim(claim: "Claim", dataset: "Dataset", left_out: int = 0) -> ClaimVerdict:
    """Hold a claim against the records.

    ``left_out`` is how many recommendations and assessments an audience does not see: a
    count that they could make up for is consistent, not contradicted. Never raises for what
    the claim says: a claim that cannot be judged is ``NOT_CHECKED`` and says why.
    """
    if isinstance(claim, FigureClaim):
        return _judge_figure(claim)
    try:
        found = _itemise(claim, dataset)
    except UsageError as error:
        return ClaimVerdict(claim, Verdict.NOT_CHECKED, error.message)
    if isinstance(claim, DeclaredClaim):
        verdict, why = _judge_declared(claim.declared, found)
    else:
        verdict, why = _judge_count(claim.expect, found, left_out)
    return ClaimVerdict(
        claim,
        verdict,
        why,
        found.counted_set,
        found.assessed_by,
        found.in_set,
        found.others,
        found.undecided,
    )


@dataclass(frozen=True, slots=True)
class _Itemised:
    counted_set: CountedSet
    assessed_by: str | None
    in_set: Ids
    others: Ids
    no_finding: Ids
    not_assessed: Ids

    @property
    def undecided(self) -> Ids:
        return (*self.no_finding, *self.not_assessed)

    @property
    def records(self) -> int:
        return len(self.in_set) + len(self.others) + len(self.undecided)

    @property
    def described(self) -> str:
        """The itemised records in words: "6 ignored, 1 not, 1 not assessed"."""
        label = self.counted_set.label
        kinds = {
            label: self.in_set,
            f"not {label}": self.others,
            "no finding": self.no_finding,
            "not assessed": self.not_assessed,
        }
        return ", ".join(f"{len(ids)} {kind}" for kind, ids in kinds.items() if ids) or "none"


def _itemise(claim: CountClaim | DeclaredClaim, dataset: "Dataset") -> _Itemised:
    """The selected records by what the claim's assessor found on its date."""
    named = counted_set(claim.set, dataset.settings)
    selection = Selection.parse(claim.where, dataset)
    if isinstance(claim, DeclaredClaim):
        assessor: str | None = claim.declared_by
    else:
        assessor = claim.assessed_by or choose_assessor(dataset, None)
    standing = take_stock(dataset, claim.as_of, assessor)
    question = Question(DIMENSIONS["mechanism"], named, selection)
    records, _ = chosen_records(question, standing)
    by_kind: dict[str, list[str]] = {"in_set": [], "others": [], "no_finding": [], NOT_ASSESSED: []}
    for record in records:
        by_kind[_kind(standing.status(record.id), named)].append(record.id)
    return _Itemised(named, assessor, *(tuple(ids) for ids in by_kind.values()))


def _kind(status: str, named: CountedSet) -> str:
    if status in named.statuses:
        return "in_set"
    if status == NOT_ASSESSED:
        return NOT_ASSESSED
    return "others" if statuses().entries[status].finding else "no_finding"


def _judge_declared(declared: Ratio, found: _Itemised) -> tuple[Verdict, str]:
    """Itemised records and a remainder that nobody listed must fit the declared figure.

    Never more records than the total, never more in the set than declared, never more
    outside it than the declared figure leaves; exact where all are itemised and judged.
    """
    label, figure = found.counted_set.label, f"{declared.count} of {declared.total}"
    others_left = declared.total - declared.count
    if others_left < 0:
        return Verdict.CONTRADICTED, f"{figure} cannot be"
    if found.records > declared.total:
        return Verdict.CONTRADICTED, f"{found.records} are recorded here, more than all of {figure}"
    if len(found.in_set) > declared.count:
        return Verdict.CONTRADICTED, f"{len(found.in_set)} are {label} here, more than {figure}"
    if len(found.others) > others_left:
        return (
            Verdict.CONTRADICTED,
            f"{len(found.others)} are not {label} here, {figure} leaves {others_left}",
        )
    if found.records == declared.total and not found.undecided:
        return Verdict.REPRODUCED, f"all {declared.total} itemised here ({found.described})"
    return (
        Verdict.CONSISTENT,
        f"{found.records} of {declared.total} itemised here ({found.described})",
    )


def _judge_count(expected: Ratio, found: _Itemised, left_out: int) -> tuple[Verdict, str]:
    count, total = len(found.in_set), len(found.in_set) + len(found.others)
    figure = f"the records give {count} of {total}"
    if (count, total) == (expected.count, expected.total):
        return Verdict.REPRODUCED, figure
    missing, missing_in_set = expected.total - total, expected.count - count
    if 0 <= missing_in_set <= missing <= left_out:
        return Verdict.CONSISTENT, f"{figure}; others are not for this audience"
    return Verdict.CONTRADICTED, f"{figure}, not {expected.count} of {expected.total}"


def _judge_figure(claim: FigureClaim) -> ClaimVerdict:
    number = len(claim.sources)
    if not number:
        return ClaimVerdict(claim, Verdict.UNSOURCED, "no source is given")
    return ClaimVerdict(
        claim, Verdict.SOURCED, "one source" if number == 1 else f"{number} sources"
    )
