"""States: a State is a country, an observer, or the European Union."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from upr_track.vocabulary.word import ENTRY, Text, Word

Kind = Literal["member", "observer", "organisation", "former"]
Group = Literal["african", "asia_pacific", "eastern_european", "grulac", "weog"]


@dataclass(frozen=True, slots=True, kw_only=True, config=ENTRY)
class State(Word):
    """One State. ``code`` is ISO 3166-1 alpha-3, ``label`` the UN short name in English."""

    alpha2: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    """ISO 3166-1 alpha-2. Never an accepted spelling: "NO", "IS" and "IN" are words too."""

    kind: Kind = "member"
    """Whether it is a member of the United Nations; a former State is one no more."""

    group: Group | None = None
    """Regional group, a code of ``regional_groups``; ``None`` for those in no group."""

    former_names: tuple[Text, ...] = ()
    """Names that the United Nations used earlier, accepted as spellings."""

    since: date | None = None
    """First day under this name in the United Nations, where it matters to the data."""

    until: date | None = None
    """Last day of a former State."""

    @property
    def spellings(self) -> tuple[str, ...]:
        """Code, UN name, former names and aliases."""
        return (self.code, self.label, *self.former_names, *self.aliases)

    @property
    def hints(self) -> tuple[str, ...]:
        """The alpha-2 code, and words that may mean the State."""
        return (self.alpha2, *self.near)
