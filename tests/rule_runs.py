"""Runs one rule over records that come from no file."""

from datetime import date

from upr_track.checks.registry import RULES
from upr_track.model import Dataset

TODAY = date(2025, 6, 1)
_CHECKS = {rule.info.id: rule.check for rule in RULES}


def found(rule: str, data: Dataset, today: date = TODAY) -> list[str]:
    """``NUMBER: message`` of each finding; NUMBER counts the records of the kind from 1."""
    return [f"{one.location.line}: {one.message}" for one in _CHECKS[rule](data, today)]


def hints(rule: str, data: Dataset, today: date = TODAY) -> list[str]:
    """The hint of each finding."""
    return [one.hint for one in _CHECKS[rule](data, today)]
