"""How much a recommendation asks for."""

from pydantic.dataclasses import dataclass

from upr_track.vocabulary.word import ENTRY, Text, Word


@dataclass(frozen=True, slots=True, kw_only=True, config=ENTRY)
class ActionCategory(Word):
    """How much a recommendation asks for. ``code`` is the number as text."""

    example_verbs: tuple[Text, ...] = ()
    """Verbs that such recommendations begin with."""

    confirmed: bool
    """Whether the category was read in a document of UPR Info."""

    @property
    def number(self) -> int:
        """1 (minimal) to 5 (specific)."""
        return int(self.code)
