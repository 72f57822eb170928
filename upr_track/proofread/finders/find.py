"""Everything that a passage says which can be checked, in the order of the text."""

from collections.abc import Iterable, Iterator

from upr_track.proofread.figure import Figure
from upr_track.proofread.finders.hiding import hide, without_dates_and_numbering
from upr_track.proofread.finders.quantities import quantities
from upr_track.proofread.finders.quotations import quotations
from upr_track.proofread.finders.ratios import percentages, ratios
from upr_track.proofread.finders.references import decisions, references
from upr_track.proofread.passage import Passage


def find_figures(passage: Passage, code: str) -> tuple[Figure, ...]:
    """The figures of a passage in the language with that code."""
    return tuple(sorted(_found(passage, code), key=lambda one: (one.start, one.end)))


def _found(passage: Passage, code: str) -> Iterator[Figure]:
    text = passage.text
    yield from quotations(passage, text)
    named: list[Figure] = [*references(passage, text, code), *decisions(passage, text, code)]
    yield from named
    text = without_dates_and_numbering(_hidden(text, named), code)
    shares = [*ratios(passage, text, code)]
    yield from shares
    text = _hidden(text, shares)
    percents = [*percentages(passage, text, code)]
    yield from percents
    yield from quantities(passage, _hidden(text, percents), code)


def _hidden(text: str, figures: Iterable[Figure]) -> str:
    for one in figures:
        text = hide(text, one.start, one.end)
    return text
