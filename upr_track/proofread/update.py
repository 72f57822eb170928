"""Rewrites tied figures in Markdown: only the characters of the figures."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from upr_track.analysis.claim_standing import ratio_of
from upr_track.analysis.claims import Verdict
from upr_track.model.claim import FigureClaim
from upr_track.proofread.figure import PercentFigure, QuantityFigure, RatioFigure
from upr_track.proofread.judging.wording import agrees, rounded
from upr_track.proofread.numerals import numerals

if TYPE_CHECKING:
    from collections.abc import Iterable

    from upr_track.model.claim import Claim
    from upr_track.proofread.judging.ledger import Ledger
    from upr_track.proofread.remark import Remark

_LEAST_GROUPED = 1000


@dataclass(frozen=True, slots=True)
class Rewriting:
    """New characters for those between ``start`` and ``end`` of a passage."""

    start: int
    end: int
    before: str
    after: str
    claim: str


def rewritings(
    remarks: "Iterable[Remark]", source: str | None, ledger: "Ledger"
) -> tuple[Rewriting, ...]:
    """What tied figures are to become so that they say what their claims state.

    ``source`` is the text that is rewritten; without one, that of the passages. A claim that
    the records contradict changes no text: it has to be corrected first.
    """
    found = (_rewriting(one, source, ledger) for one in remarks if one.tied)
    return tuple(one for one in found if one is not None)


def rewritten(text: str, changes: "Iterable[Rewriting]") -> str:
    """``text`` with the changes made."""
    for one in sorted(changes, key=lambda change: change.start, reverse=True):
        text = f"{text[: one.start]}{one.after}{text[one.end :]}"
    return text


def _rewriting(remark: "Remark", source: str | None, ledger: "Ledger") -> Rewriting | None:
    known, figure = ledger.claim_by_id.get(remark.by), remark.figure
    if known is None or known.standing.verdict is Verdict.CONTRADICTED:
        return None
    if not isinstance(figure, RatioFigure | PercentFigure | QuantityFigure):
        return None
    if agrees(figure, known.claim):
        return None
    text = figure.passage.text if source is None else source
    before = text[figure.start : figure.end]
    after = _figure_for(figure, before, known.claim, ledger)
    if after is None or after == before:
        return None
    return Rewriting(figure.start, figure.end, before, after, known.claim.id)


def _figure_for(
    figure: RatioFigure | PercentFigure | QuantityFigure,
    before: str,
    claim: "Claim",
    ledger: "Ledger",
) -> str | None:
    """The figure of the claim, written as the one before it was; None if it is of another kind."""
    ratio = ratio_of(claim)
    if isinstance(claim, FigureClaim):
        return _quantity(before, claim, ledger) if isinstance(figure, QuantityFigure) else None
    if ratio is None:
        return None
    if isinstance(figure, PercentFigure):
        value = str(rounded(ratio, figure.value)) if ratio.total else "0"
        decimal = "," if "," in before else "."
        return re.sub(r"\d+(?:[.,]\d+)?", value.replace(".", decimal), before, count=1)
    if isinstance(figure, RatioFigure):
        numbers = iter((str(ratio.count), str(ratio.total)))
        pattern = r"\d+" if "/" in before else numerals(ledger.language.code).pattern
        return re.sub(pattern, lambda _found: next(numbers, ""), before, flags=re.IGNORECASE)
    return None


def _quantity(before: str, claim: FigureClaim, ledger: "Ledger") -> str:
    number = f"{claim.value:,}"
    mark = ledger.language.thousands[0]
    value = number.replace(",", "\u00a0" if mark == " " else mark)
    if claim.value < _LEAST_GROUPED:
        value = str(claim.value)
    phrases = ledger.language.qualifiers.get(claim.qualifier, ())
    if not phrases:
        return value
    phrase = phrases[0]
    return f"{phrase[:1].upper() + phrase[1:] if before[:1].isupper() else phrase} {value}"
