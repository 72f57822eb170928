"""What is common to all rules that follow a reference from one record to another."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from upr_track.checks.closest import did_you_mean
from upr_track.diagnostics import Diagnostic, RuleInfo, SourceLocation
from upr_track.model.dataset import Collection


@dataclass(frozen=True, slots=True)
class References:
    """References to the records of one collection.

    ``noun`` names such a record; ``otherwise`` is the hint where no known id is close.
    """

    info: RuleInfo
    noun: str
    known: frozenset[str]
    otherwise: str

    def unknown(self, wanted: str, at: SourceLocation) -> Diagnostic:
        """The finding for a reference to ``wanted``, which is not known."""
        hint = did_you_mean(wanted, self.known) or self.otherwise
        return self.info.found(at, f'there is no {self.noun} "{wanted}"', hint)

    def unknown_in(
        self, wanted: tuple[str, ...], records: Collection[Any], index: int, *path: str | int
    ) -> Iterator[Diagnostic]:
        """The findings in the list of references at ``path`` of record ``index``."""
        for position, one in enumerate(wanted):
            if one not in self.known:
                yield self.unknown(one, records.place(index, *path, position))


def known_ids(collection: Collection[Any], ids: Iterable[str]) -> frozenset[str]:
    """All ids that may be referred to: also those of records that could not be read."""
    return collection.rejected_ids.union(ids)
