"""The position of the State contradicts the lead paragraph of the report.

The lead-in of paragraph 124 of a report says of all recommendations under it whether they
enjoy the State's support; `data/documents.yaml` declares it in `lead_paragraphs`, with what
the State says of implementation (`state_claim`). A record that says otherwise is wrong,
unless the State changed its position later or another source disagrees: then name the
addendum or source in `position_source`.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.analysis.lead_paragraphs import in_documents, lead_and_number, leads_of
from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, Related, RuleInfo, Severity
from upr_track.model.dataset import Dataset
from upr_track.model.document import SourceDocument
from upr_track.model.recommendation import Recommendation
from upr_track.model.symbol import symbol_of

INFO = RuleInfo(
    "position-mismatch",
    Severity.ERROR,
    "A position is that of the lead paragraph, unless another source is named.",
    __doc__,
)

_FIELDS = ("position", "state_claim")


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find positions and State claims that contradict the lead paragraph."""
    ranged = [source for source in data.documents.records if source.lead_paragraphs]
    leads = {source.id: leads_of(source) for source in ranged}
    for index, record, source in in_documents(data, ranged):
        found = lead_and_number(record.paragraph or "")
        lead = leads[source.id].get(found[0]) if found else None
        if lead is None or (record.position, record.state_claim) == (
            lead.position,
            lead.state_claim,
        ):
            continue
        for field in _FIELDS:
            ours, theirs = getattr(record, field), getattr(lead, field)
            if ours not in (None, theirs) and theirs is not None and _of_report(record):
                yield _finding(data, index, field, (ours, theirs), (source, lead.lead))


def _of_report(record: Recommendation) -> bool:
    """Whether the position is said to come from the report itself, or nothing is said."""
    if record.position_source is None:
        return True
    words = record.position_source.replace(",", " ").replace(";", " ").split()
    symbols = [word for word in words if symbol_of(word) is not None]
    return bool(symbols) and all(one == record.document_symbol for one in symbols)


def _finding(
    data: Dataset,
    index: int,
    field: str,
    values: tuple[str, str],
    where: tuple[SourceDocument, str],
) -> Diagnostic:
    ours, theirs = values
    source, lead = where
    number = data.document_index[source.id]
    position = next(n for n, one in enumerate(source.lead_paragraphs) if one.lead == lead)
    name = field.replace("_", " ").replace("state", "State")
    return INFO.found(
        data.recommendations.place(index, field),
        f'the {name} is "{ours}", but paragraph {lead} of {source.symbol} says "{theirs}"',
        f"write {theirs}; if a later document changed it, name that one in position_source:",
        (
            Related(
                data.documents.place(number, "lead_paragraphs", position, field),
                "the lead paragraph",
            ),
        ),
    )


RULE = Rule(INFO, check)
