"""A record of an individual decision does not say which remedy it is about.

Views and opinions ask for several things, release and compensation for instance, and the
State may do one and not the other. So each remedy is a record with its own `remedy` and its
own judgements. Tables by remedy count a record without one under "none given".
"""

from collections.abc import Iterator
from datetime import date

from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.dataset import Dataset
from upr_track.model.symbol import symbol_of

INFO = RuleInfo(
    "missing-remedy",
    Severity.NOTE,
    "A record of an individual decision names its remedy.",
    __doc__,
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find records of individual decisions without a remedy."""
    for index, record in enumerate(data.recommendations.records):
        if record.remedy is None and record.mechanism != "stakeholder":
            symbol = symbol_of(record.document_symbol)
            if symbol is not None and symbol.individual:
                yield INFO.found(
                    data.recommendations.place(index, "document_symbol"),
                    f"{symbol.text} decides on an individual case, but no remedy is named",
                    "add remedy:, with one record for each remedy; see "
                    "upr-track vocabulary remedies",
                )


RULE = Rule(INFO, check)
