"""The sentence that a figure stands in, and how much it has to do with a claim."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from upr_track.proofread.passage import BOUNDARY, HIDDEN
from upr_track.vocabulary.folding import fold

if TYPE_CHECKING:
    from upr_track.proofread.figure import Spotted
    from upr_track.proofread.language import Language

_END = re.compile(
    rf"[.!?…][\"”’»)\]]*\s+(?=[\"“«(]?[A-ZÀ-ÞА-ЯЁ❑•])|[❑•▪{BOUNDARY}]|\n\s*(?=[-–*]\s)"
)
_FARTHEST = 600
"""Characters of context on either side: slides have no full stops."""

_STEM = 6
_SHORTEST = 3
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

Stems = frozenset[str]


def sentence_around(figure: "Spotted") -> tuple[str, str]:
    """What stands before and after the figure in its sentence."""
    text, start, end = figure.passage.text, figure.start, figure.end
    first = max(0, start - _FARTHEST)
    before = text[first:start]
    # The first character of the figure shows whether a sentence begins with it.
    ends = [found.end() for found in _END.finditer(text[first : start + 1])]
    after = text[end : end + _FARTHEST]
    stop = _END.search(after)
    return _shown(before[ends[-1] if ends else 0 :]), _shown(
        after[: stop.start() if stop else None]
    )


def stems(text: str, language: "Language") -> Stems:
    """The words that carry meaning, cut to their beginnings: "prisoners" is "prison"."""
    return frozenset(_stem_list(text, language.words["stop_words"]))


def near_stems(text: str, language: "Language", most: int, *, last: bool = False) -> Stems:
    """The same of the first ``most`` words only, or of the last ones."""
    words = _WORD.findall(text)
    kept = words[-most:] if last else words[:most]
    return stems(" ".join(kept), language)


@lru_cache(maxsize=4096)
def _stem_list(text: str, stop_words: tuple[str, ...]) -> tuple[str, ...]:
    words = (fold(word) for word in _WORD.findall(text))
    silent = {fold(word) for word in stop_words}
    return tuple(word[:_STEM] for word in words if len(word) >= _SHORTEST and word not in silent)


def _shown(text: str) -> str:
    return " ".join(text.replace(HIDDEN, " ").split())
