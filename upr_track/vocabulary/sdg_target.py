"""Targets of the Sustainable Development Goals."""

from pydantic.dataclasses import dataclass

from upr_track.vocabulary.word import ENTRY, Word


@dataclass(frozen=True, slots=True, kw_only=True, config=ENTRY)
class SdgTarget(Word):
    """A target of the Sustainable Development Goals. The label is this project's own."""

    @property
    def goal(self) -> str:
        """Code of the goal: "16" for the target "16.3"."""
        return self.code.partition(".")[0]
