"""Bodies that make recommendations."""

from pydantic.dataclasses import dataclass

from upr_track.vocabulary.word import ENTRY, Text, Word


@dataclass(frozen=True, slots=True, kw_only=True, config=ENTRY)
class Body(Word):
    """One body that makes recommendations."""

    mechanism: Text
    """Code of its mechanism."""

    short: str = ""
    """Short label for narrow tables; empty where the label is short."""

    symbol: str = ""
    """How symbols of its documents begin ("CCPR/C/"), empty if that does not tell it."""

    individual_decisions: bool = False
    """Whether it decides on single cases."""

    active: bool = True
    """False for a mandate that has ended."""

    @property
    def short_label(self) -> str:
        """The short label if there is one, otherwise the label."""
        return self.short or self.label

    @property
    def spellings(self) -> tuple[str, ...]:
        """Code, label, short label and aliases."""
        return (self.code, self.label, self.short_label, *self.aliases)
