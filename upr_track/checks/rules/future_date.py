"""Something is dated later than today.

What has been said, judged or published has a date in the past; a date in the future is a
typing error, mostly in the year. A partial date is in the future if all of it is: in May
2026, `2026` is not. The date of the coming review in `upr-track.toml` is not looked at.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity, SourceLocation
from upr_track.model.dataset import Collection, Dataset
from upr_track.model.partial_date import PartialDate

INFO = RuleInfo("future-date", Severity.ERROR, "What is recorded has happened.", __doc__)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find dates that surely are after ``today``."""
    for records, field in _dated(data):
        for index, record in enumerate(records.records):
            found = getattr(record, field)
            if found is not None and found.first > today:
                yield _finding(found, today, records.place(index, field))
    for records in (data.recommendations, data.assessments, data.claims, data.cases):
        yield from _in_notes(records, today)
    yield from _in_notes(data.documents, today)
    yield from _in_situations(data, today)
    yield from _in_evidence(data, today)


def _dated(data: Dataset) -> tuple[tuple[Collection[Any], str], ...]:
    return (
        (data.recommendations, "issued_on"),
        (data.assessments, "assessed_on"),
        (data.claims, "as_of"),
        (data.documents, "adopted_on"),
        (data.documents, "published_on"),
    )


def _in_notes(records: Collection[Any], today: date) -> Iterator[Diagnostic]:
    for index, record in enumerate(records.records):
        for position, note in enumerate(record.notes):
            if note.on is not None and note.on.first > today:
                yield _finding(note.on, today, records.place(index, "notes", position, "on"))


def _in_situations(data: Dataset, today: date) -> Iterator[Diagnostic]:
    for index, case in enumerate(data.cases.records):
        for position, situation in enumerate(case.situations):
            for field in ("as_of", "since"):
                found: PartialDate | None = getattr(situation, field)
                if found is not None and found.first > today:
                    at = data.cases.place(index, "situations", position, field)
                    yield _finding(found, today, at)


def _in_evidence(data: Dataset, today: date) -> Iterator[Diagnostic]:
    for cited in data.evidence:
        published, accessed = cited.evidence.published_on, cited.evidence.accessed_on
        if published is not None and published.first > today:
            yield _finding(published, today, cited.place("published_on"))
        if accessed is not None and accessed.first > today:
            yield _finding(accessed, today, cited.place("accessed_on"))


def _finding(found: PartialDate, today: date, at: SourceLocation) -> Diagnostic:
    return INFO.found(at, f"{found} is in the future (today is {today})", "correct the date")


RULE = Rule(INFO, check)
