"""Sessions of the UPR Working Group."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from upr_track.vocabulary.word import ENTRY, Word

Fact = Literal["dates", "council_session"]


@dataclass(frozen=True, slots=True, kw_only=True, config=ENTRY)
class Session(Word):
    """One session. ``code`` is its number as text."""

    cycle: Annotated[int, Field(ge=1, le=4)]
    """The cycle that it belongs to."""

    start: date | None = None
    """First day, if known."""

    end: date | None = None
    """Last day, if known."""

    submissions_due: date | None = None
    """Last day for the submissions of stakeholders, if known."""

    council_session: int | None = None
    """Session of the Human Rights Council whose number stands in the report's symbol."""

    unconfirmed: tuple[Fact, ...] = ()
    """What is not known from a document that was read."""

    @property
    def number(self) -> int:
        """Number of the session."""
        return int(self.code)

    @property
    def confirmed(self) -> bool:
        """Whether everything said of the session was read in a document."""
        return not self.unconfirmed
