"""The table of claims: every kind in the same columns, with what the records say of it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from upr_track.analysis.claim_standing import ratio_of
from upr_track.exporters.columns import Column, Entry, Kind, Value, added, column_of
from upr_track.model.claim import CountClaim, DeclaredClaim, FigureClaim, Period, Ratio

if TYPE_CHECKING:
    from upr_track.analysis.claims import ClaimVerdict
    from upr_track.exporters.chosen import Chosen

CLAIM_COLUMNS = (
    column_of(CountClaim, "id"),
    added("kind", "count: computed from the records; declared: stated by a source; or figure."),
    *(column_of(CountClaim, name) for name in ("statement", "as_of")),
    *(column_of(Ratio, name) for name in ("count", "total")),
    *(column_of(FigureClaim, name) for name in ("qualifier", "value", "unit")),
    Column("period_start", Kind.DATE, "What a figure covers. First day, month or year."),
    Column("period_end", Kind.DATE, "What a figure covers. Last day, month or year."),
    Column("period_each", Kind.TEXT, column_of(Period, "each").description),
    column_of(DeclaredClaim, "about"),
    column_of(CountClaim, "where", "conditions"),
    column_of(CountClaim, "set", "set_name"),
    column_of(CountClaim, "assessed_by"),
    column_of(DeclaredClaim, "declared_by"),
    *(column_of(CountClaim, name) for name in ("focus", "cases", "visibility")),
    added("verdict", "What the records say of it on its date."),
    added("explanation", "Why they say so."),
)


def claim_entries(chosen: "Chosen") -> Iterator[Entry]:
    """The claims, held against the records on their own date."""
    for one in chosen.claims:
        found = {"verdict": one.verdict.value, "explanation": one.explanation}
        yield Entry(one.claim, {**_figures(one), **found})


def _figures(one: "ClaimVerdict") -> dict[str, Value]:
    claim, ratio = one.claim, ratio_of(one.claim)
    figures: dict[str, Value] = {"kind": claim.kind}
    if ratio is not None:
        figures |= {"count": ratio.count, "total": ratio.total}
    if isinstance(claim, FigureClaim) and claim.period is not None:
        period = Entry(claim.period)
        for name in ("start", "end", "each"):
            figures[f"period_{name}"] = column_of(Period, name).value(period)
    return figures
