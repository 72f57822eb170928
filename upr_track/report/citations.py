"""Numbers for sources, in the order in which a report cites them."""

from dataclasses import dataclass, replace

from upr_track.report.context import Source


@dataclass(frozen=True, slots=True)
class Citation:
    """A source as the list at the end of a report has it."""

    number: int
    """Its number in the report."""

    source: Source
    """The source with the passage."""

    same_as: int | None
    """The first number under which another passage of the same source stands."""


class Citations:
    """Gives each source a number when it is first cited; equal sources have one number."""

    def __init__(self) -> None:
        self._numbers: dict[Source, int] = {}

    def number(self, source: Source) -> int:
        """The number of a source."""
        return self._numbers.setdefault(source, len(self._numbers) + 1)

    def listed(self) -> tuple[Citation, ...]:
        """All sources that were cited so far, by number."""
        first: dict[Source, int] = {}
        found = []
        for source, number in self._numbers.items():
            earlier = first.setdefault(replace(source, quote=None, direction=None), number)
            found.append(Citation(number, source, None if earlier == number else earlier))
        return tuple(found)
