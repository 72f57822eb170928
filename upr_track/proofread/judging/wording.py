"""What a claim states, in words, and whether a figure says the same."""

import operator
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from upr_track.analysis.claim_standing import ratio_of
from upr_track.model.claim import FigureClaim
from upr_track.proofread.figure import PercentFigure, QuantityFigure, RatioFigure
from upr_track.vocabulary import qualifiers

if TYPE_CHECKING:
    from upr_track.model.claim import Claim, Ratio

Counting = RatioFigure | PercentFigure | QuantityFigure
"""The figures that a claim can be held against."""

_ABOUT = Decimal("2.5")
"""Percentage points by which "about 80 per cent" may differ."""

_COMPARED = {
    "more_than": operator.gt,
    "at_least": operator.ge,
    "less_than": operator.lt,
    "at_most": operator.le,
}

_ONE_MORE = {("more_than", "at_least"): 1, ("at_least", "more_than"): -1}
_ONE_LESS = {("less_than", "at_most"): -1, ("at_most", "less_than"): 1}
_SAME = {**_ONE_MORE, **_ONE_LESS}
"""Qualifiers that say the same of the next whole number: more than 20, at least 21."""


def agrees(figure: Counting, claim: "Claim") -> bool:
    """Whether the figure says what the claim states."""
    ratio = ratio_of(claim)
    if isinstance(claim, FigureClaim):
        return isinstance(figure, QuantityFigure) and _says_the_same(figure, claim)
    if ratio is None:
        return False
    if isinstance(figure, RatioFigure):
        limited = figure.qualifier not in {"", "exactly"}
        return not limited and (figure.count, figure.total) == (ratio.count, ratio.total)
    if isinstance(figure, PercentFigure):
        return percent_agrees(figure, ratio)
    return figure.qualifier == "exactly" and figure.value in {ratio.count, ratio.total}


def percent_agrees(figure: PercentFigure, ratio: "Ratio") -> bool:
    """Whether the percentage is that of the ratio, as far as its decimals go.

    With a qualifier: whether what it says is true of the exact percentage.
    """
    if not ratio.total:
        return False
    exact = Decimal(100 * ratio.count) / ratio.total
    if figure.qualifier == "about":
        return abs(exact - figure.value) <= _ABOUT
    compare = _COMPARED.get(figure.qualifier)
    if compare is not None:
        return bool(compare(exact, figure.value))
    return rounded(ratio, figure.value) == figure.value


def rounded(ratio: "Ratio", like: Decimal) -> Decimal:
    """The percentage of a ratio, rounded half up to as many decimals as ``like`` has."""
    exact = Decimal(100 * ratio.count) / ratio.total
    return exact.quantize(like, rounding=ROUND_HALF_UP)


def stated(claim: "Claim") -> str:
    """The figure of a claim in words: "25 of 32", "at least 21"."""
    ratio = ratio_of(claim)
    if ratio is not None:
        return f"{ratio.count} of {ratio.total}"
    if isinstance(claim, FigureClaim):
        word = qualifiers().entries[claim.qualifier].word
        return f"{word} {claim.value:,} {claim.unit}".strip()
    return claim.id


def _says_the_same(figure: QuantityFigure, claim: FigureClaim) -> bool:
    if figure.qualifier == claim.qualifier:
        return figure.value == claim.value
    step = _SAME.get((claim.qualifier, figure.qualifier))
    return step is not None and figure.value == claim.value + step
