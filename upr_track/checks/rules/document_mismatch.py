"""A recommendation and its document in `data/documents.yaml` contradict each other.

Body, cycle, session and State under review of a recommendation are those of the document
that it stands in. Where both say it and differ, one is wrong; tables by cycle or session
would then split one document in two.
"""

from collections.abc import Iterator
from datetime import date
from operator import attrgetter
from typing import Any

from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, Related, RuleInfo, Severity
from upr_track.model.dataset import Dataset
from upr_track.model.document import SourceDocument

INFO = RuleInfo(
    "document-mismatch",
    Severity.ERROR,
    "A recommendation and the document that it stands in say the same.",
    __doc__,
)

_SHARED = ("body", "cycle", "session", "state_under_review")
_FACTS = attrgetter(*_SHARED)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find facts that differ between recommendations and their documents."""
    by_symbol, by_id = data.document_by_symbol, data.document_by_id
    if not by_id:
        return
    sound: set[tuple[object, ...]] = set()
    for index, record in enumerate(data.recommendations.records):
        source = by_symbol.get(record.document_symbol or "") or by_id.get(record.document or "")
        if source is None or record.mechanism == "stakeholder":
            continue
        same = (source.id, *_FACTS(record))
        if same not in sound:
            found = list(_compare(data, index, source))
            yield from found
            if not found:
                sound.add(same)


def _compare(data: Dataset, index: int, source: SourceDocument) -> Iterator[Diagnostic]:
    facts = _FACTS(data.recommendations.records[index]), _FACTS(source)
    for field, ours, theirs in zip(_SHARED, *facts, strict=True):
        if ours is not None and theirs is not None and ours != theirs:
            yield _finding(data, index, field, (ours, theirs), source)


def _finding(
    data: Dataset, index: int, field: str, values: tuple[Any, Any], source: SourceDocument
) -> Diagnostic:
    number = data.document_index[source.id]
    ours, theirs = values
    name = field.replace("_", " ").replace("state", "State")
    return INFO.found(
        data.recommendations.place(index, field),
        f'the {name} is "{ours}" here and "{theirs}" in the document "{source.id}"',
        "correct the one that is wrong",
        (Related(data.documents.place(number, field), "what the document says"),),
    )


RULE = Rule(INFO, check)
