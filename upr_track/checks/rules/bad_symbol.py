"""A document symbol is not one that the United Nations give.

The symbol is half of a recommendation's key, and OHCHR's document search finds nothing
under a wrong one. Write it as it stands on the document's first page, with capital letters
and slashes and without spaces: `A/HRC/28/10`, `A/HRC/43/15/Add.1`, `CCPR/C/KAZ/CO/2`,
`CCPR/C/110/D/2104/2011`, `A/HRC/WGAD/2017/16`. The paragraph has a field of its own. What
has no UN symbol is named by `document`, an id in `data/documents.yaml`. Symbols of regional
bodies are not looked at.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.checks.closest import closest
from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity, SourceLocation
from upr_track.model.dataset import Dataset
from upr_track.model.symbol import mended_symbol, parse_symbol, symbol_of

INFO = RuleInfo(
    "bad-symbol", Severity.ERROR, "A document symbol is written as the United Nations do.", __doc__
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find document symbols that do not parse."""
    for index, record in enumerate(data.recommendations.records):
        symbol = record.document_symbol
        if symbol is not None and symbol_of(symbol) is None and record.mechanism != "regional":
            at = data.recommendations.place(index, "document_symbol")
            yield _finding(symbol, at, data)
    for index, source in enumerate(data.documents.records):
        if source.symbol is not None and symbol_of(source.symbol) is None:
            yield _finding(source.symbol, data.documents.place(index, "symbol"), data)
    for cited in data.evidence:
        symbol = cited.evidence.document_symbol
        if symbol is not None and symbol_of(symbol) is None:
            yield _finding(symbol, cited.place("document_symbol"), data)


def _finding(symbol: str, at: SourceLocation, data: Dataset) -> Diagnostic:
    try:
        parse_symbol(symbol)
    except ValueError as error:
        reason = str(error)
    message = f'"{symbol}" is not a document symbol: {reason}'
    return INFO.found(at, message, _hint(symbol, data))


def _hint(symbol: str, data: Dataset) -> str:
    sound = frozenset(one for one in data.document_by_symbol if symbol_of(one))
    meant = mended_symbol(symbol) or next(iter(closest(symbol, sound, limit=1)), None)
    if meant is not None:
        return f'did you mean "{meant}"?'
    return "copy it from the document's first page; what has no UN symbol goes into document:"


RULE = Rule(INFO, check)
