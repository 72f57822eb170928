"""A remedy is given for something that is no decision on an individual case.

Only Views of treaty bodies, opinions of the Working Group on Arbitrary Detention and
decisions of regional bodies ask for remedies such as release or compensation; each remedy
is a record of its own. UPR recommendations, concluding observations and proposals of
stakeholders have none. Remove `remedy`, or correct the mechanism or the symbol.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.dataset import Dataset
from upr_track.model.recommendation import Recommendation
from upr_track.model.symbol import symbol_of
from upr_track.vocabulary import bodies, mechanisms

INFO = RuleInfo(
    "stray-remedy",
    Severity.ERROR,
    "Only decisions on individual cases ask for a remedy.",
    __doc__,
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find remedies on records that are of no individual decision."""
    for index, record in enumerate(data.recommendations.records):
        if record.remedy is not None and (reason := _why_not(record)) is not None:
            yield INFO.found(
                data.recommendations.place(index, "remedy"),
                f'the remedy "{record.remedy}" has no place here: {reason}',
                "remove remedy:, or correct the mechanism or the symbol",
            )


def _why_not(record: Recommendation) -> str | None:
    mechanism = mechanisms().entries[record.mechanism]
    if not mechanism.individual_decisions:
        return f'the mechanism "{record.mechanism}" does not decide on individual cases'
    if record.body is not None and not bodies().entries[record.body].individual_decisions:
        return f'the body "{record.body}" does not decide on individual cases'
    symbol = symbol_of(record.document_symbol)
    if symbol is not None and symbol.kind != "other" and not symbol.individual:
        return f"{symbol.text} is no decision on an individual case"
    return None


RULE = Rule(INFO, check)
