"""What a recommendation is about, and how much it asks."""

from pydantic.dataclasses import dataclass

from upr_track.vocabulary.word import ENTRY, Text, Word


@dataclass(frozen=True, slots=True, kw_only=True, config=ENTRY)
class Theme(Word):
    """A theme of human rights."""

    parent: str | None = None
    """Code of the wider theme that this one is a part of."""


@dataclass(frozen=True, slots=True, kw_only=True, config=ENTRY)
class SdgTarget(Word):
    """A target of the Sustainable Development Goals. The label is this project's own."""

    @property
    def goal(self) -> str:
        """Code of the goal: "16" for the target "16.3"."""
        return self.code.partition(".")[0]


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
