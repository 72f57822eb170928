"""A recommendation is said to repeat one that was made later.

`repeats` points back in time: the later record names the earlier one. Move the link to the
other record, or correct the date that is wrong. Only what is certain is reported; where
`issued_on` is missing, UPR cycles are compared.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.dataset import Dataset
from upr_track.model.recommendation import Recommendation

INFO = RuleInfo(
    "repeats-later", Severity.WARNING, "A recommendation repeats earlier ones only.", __doc__
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find links to recommendations that surely were made later."""
    known = data.recommendation_by_id
    for index, record in enumerate(data.recommendations.records):
        for position, wanted in enumerate(record.repeats):
            other = known.get(wanted)
            if other is not None and (when := _later(record, other)) is not None:
                yield INFO.found(
                    data.recommendations.place(index, "repeats", position),
                    f"{wanted} is later than this recommendation ({when})",
                    f"name {record.id} in the field repeats: of {wanted} instead",
                )


def _later(record: Recommendation, other: Recommendation) -> str | None:
    """Both dates or cycles, if ``other`` surely was made after ``record``."""
    ours, theirs = record.issued_on, other.issued_on
    if ours is not None and theirs is not None:
        return f"{theirs} against {ours}" if ours.surely_before(theirs) else None
    if record.mechanism != "upr" or other.mechanism != "upr":
        return None
    if record.cycle is not None and other.cycle is not None and record.cycle < other.cycle:
        return f"cycle {other.cycle} against {record.cycle}"
    return None


RULE = Rule(INFO, check)
