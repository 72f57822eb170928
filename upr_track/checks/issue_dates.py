"""Since when a recommendation can be said to exist."""

from datetime import date
from functools import cache

from upr_track.model.recommendation import Recommendation
from upr_track.vocabulary import session


def issued_from(record: Recommendation) -> date | None:
    """The first day on which it can have been made, None if nothing says it."""
    if record.issued_on is not None:
        return record.issued_on.first
    if record.mechanism == "upr" and record.session is not None:
        return _first_day(record.session)
    return None


@cache
def _first_day(number: int) -> date | None:
    found = session(number)
    return found.start if found and "dates" not in found.unconfirmed else None
