"""Passages in quotation marks that are long enough to be quoted from a document."""

import re
from collections.abc import Iterator

from upr_track.proofread.figure import QuotationFigure
from upr_track.proofread.passage import BOUNDARY, Passage

_MARKS = ("“”", "«»", "„“", "„”", '""', "‘’")
_SHORTEST = 6
"""Words that a quotation has at least; less is a term."""


def quotations(passage: Passage, text: str) -> Iterator[QuotationFigure]:
    """What stands between quotation marks, the marks left out."""
    taken: list[tuple[int, int]] = []
    for marks in _MARKS:
        opening, closing = map(re.escape, marks)
        inside = rf"[^{opening}{closing}{BOUNDARY}]"
        for found in re.finditer(
            rf"(?<!\w){opening}\s*({inside}{{20,2000}}?)\s*{closing}(?!\w)", text
        ):
            inner = any(start <= found.start() < end for start, end in taken)
            if not inner and len(found[1].split()) >= _SHORTEST:
                taken.append(found.span())
                yield QuotationFigure(passage, found.start(1), found.end(1))
