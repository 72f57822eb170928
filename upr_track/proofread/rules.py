"""What proofreading reports, as findings with rules."""

from typing import TYPE_CHECKING

from upr_track.diagnostics import Diagnostic, Related, RuleInfo, Severity
from upr_track.proofread.remark import FigureVerdict, Remark

if TYPE_CHECKING:
    from upr_track.model.dataset import Dataset

_PAGE = "See docs/commands/proofread.md."

WRONG = RuleInfo(
    "wrong-figure", Severity.ERROR, "A figure in a text says what the data says.", _PAGE
)
QUOTATION = RuleInfo(
    "quotation-differs",
    Severity.ERROR,
    "A quoted recommendation is quoted word for word.",
    _PAGE,
)
STALE = RuleInfo("stale-figure", Severity.WARNING, "A figure in a text still holds today.", _PAGE)
UNKNOWN = RuleInfo(
    "unknown-figure", Severity.WARNING, "A figure about the data is covered by a claim.", _PAGE
)
REFERENCE = RuleInfo(
    "unknown-reference", Severity.NOTE, "A document that a text names is recorded.", _PAGE
)
VERIFIED = RuleInfo(
    "verified-figure", Severity.NOTE, "A figure in a text was found in the data.", _PAGE
)

PROOFREADING_RULES = (WRONG, QUOTATION, STALE, UNKNOWN, REFERENCE, VERIFIED)
"""All rules of proofreading. ``verified-figure`` is no mistake: it is shown if asked for."""

_RULES = {
    FigureVerdict.WRONG: WRONG,
    FigureVerdict.QUOTATION_DIFFERS: QUOTATION,
    FigureVerdict.STALE: STALE,
    FigureVerdict.UNKNOWN: UNKNOWN,
    FigureVerdict.UNKNOWN_REFERENCE: REFERENCE,
    FigureVerdict.VERIFIED: VERIFIED,
}
_LONGEST = 60


def finding_of(remark: Remark, dataset: "Dataset") -> Diagnostic:
    """A remark as a finding at its place in the text, with the place of the claim beside it."""
    figure = remark.figure
    location = figure.passage.places.at(figure.start, figure.end)
    words = figure.words
    shown = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
    where = f" ({figure.passage.where})" if figure.passage.where else ""
    return _RULES[remark.verdict].found(
        location,
        f'"{shown}": {remark.told}{where}',
        remark.hint,
        tuple(_claim_at(remark, dataset)) if remark.verdict in _WITH_CLAIM else (),
    )


_WITH_CLAIM = {FigureVerdict.WRONG, FigureVerdict.STALE}


def _claim_at(remark: Remark, dataset: "Dataset") -> list[Related]:
    return [
        Related(dataset.claims.place(index, "id"), "the claim")
        for index, claim in enumerate(dataset.claims)
        if claim.id == remark.by
    ][:1]
