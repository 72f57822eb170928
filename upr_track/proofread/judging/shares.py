"""Ratios and percentages, held against claims and against what documents declare."""

from typing import TYPE_CHECKING

from upr_track.analysis.claims import Verdict
from upr_track.model.claim import Ratio
from upr_track.proofread.figure import PercentFigure, RatioFigure
from upr_track.proofread.judging.context import sentence_around, stems
from upr_track.proofread.judging.suggestion import covering_ratio, rows_with
from upr_track.proofread.judging.wording import agrees, percent_agrees, rounded, stated
from upr_track.proofread.remark import FigureVerdict, Remark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from upr_track.proofread.judging.ledger import KnownClaim, Ledger
    from upr_track.proofread.judging.wording import Counting

_MUCH = 0.5
"""The share of common words from which a sentence is taken to be about a claim."""

_TELLING = 2
"""Words of meaning from which a sentence says what it counts."""

_NEAREST = 120
"""Characters between a percentage and the ratio that it belongs to."""


def judge_ratio(figure: RatioFigure, ledger: "Ledger") -> Remark:
    """What claims and documents say of a ratio."""
    ratios = [one for one in ledger.claims if one.ratio is not None]
    same = [one for one in ratios if agrees(figure, one.claim)]
    same = [one for one in same if not _is_about_others(figure, one, ledger)]
    if same:
        return by_claim(figure, _nearest(figure, same, ledger))
    document = _declaring_document(figure, ledger)
    if document is not None:
        return Remark(figure, FigureVerdict.VERIFIED, document, f"{document} declares it")
    counted = _counted_here(figure, ledger)
    if counted is not None:
        return Remark(figure, FigureVerdict.VERIFIED, counted, f"the records give it: {counted}")
    meant = _meant(figure, ratios, ledger)
    if meant is not None:
        return contradicted(figure, meant)
    hint = covering_ratio(figure.count, figure.total, ledger)
    return Remark(figure, FigureVerdict.UNKNOWN, "", "no claim covers it", hint)


def judge_percent(
    figure: PercentFigure, ledger: "Ledger", ratios: "Sequence[tuple[RatioFigure, Remark]]"
) -> Remark:
    """What claims say of a percentage, or the ratio that it stands beside."""
    beside = _ratio_beside(figure, ratios)
    if beside is not None:
        return _judge_beside(figure, *beside)
    shares = [one for one in ledger.claims if one.ratio is not None]
    meant = _meant(figure, shares, ledger)
    same = [one for one in shares if agrees(figure, one.claim)]
    same = [one for one in same if not _is_about_others(figure, one, ledger)]
    if same and (meant is None or meant in same):
        return by_claim(figure, meant or same[0])
    if meant is not None:
        return contradicted(figure, meant)
    hint = "write the ratio beside it (25 of 32), and add a claim for that to data/claims.yaml"
    return Remark(figure, FigureVerdict.UNKNOWN, "", "no claim covers it", hint)


def by_claim(figure: "Counting", known: "KnownClaim", *, tied: bool = False) -> Remark:
    """The remark on a figure that says what a claim states: does the claim itself hold?"""
    claim, standing = known.claim, known.standing
    if standing.verdict is Verdict.CONTRADICTED:
        told = f'it is that of claim "{claim.id}", but {standing.explanation}'
        hint = f"correct claim and text; upr-track claims {claim.id} shows the records"
        return Remark(figure, FigureVerdict.WRONG, claim.id, told, hint, tied)
    if standing.verdict is Verdict.STALE:
        told = f'it is that of claim "{claim.id}": {standing.explanation}'
        hint = f"say that it holds for {claim.as_of}, or bring claim and text up to date"
        return Remark(figure, FigureVerdict.STALE, claim.id, told, hint, tied)
    return Remark(figure, FigureVerdict.VERIFIED, claim.id, f'claim "{claim.id}"', "", tied)


def contradicted(figure: "Counting", known: "KnownClaim", *, tied: bool = False) -> Remark:
    """The remark on a figure that says something else than the claim that it is about."""
    claim, ratio = known.claim, known.ratio
    says = stated(claim)
    if isinstance(figure, PercentFigure) and ratio is not None and ratio.total:
        says = f"{says}, which is {rounded(ratio, figure.value)}%"
    hint = f"correct the text; if it is right, correct the claim: upr-track claims {claim.id}"
    told = f'claim "{claim.id}" says {says}'
    return Remark(figure, FigureVerdict.WRONG, claim.id, told, hint, tied)


def closeness(figure: "Counting", known: "KnownClaim", ledger: "Ledger") -> float:
    """How much the sentence of a figure has to do with a claim: 0 to 1."""
    before, after = sentence_around(figure)
    words = stems(f"{before} {after}", ledger.language)
    common = words & known.about
    if not common:
        return 0.0
    return max(len(common) / len(known.about), len(common) / len(words) if len(common) > 1 else 0)


def _is_about_others(figure: "Counting", known: "KnownClaim", ledger: "Ledger") -> bool:
    """Whether the sentence says what is counted, and it is nothing that the claim is about."""
    if not ledger.same_language:
        return False
    words = stems(" ".join(sentence_around(figure)), ledger.language)
    return len(words) >= _TELLING and not words & known.about


def _nearest(figure: "Counting", claims: "Sequence[KnownClaim]", ledger: "Ledger") -> "KnownClaim":
    return max(claims, key=lambda one: closeness(figure, one, ledger))


def _meant(
    figure: "Counting", claims: "Sequence[KnownClaim]", ledger: "Ledger"
) -> "KnownClaim | None":
    """The claim that the sentence is clearly about; None where it may be about others."""
    if not ledger.same_language or not claims:
        return None
    nearest = _nearest(figure, claims, ledger)
    return nearest if closeness(figure, nearest, ledger) >= _MUCH else None


def _declaring_document(figure: RatioFigure, ledger: "Ledger") -> str | None:
    for document, parts in ledger.document_totals.get(figure.total, ()):
        if figure.count in parts and not figure.qualifier:
            return document
    return None


def _counted_here(figure: RatioFigure, ledger: "Ledger") -> str | None:
    """The row of the status table that the sentence names with its set, if it has the ratio."""
    if not ledger.same_language or figure.qualifier:
        return None
    words = stems(" ".join(sentence_around(figure)), ledger.language)
    for row in rows_with(figure.count, figure.total, ledger):
        named = stems(f"{row.label} {row.set_label}", ledger.language)
        if named <= words:
            return " ".join(filter(None, (row.where, row.set_label)))
    return None


def _ratio_beside(
    figure: PercentFigure, ratios: "Sequence[tuple[RatioFigure, Remark]]"
) -> "tuple[RatioFigure, Remark] | None":
    """The ratio in whose parentheses the percentage stands, or the other way round."""
    text = figure.passage.text
    for ratio, remark in ratios:
        first, second = sorted((ratio, figure), key=lambda one: one.start)
        between = text[first.end : second.start]
        if len(between) <= _NEAREST and between.strip() in {
            "(",
            "(or",
            ",",
            ", or",
            "— that is",
        }:
            return ratio, remark
        if len(between) <= _NEAREST and between.count("(") == 1 and between.endswith("("):
            return ratio, remark
    return None


def _judge_beside(figure: PercentFigure, ratio: RatioFigure, remark: Remark) -> Remark:
    counts = Ratio(count=ratio.count, total=ratio.total)
    if counts.total and not percent_agrees(figure, counts):
        told = f"{ratio.words} is {rounded(counts, figure.value)}%"
        return Remark(figure, FigureVerdict.WRONG, remark.by, told, "correct the percentage")
    told = f"{ratio.words}, and so {remark.told}"
    return Remark(figure, remark.verdict, remark.by, told, remark.hint)
