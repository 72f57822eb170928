"""The country code in a document symbol is not that of the State under review.

`CCPR/C/KAZ/CO/2` is about Kazakhstan. A record of it about another State has either the
wrong symbol or the wrong `state_under_review`. It is a warning only, since older symbols
have codes that are not those of ISO 3166-1.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity, SourceLocation
from upr_track.model.dataset import Dataset
from upr_track.model.symbol import symbol_of
from upr_track.vocabulary import states

INFO = RuleInfo(
    "symbol-country",
    Severity.WARNING,
    "The country code in a symbol is that of the State under review.",
    __doc__,
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find symbols that are about another State than the record."""
    usual = data.settings.state_under_review
    for index, record in enumerate(data.recommendations.records):
        symbol = symbol_of(record.document_symbol)
        if symbol is not None and symbol.country is not None:
            state = record.state_under_review or usual
            if state not in (None, symbol.country):
                at = data.recommendations.place(index, "document_symbol")
                yield _finding(symbol.text, symbol.country, str(state), at)
    for index, source in enumerate(data.documents.records):
        symbol = symbol_of(source.symbol)
        if symbol is not None and symbol.country is not None:
            state = source.state_under_review or usual
            if state not in (None, symbol.country):
                at = data.documents.place(index, "symbol")
                yield _finding(symbol.text, symbol.country, str(state), at)


def _finding(symbol: str, country: str, state: str, at: SourceLocation) -> Diagnostic:
    known = states().get(country)
    about = f"{known.label} ({country})" if known else f'"{country}", which is no State\'s code'
    message = f"{symbol} is about {about}; the State under review is {states().label(state)}"
    hint = f"correct the symbol, or write state_under_review: {country}"
    return INFO.found(at, message, hint if known else "correct the symbol, or silence this finding")


RULE = Rule(INFO, check)
