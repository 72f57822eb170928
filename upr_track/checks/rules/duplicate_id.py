"""Every recommendation, claim, case and document has an id of its own.

Other records refer to it by that id, so two records with one id cannot be told apart. It
happens when a record is copied to make the next one and keeps its id. Give the second
record an id of its own; if both are the same record, remove one.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, Related, RuleInfo, Severity
from upr_track.model.dataset import Collection, Dataset

INFO = RuleInfo("duplicate-id", Severity.ERROR, "No two records of a kind have one id.", __doc__)


def check(data: Dataset, _today: date) -> Iterator[Diagnostic]:
    """Find ids that stand a second time within one kind of record."""
    yield from _repeated(data.recommendations, data.recommendation_by_id)
    yield from _repeated(data.claims, {record.id for record in data.claims})
    yield from _repeated(data.cases, data.case_by_id)
    yield from _repeated(data.documents, data.document_by_id)


def _repeated(collection: Collection[Any], ids: Any) -> Iterator[Diagnostic]:
    if len(ids) == len(collection):
        return
    first: dict[str, int] = {}
    for index, record in enumerate(collection.records):
        known = first.setdefault(record.id, index)
        if known != index:
            yield INFO.found(
                collection.place(index, "id"),
                f'the id "{record.id}" is taken',
                "give this record an id of its own, or remove it if it is the same",
                (Related(collection.place(known, "id"), "it stands here first"),),
            )


RULE = Rule(INFO, check)
