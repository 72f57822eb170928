"""Named sets of statuses of implementation."""

from pydantic.dataclasses import dataclass

from upr_track.vocabulary.word import ENTRY, Text, Word


@dataclass(frozen=True, slots=True, kw_only=True, config=ENTRY)
class StatusSet(Word):
    """A set of statuses that figures count, with the sentence printed beside them."""

    statuses: tuple[Text, ...]
    """Codes of the statuses in the set."""
