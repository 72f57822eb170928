"""Claims that the author named for a figure: these win over all that could be guessed."""

import re
from typing import TYPE_CHECKING

from upr_track.proofread.figure import PercentFigure, QuantityFigure, RatioFigure, Spotted
from upr_track.proofread.judging.shares import by_claim, contradicted
from upr_track.proofread.judging.wording import agrees
from upr_track.proofread.passage import HIDDEN
from upr_track.proofread.remark import FigureVerdict, Remark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from upr_track.proofread.figure import Figure
    from upr_track.proofread.judging.ledger import Ledger
    from upr_track.proofread.judging.wording import Counting
    from upr_track.proofread.passage import Passage, Tie

_NOTHING = re.compile(rf"[\s{HIDDEN}*_\"”’»)\]]*")
"""What may stand between a figure and the comment that ties it."""


def tied_figures(passage: "Passage", figures: "Sequence[Figure]") -> "dict[Tie, Counting | None]":
    """The figure that each tie is for; None where no figure stands there."""
    counting = [
        one for one in figures if isinstance(one, RatioFigure | PercentFigure | QuantityFigure)
    ]
    return {tie: _figure_at(tie, passage, counting) for tie in passage.ties}


def judge_tied(figure: "Counting", tie: "Tie", ledger: "Ledger") -> Remark:
    """Whether the figure says what the claim states that it is tied to."""
    known = ledger.claim_by_id.get(tie.claim)
    if known is None:
        return _unknown_claim(figure, tie)
    if agrees(figure, known.claim):
        return by_claim(figure, known, tied=True)
    return contradicted(figure, known, tied=True)


def judge_idle_tie(tie: "Tie", passage: "Passage", ledger: "Ledger") -> Remark:
    """A tie without a figure: nobody would check what it promises."""
    before = passage.text[: tie.start].split(" ")[-1] if tie.start == tie.end else ""
    place = Spotted(passage, tie.start - len(before), max(tie.end, tie.start))
    if tie.claim not in ledger.claim_by_id:
        return _unknown_claim(place, tie)
    told = f'no figure stands where the text is tied to claim "{tie.claim}"'
    hint = "put the tie right behind the figure, or remove it"
    return Remark(place, FigureVerdict.WRONG, tie.claim, told, hint, tied=True)


def _unknown_claim(figure: Spotted, tie: "Tie") -> Remark:
    told = f'it is tied to claim "{tie.claim}", which does not exist'
    hint = "correct the name; upr-track claims lists all claims"
    return Remark(figure, FigureVerdict.WRONG, "", told, hint, tied=True)


def _figure_at(tie: "Tie", passage: "Passage", figures: "Sequence[Counting]") -> "Counting | None":
    if tie.end > tie.start:
        inside = (one for one in figures if one.start < tie.end and one.end > tie.start)
        return next(inside, None)
    before = [one for one in figures if one.end <= tie.start]
    if before and _NOTHING.fullmatch(passage.text[before[-1].end : tie.start]):
        return before[-1]
    return None
