"""Two dates of one record are the wrong way round.

A situation cannot hold since a time after the date that it is reported for, a period ends
after it starts, and a document is published after it is adopted. Only what is certain is
reported.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.claim import FigureClaim
from upr_track.model.dataset import Collection, Dataset
from upr_track.model.partial_date import PartialDate

INFO = RuleInfo(
    "reversed-dates", Severity.ERROR, "What begins earlier has the earlier date.", __doc__
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find pairs of dates of which the second surely is before the first."""
    for index, case in enumerate(data.cases.records):
        for position, one in enumerate(case.situations):
            path = ("situations", position, "since")
            yield from _compare(data.cases, (index, *path), one.since, one.as_of)
    for index, claim in enumerate(data.claims.records):
        if isinstance(claim, FigureClaim) and claim.period is not None:
            path_to_end = (index, "period", "end")
            yield from _compare(data.claims, path_to_end, claim.period.start, claim.period.end)
    for index, source in enumerate(data.documents.records):
        path_to_date = (index, "published_on")
        yield from _compare(data.documents, path_to_date, source.adopted_on, source.published_on)


def _compare(
    records: Collection[Any],
    path: tuple[Any, ...],
    earlier: PartialDate | None,
    later: PartialDate | None,
) -> Iterator[Diagnostic]:
    if earlier is not None and later is not None and later.surely_before(earlier):
        index, *steps = path
        wanted = _WORDS[steps[-1]]
        yield INFO.found(
            records.place(index, *steps),
            wanted.format(earlier=earlier, later=later),
            "correct the date that is wrong",
        )


_WORDS = {
    "since": "it cannot hold since {earlier} if it is reported for {later}",
    "end": "the period ends ({later}) before it starts ({earlier})",
    "published_on": "the document is published ({later}) before it is adopted ({earlier})",
}

RULE = Rule(INFO, check)
