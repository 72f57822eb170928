"""What a rule across records is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from upr_track.diagnostics import Diagnostic, RuleInfo
from upr_track.model.dataset import Dataset

Check = Callable[[Dataset, date], Iterable[Diagnostic]]
"""Finds what breaks a rule. The second argument is today's date."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: what it asks, and the function that finds what breaks it.

    The docstring of the module that defines a rule is its documentation.
    """

    info: RuleInfo
    check: Check
