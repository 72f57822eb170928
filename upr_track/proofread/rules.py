"""What proofreading reports, as findings with rules."""

from typing import TYPE_CHECKING

from upr_track.diagnostics import Diagnostic, Related, RuleInfo, Severity
from upr_track.proofread.remark import FigureVerdict, Remark

if TYPE_CHECKING:
    from upr_track.model.dataset import Dataset

WRONG = RuleInfo(
    "wrong-figure",
    Severity.ERROR,
    "A figure in a text says what the data says.",
    "A claim or record says something else; or the claim is contradicted by the records; or the\n"
    "figure is tied to a claim that does not exist. Correct the text or, if that is right, the\n"
    "data; `upr-track claims ID` shows how the figure of a claim comes about.",
)
QUOTATION = RuleInfo(
    "quotation-differs",
    Severity.ERROR,
    "A quoted recommendation is quoted word for word.",
    "The passage in quotation marks is nearly a recommendation, and the message says where it is\n"
    "not. Quote it word for word, mark what you leave out with […], or write it without marks.",
)
STALE = RuleInfo(
    "stale-figure",
    Severity.WARNING,
    "A figure in a text still holds today.",
    "The claim held on its date, and later judgements change the count. Say in the text for\n"
    "which date the figure holds, or bring claim and text up to date.",
)
UNKNOWN = RuleInfo(
    "unknown-figure",
    Severity.WARNING,
    "A figure about the data is covered by a claim.",
    "No claim says what the text says, so nobody would notice if it ceased to be true. Add the\n"
    "claim that the hint names to `data/claims.yaml`, with its source.",
)
REFERENCE = RuleInfo(
    "unknown-reference",
    Severity.NOTE,
    "A document that a text names is recorded.",
    "The symbol or number is in no record. Add the document to `data/documents.yaml`, or correct\n"
    "the text.",
)
VERIFIED = RuleInfo(
    "verified-figure",
    Severity.NOTE,
    "A figure in a text was found in the data.",
    "No mistake: it is listed because `upr-track proofread --verified` asks for it.",
)

PROOFREADING_RULES = (WRONG, QUOTATION, STALE, UNKNOWN, REFERENCE, VERIFIED)
"""All rules of proofreading. ``verified-figure`` is no mistake: it is shown if asked for."""

_RULES = {
    FigureVerdict.WRONG: WRONG,
    FigureVerdict.QUOTATION_DIFFERS: QUOTATION,
    FigureVerdict.STALE: STALE,
    FigureVerdict.UNKNOWN: UNKNOWN,
    FigureVerdict.UNKNOWN_REFERENCE: REFERENCE,
    FigureVerdict.VERIFIED: VERIFIED,
}
_LONGEST = 60


def finding_of(remark: Remark, dataset: "Dataset") -> Diagnostic:
    """A remark as a finding at its place in the text, with the place of the claim beside it."""
    figure = remark.figure
    location = figure.passage.places.at(figure.start, figure.end)
    words = figure.words
    shown = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
    where = f" ({figure.passage.where})" if figure.passage.where else ""
    return _RULES[remark.verdict].found(
        location,
        f'"{shown}": {remark.told}{where}',
        remark.hint,
        tuple(_claim_at(remark, dataset)) if remark.verdict in _WITH_CLAIM else (),
    )


_WITH_CLAIM = {FigureVerdict.WRONG, FigureVerdict.STALE}


def _claim_at(remark: Remark, dataset: "Dataset") -> list[Related]:
    return [
        Related(dataset.claims.place(index, "id"), "the claim")
        for index, claim in enumerate(dataset.claims)
        if claim.id == remark.by
    ][:1]
