"""Quotations, held against the words of recommendations."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from upr_track.proofread.remark import FigureVerdict, Remark
from upr_track.vocabulary.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from upr_track.model.recommendation import Recommendation
    from upr_track.proofread.figure import QuotationFigure
    from upr_track.proofread.judging.ledger import Ledger

_LEFT_OUT = re.compile(r"\s*(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3})\s*")
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_SIMILAR = 0.6
"""The share of words in common, in order, from which something was meant to be quoted."""

_LEAST, _SHORTEST = 6, 3
"""Words that a quotation has at least, and each part of one from which words were left out."""

_COMPARED = 8
"""Records with the most words in common, which are compared word by word."""


@dataclass(frozen=True, slots=True)
class _Likeness:
    record: "Recommendation"
    ratio: float
    difference: str


def judge_quotation(figure: "QuotationFigure", ledger: "Ledger") -> Remark | None:
    """Whether the words are those of a recommendation; None if they are of none."""
    quoted = figure.passage.text[figure.start : figure.end]
    parts = [part for part in map(_words, _LEFT_OUT.split(quoted)) if len(part) >= _SHORTEST]
    if sum(map(len, parts)) < _LEAST or _is_of_another_source(parts, ledger):
        return None
    records = [one for one in ledger.dataset.recommendations if one.text]
    likest = [found for part in parts if (found := _likest(part, records)) is not None]
    worst = min(likest, key=lambda one: one.ratio, default=None)
    if worst is None or worst.ratio < _SIMILAR:
        return None
    name = worst.record.id
    if not worst.difference:
        return Remark(figure, FigureVerdict.VERIFIED, name, f"quoted from {name}")
    hint = f"quote it word for word: upr-track show {name}"
    told = f"{name} reads otherwise: {worst.difference}"
    return Remark(figure, FigureVerdict.QUOTATION_DIFFERS, name, told, hint)


def _is_of_another_source(parts: "Sequence[Sequence[str]]", ledger: "Ledger") -> bool:
    """Whether the very words are a passage that a record cites as evidence."""
    wanted = [" ".join(_folded(part)) for part in parts]
    return any(all(part in passage for part in wanted) for passage in ledger.passages)


def _likest(part: "Sequence[str]", records: "Iterable[Recommendation]") -> _Likeness | None:
    wanted = set(_folded(part))
    by_common = sorted(
        records, key=lambda one: len(wanted & set(_folded(_words(one.text or "")))), reverse=True
    )
    found = [_compared(part, one) for one in by_common[:_COMPARED]]
    return max(found, key=lambda one: one.ratio, default=None)


def _compared(part: "Sequence[str]", record: "Recommendation") -> _Likeness:
    """The part beside the stretch of the record that it is most like."""
    whole = _words(record.text or "")
    matcher = SequenceMatcher(None, _folded(part), _folded(whole), autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return _Likeness(record, 0.0, "")
    common = sum(block.size for block in blocks)
    start = max(blocks[0].b - blocks[0].a, 0)
    last = blocks[-1]
    end = min(last.b + last.size + len(part) - last.a - last.size, len(whole))
    changes = [
        _change(part[a:b], whole[max(c, start) : min(d, end)])
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal" and (b > a or (c < end and d > start and blocks[0].b <= c < last.b))
    ]
    return _Likeness(record, common / len(part), "; ".join(changes))


def _change(written: "Sequence[str]", recorded: "Sequence[str]") -> str:
    if not written:
        return f'"{" ".join(recorded)}" is left out'
    if not recorded:
        return f'"{" ".join(written)}" is added'
    return f'"{" ".join(recorded)}", not "{" ".join(written)}"'


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _folded(words: "Sequence[str]") -> list[str]:
    return [fold(word) for word in words]
