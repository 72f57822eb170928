"""A recommending State is named where no State recommends, or recommends to itself.

In the UPR States make recommendations to each other; committees, working groups and
stakeholders speak for themselves. Correct the mechanism, or remove `recommending_states`.
The State under review cannot be among them: usually `state_under_review` or one code is
wrong.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.dataset import Dataset
from upr_track.vocabulary import states

INFO = RuleInfo(
    "stray-recommending-state",
    Severity.ERROR,
    "Only in the UPR do States recommend, and never to themselves.",
    __doc__,
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find recommending States where there can be none."""
    usual = data.settings.state_under_review
    for index, record in enumerate(data.recommendations.records):
        if not record.recommending_states:
            continue
        asked = record.state_under_review or usual
        if record.mechanism != "upr":
            yield INFO.found(
                data.recommendations.place(index, "recommending_states"),
                f'no State recommends in the mechanism "{record.mechanism}"',
                "remove recommending_states:, or write mechanism: upr",
            )
        elif asked in record.recommending_states:
            position = record.recommending_states.index(asked)
            yield INFO.found(
                data.recommendations.place(index, "recommending_states", position),
                f"{states().label(asked)} is the State under review and cannot recommend to itself",
                "correct the code, or the State under review",
            )


RULE = Rule(INFO, check)
