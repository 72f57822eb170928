"""A document symbol says something else than the record.

Symbols carry facts: `A/HRC/28/10` is of the Council's session 28, which took up the reports
of UPR session 20, in cycle 2; `CCPR/C/110/D/2104/2011` is a decision of the Human Rights
Committee at its session 110 on a communication of 2011; `A/HRC/WGAD/2017/16` is Opinion
No. 16/2017, adopted in 2017. Where mechanism, body, session, cycle, date or number of the
record contradict that, one of the two is wrong. The session of the Council is compared only
where it is known from a document.
"""

from collections.abc import Iterator
from datetime import date
from operator import attrgetter

from upr_track.checks.interface import Rule
from upr_track.checks.symbol_facts import Facts, contradictions
from upr_track.diagnostics import Diagnostic, Related, RuleInfo, Severity
from upr_track.model.dataset import Dataset

INFO = RuleInfo(
    "symbol-mismatch",
    Severity.ERROR,
    "A record and its document symbol say the same.",
    __doc__,
)

_COMPARED = attrgetter("document_symbol", "mechanism", "body", "session", "cycle")


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find facts that contradict the symbol beside them."""
    yield from _in_recommendations(data)
    for index, source in enumerate(data.documents.records):
        for one in contradictions(Facts.of_document(source)):
            yield INFO.found(data.documents.place(index, one.field), one.message, one.hint)
    yield from _two_documents(data)


def _in_recommendations(data: Dataset) -> Iterator[Diagnostic]:
    """Records of one document share their facts as a rule, so that few are compared."""
    sound: set[tuple[object, ...]] = set()
    for index, record in enumerate(data.recommendations.records):
        dated = record.issued_on.text if record.issued_on is not None else None
        same = (*_COMPARED(record), dated)
        if same not in sound:
            found = contradictions(Facts.of_recommendation(record))
            for one in found:
                at = data.recommendations.place(index, one.field)
                yield INFO.found(at, one.message, one.hint)
            if not found:
                sound.add(same)


def _two_documents(data: Dataset) -> Iterator[Diagnostic]:
    """Records whose ``document`` has another symbol than they have."""
    known = data.document_by_id
    for index, record in enumerate(data.recommendations.records):
        if record.document is None or record.document_symbol is None:
            continue
        source = known.get(record.document)
        if source is None or source.symbol is None:
            continue
        if source.symbol != record.document_symbol:
            number = data.document_index[source.id]
            yield INFO.found(
                data.recommendations.place(index, "document"),
                f'"{source.id}" is {source.symbol}, but the record is of {record.document_symbol}',
                "name the document by one of the two fields only",
                (Related(data.documents.place(number, "symbol"), "the document's symbol"),),
            )


RULE = Rule(INFO, check)
