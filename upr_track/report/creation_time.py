"""The date that files are said to be made on, so that the same input gives the same bytes."""

import os
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from upr_track.model.partial_date import PartialDate


def creation_time(as_of: "PartialDate") -> date:
    """The day of ``SOURCE_DATE_EPOCH`` where that is set, else the last day of ``as_of``."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdecimal():
        return datetime.fromtimestamp(int(given), UTC).date()
    return as_of.last
