"""Symbols, paragraphs and numbers of decisions, held against the records."""

from typing import TYPE_CHECKING

from upr_track.analysis.lead_paragraphs import lead_and_number, leads_of
from upr_track.model.symbol import symbol_of
from upr_track.proofread.remark import FigureVerdict, Remark
from upr_track.vocabulary import states

if TYPE_CHECKING:
    from upr_track.model.recommendation import Recommendation
    from upr_track.proofread.figure import DecisionFigure, ReferenceFigure
    from upr_track.proofread.judging.ledger import Ledger

_RECORD_IT = "add it to data/documents.yaml, or correct the symbol"


def judge_reference(figure: "ReferenceFigure", ledger: "Ledger") -> Remark | None:
    """What the records say of a place in a document; None for paragraphs of unknown ones."""
    symbol = symbol_of(figure.symbol)
    if symbol is None:
        return _judge_paragraph(figure, ledger)
    if symbol.base not in ledger.symbols:
        told = f"no document {figure.symbol} is recorded"
        return Remark(figure, FigureVerdict.UNKNOWN_REFERENCE, "", told, _RECORD_IT)
    if not figure.paragraph or symbol.base != figure.symbol:
        return _verified(figure, symbol.base, f"document {symbol.base}")
    return _judge_place(figure, figure.symbol, ledger)


def judge_decision(figure: "DecisionFigure", ledger: "Ledger") -> Remark:
    """Whether an opinion or communication is recorded."""
    found = ledger.decisions.get((figure.number, figure.year))
    if found is not None:
        return _verified(figure, found, f"document {found}")
    told = f"no {'opinion' if figure.kind == 'opinion' else 'views'} of that number is recorded"
    return Remark(figure, FigureVerdict.UNKNOWN_REFERENCE, "", told, _RECORD_IT)


def _judge_paragraph(figure: "ReferenceFigure", ledger: "Ledger") -> Remark | None:
    """A paragraph without its document: right if one document has it."""
    symbols = {
        symbol for symbol, paragraph in ledger.records_by_place if paragraph == figure.paragraph
    }
    if len(symbols) == 1:
        return _judge_place(figure, symbols.pop(), ledger)
    if symbols:
        return _verified(figure, figure.paragraph, f"paragraph {figure.paragraph} is recorded")
    found = lead_and_number(figure.paragraph)
    declaring = [
        one.symbol
        for one in ledger.dataset.documents
        if one.symbol and found is not None and found[0] in leads_of(one)
    ]
    return _judge_place(figure, declaring[0], ledger) if len(set(declaring)) == 1 else None


def _judge_place(figure: "ReferenceFigure", symbol: str, ledger: "Ledger") -> Remark:
    record = ledger.records_by_place.get((symbol, figure.paragraph))
    if record is not None:
        return _judge_states(figure, record)
    document = ledger.dataset.document_by_symbol.get(symbol)
    leads = leads_of(document) if document is not None else {}
    found = lead_and_number(figure.paragraph)
    if not leads or found is None:
        return _verified(figure, symbol, f"document {symbol}")
    declared = leads[found[0]].count if found[0] in leads else 0
    if found[0] in leads and not 1 <= found[1] <= declared:
        told = f"paragraph {found[0]} of {symbol} has {declared} recommendations"
        hint = "correct the number of the paragraph"
        return Remark(figure, FigureVerdict.WRONG, symbol, told, hint)
    return _verified(figure, symbol, f"document {symbol}")


def _judge_states(figure: "ReferenceFigure", record: "Recommendation") -> Remark:
    """The States in parentheses must be among those that made the recommendation."""
    strange = [code for code in figure.named if code not in record.recommending_states]
    if strange and record.recommending_states:
        made_by = ", ".join(states().label(code) for code in record.recommending_states)
        told = f"{states().label(strange[0])} did not make {record.id}: it is by {made_by}"
        return Remark(figure, FigureVerdict.WRONG, record.id, told, "correct the State")
    return _verified(figure, record.id, f"recommendation {record.id}")


def _verified(figure: "ReferenceFigure | DecisionFigure", by: str, told: str) -> Remark:
    return Remark(figure, FigureVerdict.VERIFIED, by, told)
