"""Everything that ``upr-track status`` shows, before anybody decides what it looks like."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from upr_track.analysis.audience import left_out
from upr_track.analysis.claims import ClaimVerdict, judge_claim
from upr_track.cli.row_order import RowOrder
from upr_track.model.claim import FigureClaim

if TYPE_CHECKING:
    from upr_track.analysis.compliance import ComplianceRow, ComplianceTable
    from upr_track.model.claim import Claim
    from upr_track.model.dataset import Dataset


@dataclass(frozen=True, slots=True)
class StatusReport:
    """A table, the claims above it and what was left out.

    ``not_for_audience`` counts records that the audience does not see, by kind;
    ``unreadable`` those that are so wrong that they could not be read.
    """

    table: "ComplianceTable"
    claims: tuple[ClaimVerdict, ...]
    audience: str
    not_for_audience: Mapping[str, int]
    unreadable: int

    @property
    def dataset(self) -> "Dataset":
        """The records that the audience sees."""
        return self.table.standing.dataset


def make_report(
    table: "ComplianceTable", claims: Sequence["Claim"], whole: "Dataset", audience: str
) -> StatusReport:
    """The report on ``table``, whose records are those of ``whole`` that the audience sees."""
    shown = table.standing.dataset
    missing = left_out(whole, shown)
    unseen = missing.get("recommendations", 0) + missing.get("assessments", 0)
    verdicts = tuple(judge_claim(claim, shown, unseen) for claim in claims)
    unreadable = shown.recommendations.rejected + shown.assessments.rejected
    return StatusReport(table, verdicts, audience, missing, unreadable)


def headline_claims(dataset: "Dataset") -> tuple["Claim", ...]:
    """The claims above the table: those that the settings name, else all but plain figures."""
    wanted = dataset.settings.status.headline
    if not wanted:
        return tuple(claim for claim in dataset.claims if not isinstance(claim, FigureClaim))
    by_id = {claim.id: claim for claim in reversed(dataset.claims.records)}
    return tuple(by_id[name] for name in wanted if name in by_id)


def unknown_headlines(dataset: "Dataset") -> tuple[str, ...]:
    """Names in the settings' headline that no claim has, not even one that cannot be read."""
    known = {claim.id for claim in dataset.claims} | dataset.claims.rejected_ids
    return tuple(name for name in dataset.settings.status.headline if name not in known)


def sort_rows(table: "ComplianceTable", order: RowOrder) -> "ComplianceTable":
    """The table with its largest rows first, by records or by records in the counted set.

    The row of records without a value stays the last one.
    """
    if order is RowOrder.NATURAL:
        return table

    def size(row: "ComplianceRow") -> tuple[bool, int, int]:
        counted = row.in_set if order is RowOrder.SET else row.total
        return row.key is not None, counted, row.total

    return replace(table, rows=tuple(sorted(table.rows, key=size, reverse=True)))
