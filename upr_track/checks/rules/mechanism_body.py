"""The body does not belong to the mechanism.

The Human Rights Committee (`ccpr`) is a treaty body, the Working Group on Arbitrary
Detention (`wgad`) a special procedure. Tables by mechanism count by the first field, tables
by body by the second; correct the one that is wrong.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.dataset import Dataset
from upr_track.vocabulary import bodies, mechanisms

INFO = RuleInfo(
    "mechanism-body", Severity.ERROR, "A body belongs to the mechanism beside it.", __doc__
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find bodies of another mechanism."""
    for index, record in enumerate(data.recommendations.records):
        if record.body is None:
            continue
        actual = bodies().entries[record.body].mechanism
        if record.mechanism != actual:
            yield INFO.found(
                data.recommendations.place(index, "body"),
                f'"{record.body}" is no body of the mechanism "{record.mechanism}"',
                f"write mechanism: {actual} ({mechanisms().label(actual)}), or correct the body",
            )


RULE = Rule(INFO, check)
