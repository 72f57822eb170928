"""Single numbers, held against the figures that claims state."""

import re
from typing import TYPE_CHECKING

from upr_track.model.claim import FigureClaim
from upr_track.proofread.figure import QuantityFigure
from upr_track.proofread.judging.context import near_stems, sentence_around, stems
from upr_track.proofread.judging.shares import by_claim, closeness, contradicted
from upr_track.proofread.judging.suggestion import covering_figure
from upr_track.proofread.judging.wording import agrees
from upr_track.proofread.remark import FigureVerdict, Remark
from upr_track.vocabulary.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from upr_track.proofread.judging.context import Stems
    from upr_track.proofread.judging.ledger import KnownClaim, Ledger

_DIGIT = re.compile(r"\d")
_WORDS_AFTER, _WORDS_BEFORE = 12, 6
_RELATED, _CLEARLY, _VERY_CLEARLY = 0.3, 0.5, 0.8
_MOST = 0.66
_TELLING = 1000
"""A number from which on few things have the same by chance: one word of the unit will do."""

_PARTICULAR = 2
"""Words that a unit needs to be told from others: "years" could be anybody's."""


def judge_quantity(figure: QuantityFigure, ledger: "Ledger") -> Remark | None:
    """What claims say of a number; None for one that is about nothing in the data."""
    candidates = _about_the_same(figure, ledger)
    same = [one for one in candidates if agrees(figure, one.claim)]
    same = same or _referred_back_to(figure, candidates, ledger)
    if same:
        return by_claim(figure, max(same, key=lambda one: closeness(figure, one, ledger)))
    meant = _clearly_meant(figure, candidates, ledger)
    if meant is not None:
        return contradicted(figure, meant)
    if not figure.stands_out:
        return None
    whole = _part_of_ratio(figure, ledger)
    if whole is not None:
        return by_claim(figure, whole)
    document = _declared(figure, ledger)
    if document is not None:
        return Remark(figure, FigureVerdict.VERIFIED, document, f"{document} declares it")
    hint = covering_figure(figure.value, figure.qualifier)
    return Remark(figure, FigureVerdict.UNKNOWN, "", "no claim covers it", hint)


def _about_the_same(figure: QuantityFigure, ledger: "Ledger") -> "list[KnownClaim]":
    """The claims with the unit, and the person, that the sentence names.

    Of a list ("7 and 5 years, respectively") each number goes with the person named in the
    same place. In a language that the claims are not written in, all figures are candidates.
    """
    figures = [one for one in ledger.claims if one.ratio is None]
    if not ledger.same_language:
        return [one for one in figures if figure.stands_out and agrees(figure, one.claim)]
    before, after = sentence_around(figure)
    words = _words_beside(figure, before, after, ledger)
    found = [one for one in figures if one.unit and _names_unit(figure, one, words)]
    return _of_persons(figure, found, f"{before} {after}")


def _referred_back_to(
    figure: QuantityFigure, candidates: "Sequence[KnownClaim]", ledger: "Ledger"
) -> "list[KnownClaim]":
    """The claims that "the 21 political prisoners" speaks of: named before, with the qualifier."""
    before, _ = sentence_around(figure)
    last = before.split()[-1:]
    if figure.qualifier != "exactly" or not last:
        return []
    if last[0].casefold() not in ledger.language.words["before_total"]:
        return []
    claims = ((one, one.claim) for one in candidates)
    return [
        one
        for one, claim in claims
        if isinstance(claim, FigureClaim) and claim.value == figure.value
    ]


def _words_beside(figure: QuantityFigure, before: str, after: str, ledger: "Ledger") -> "Stems":
    """The words around a figure, up to the next one: those beyond belong to that."""
    if figure.list_length == 1:
        before, after = _DIGIT.split(before)[-1], _DIGIT.split(after)[0]
    words = near_stems(after, ledger.language, _WORDS_AFTER)
    return words | near_stems(before, ledger.language, _WORDS_BEFORE, last=True)


def _names_unit(figure: QuantityFigure, known: "KnownClaim", words: "Stems") -> bool:
    """Whether the unit stands beside the figure: all of it, or most where the figure agrees."""
    named = len(known.unit & words)
    if figure.stands_out and agrees(figure, known.claim):
        enough = 1 if figure.value >= _TELLING else _MOST * len(known.unit)
        return named >= enough
    return named == len(known.unit)


def _of_persons(
    figure: QuantityFigure, found: "Sequence[KnownClaim]", sentence: str
) -> "list[KnownClaim]":
    """Those with a unit of their own, and of the others those whose person is named."""
    particular = [one for one in found if not one.names or len(one.unit) >= _PARTICULAR]
    places = {one.claim.id: _place(one, sentence) for one in found if one not in particular}
    named = [one for one in found if places.get(one.claim.id, -1) >= 0]
    named.sort(key=lambda one: places[one.claim.id])
    if len(named) == figure.list_length > 1:
        named = [named[figure.listed]]
    return [*particular, *named]


def _place(known: "KnownClaim", sentence: str) -> int:
    """Where the sentence names one of the claim's persons by the last word of a name; or -1."""
    folded = fold(sentence)
    surnames = [fold(name).split()[-1] for names in known.names for name in names if fold(name)]
    return max((folded.find(surname) for surname in surnames), default=-1)


def _clearly_meant(
    figure: QuantityFigure, candidates: "Sequence[KnownClaim]", ledger: "Ledger"
) -> "KnownClaim | None":
    """The claim that the sentence is about, so that another number is wrong.

    A bare number may be about some of the persons only: there nearly all words must fit.
    """
    if not candidates:
        return None
    nearest = max(candidates, key=lambda one: closeness(figure, one, ledger))
    before, after = sentence_around(figure)
    words = stems(f"{before} {after}", ledger.language)
    of_claim = len(words & nearest.about) / len(nearest.about)
    of_sentence = len(words & nearest.about) / max(len(words), 1)
    enough = _CLEARLY if figure.stands_out else _VERY_CLEARLY
    return nearest if of_claim >= _CLEARLY or of_sentence >= enough else None


def _part_of_ratio(figure: QuantityFigure, ledger: "Ledger") -> "KnownClaim | None":
    """The claim on "25 of 32" for a sentence on "the 32 recommendations of UN bodies"."""
    ratios = [one for one in ledger.claims if one.ratio and agrees(figure, one.claim)]
    near = [one for one in ratios if closeness(figure, one, ledger) >= _RELATED]
    return max(near, key=lambda one: closeness(figure, one, ledger), default=None)


def _declared(figure: QuantityFigure, ledger: "Ledger") -> str | None:
    """The document that declares so many recommendations, in all or of one position."""
    if figure.qualifier != "exactly":
        return None
    for total, documents in ledger.document_totals.items():
        for document, parts in documents:
            if figure.value == total or figure.value in parts:
                return document
    return None
