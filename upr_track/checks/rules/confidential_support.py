"""A record reaches more readers than any source that it rests on.

In a public report the sources marked `internal` or `confidential` are left out. A public
judgement that rests on those alone stands there without support, and may give away that
there is such a source. Add a source that its readers may see, or narrow the record's
`visibility`.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from upr_track.checks.interface import Rule
from upr_track.checks.visibility import circle
from upr_track.diagnostics import Diagnostic, Related, RuleInfo, Severity
from upr_track.model.dataset import Collection, Dataset
from upr_track.model.evidence import Evidence

INFO = RuleInfo(
    "confidential-support",
    Severity.WARNING,
    "Readers of a record may see at least one of its sources.",
    __doc__,
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find records with sources of which none is for all readers of the record."""
    for index, assessment in enumerate(data.assessments.records):
        if assessment.evidence and assessment.evidence[0].visibility != "public":
            yield from _judge(data.assessments, index, "evidence", assessment.evidence)
    for records in (data.claims, data.cases):
        for index, record in enumerate(records.records):
            if record.sources:
                yield from _judge(records, index, "sources", record.sources)


def _judge(
    records: Collection[Any], index: int, field: str, sources: tuple[Evidence, ...]
) -> Iterator[Diagnostic]:
    visibility = records.records[index].visibility
    widest = min(sources, key=lambda one: circle(one.visibility))
    if circle(widest.visibility) > circle(visibility):
        first = records.place(index, field, 0, "visibility")
        yield INFO.found(
            records.place(index),
            f"this {visibility} record rests on {widest.visibility} sources alone",
            f"add a source that is {visibility}, or write visibility: {widest.visibility}",
            (Related(first, "the first of its sources"),),
        )


RULE = Rule(INFO, check)
