"""From the figures of a document to what the data says of each."""

from typing import TYPE_CHECKING

from upr_track.proofread.figure import (
    DecisionFigure,
    Figure,
    PercentFigure,
    QuantityFigure,
    QuotationFigure,
    RatioFigure,
    ReferenceFigure,
)
from upr_track.proofread.finders.find import find_figures
from upr_track.proofread.judging.numbers import judge_quantity
from upr_track.proofread.judging.places import judge_decision, judge_reference
from upr_track.proofread.judging.quoted_words import judge_quotation
from upr_track.proofread.judging.shares import judge_percent, judge_ratio
from upr_track.proofread.judging.ties import judge_idle_tie, judge_tied, tied_figures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from upr_track.proofread.judging.ledger import Ledger
    from upr_track.proofread.passage import Passage, ReadDocument
    from upr_track.proofread.remark import Remark


def proofread(document: "ReadDocument", ledger: "Ledger") -> "tuple[Remark, ...]":
    """What the data says of every figure in a document, in the order of its passages."""
    return tuple(
        remark
        for passage in document.passages
        for remark in sorted(_judged(passage, ledger), key=lambda one: one.figure.start)
    )


def _judged(passage: "Passage", ledger: "Ledger") -> "Iterator[Remark]":
    figures = find_figures(passage, ledger.language.code)
    ties = tied_figures(passage, figures)
    done: list[Figure] = []
    ratios: list[tuple[RatioFigure, Remark]] = []
    for tie, figure in ties.items():
        if figure is None:
            yield judge_idle_tie(tie, passage, ledger)
            continue
        done.append(figure)
        remark = judge_tied(figure, tie, ledger)
        if isinstance(figure, RatioFigure):
            ratios.append((figure, remark))
        yield remark
    yield from _untied([one for one in figures if one not in done], ratios, ledger)


def _untied(
    figures: "Sequence[Figure]",
    ratios: "list[tuple[RatioFigure, Remark]]",
    ledger: "Ledger",
) -> "Iterator[Remark]":
    """Ratios first: the percentages beside them are judged by them."""
    for one in figures:
        if isinstance(one, RatioFigure):
            ratios.append((one, judge_ratio(one, ledger)))
            yield ratios[-1][1]
    for one in figures:
        remark = _judge(one, ratios, ledger)
        if remark is not None:
            yield remark


def _judge(
    figure: Figure, ratios: "Sequence[tuple[RatioFigure, Remark]]", ledger: "Ledger"
) -> "Remark | None":
    match figure:
        case PercentFigure():
            return judge_percent(figure, ledger, ratios)
        case QuantityFigure():
            return judge_quantity(figure, ledger)
        case ReferenceFigure():
            return judge_reference(figure, ledger)
        case DecisionFigure():
            return judge_decision(figure, ledger)
        case QuotationFigure():
            return judge_quotation(figure, ledger)
        case _:
            return None
