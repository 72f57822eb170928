"""The entry that most lists are made of."""

from typing import Annotated

from pydantic import ConfigDict, Field
from pydantic.dataclasses import dataclass

ENTRY = ConfigDict(extra="forbid")
"""Unknown fields are refused: a misspelt one must not vanish in silence."""

Text = Annotated[str, Field(min_length=1)]


@dataclass(frozen=True, slots=True, kw_only=True, config=ENTRY)
class Word:
    """One word of a closed list."""

    code: Text
    """What stands in data files."""

    label: Text
    """What people read."""

    definition: str = ""
    """What the word means, in one sentence; empty where the label says it."""

    aliases: tuple[Text, ...] = ()
    """Other spellings that mean this word and no other."""

    near: tuple[Text, ...] = ()
    """Words that may have been meant for this one: suggested to people, never accepted."""

    @property
    def spellings(self) -> tuple[str, ...]:
        """Everything that means this word and no other."""
        return (self.code, self.label, *self.aliases)

    @property
    def hints(self) -> tuple[str, ...]:
        """What may mean this word."""
        return self.near
