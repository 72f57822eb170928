"""Within how long a State is asked to follow up an individual decision."""

from datetime import date, timedelta
from typing import Annotated

from pydantic import Field
from pydantic.dataclasses import dataclass

from upr_track.vocabulary.months import months_after
from upr_track.vocabulary.word import ENTRY, Text, Word


@dataclass(frozen=True, slots=True, kw_only=True, config=ENTRY)
class FollowUpTerm(Word):
    """The term that one body sets. ``code`` is that of the body."""

    days: Annotated[int, Field(ge=0)] = 0
    """How many days; counted after the months."""

    months: Annotated[int, Field(ge=0)] = 0
    """How many months."""

    confirmed: bool
    """Whether the term was read in a document of the body."""

    source: Text
    """Where the term stands."""

    def ends(self, sent: date) -> date:
        """The last day of the term for a decision that was sent to the State on a day."""
        return months_after(sent, self.months) + timedelta(days=self.days)

    @property
    def length(self) -> str:
        """The term in words: "6 months", "180 days"."""
        parts = [(self.months, "month"), (self.days, "day")]
        return " and ".join(f"{n} {unit}{'' if n == 1 else 's'}" for n, unit in parts if n)
