"""Names that the settings or a closed list define, and the records that use them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from upr_track.checks.closest import closest
from upr_track.diagnostics import Diagnostic, FieldPath, Related, RuleInfo, SourceLocation
from upr_track.model.dataset import Collection
from upr_track.vocabulary.folding import fold

_SHOWN_PLACES = 9


class NameUse(NamedTuple):
    """A name, and where a record uses it."""

    name: str
    records: Collection[Any]
    number: int
    path: FieldPath

    def place(self) -> SourceLocation:
        """Where the name stands."""
        return self.records.place(self.number, *self.path)


@dataclass(frozen=True, slots=True)
class DefinedNames:
    """What names of one kind there are: code and label.

    ``noun`` with its article goes into messages ("an assessor of this workspace"); ``table``
    is where the settings define one: ``[assessors.NAME]``.
    """

    info: RuleInfo
    noun: str
    labels: Mapping[str, str]
    how_to_define: str

    def findings(self, uses: Iterable[NameUse]) -> Iterator[Diagnostic]:
        """Findings for ``uses`` of names that are not defined.

        A name that is like a defined one is a typing error, to be corrected at each place;
        any other has not been defined yet, which is one thing to do, and one finding.
        """
        by_name: defaultdict[str, list[NameUse]] = defaultdict(list)
        for use in uses:
            by_name[use.name].append(use)
        for name, places in by_name.items():
            if likely := self._likely(name):
                yield from (self._misspelt(use, likely) for use in places)
            else:
                yield self._undefined(name, places)

    def _misspelt(self, use: NameUse, likely: list[str]) -> Diagnostic:
        names = " or ".join(f'"{one}"' for one in likely)
        message = f'"{use.name}" is not {self.noun}'
        return self.info.found(use.place(), message, f"did you mean {names}?")

    def _undefined(self, name: str, uses: list[NameUse]) -> Diagnostic:
        first, *others = uses
        message = f'"{name}" is not {self.noun}'
        if others:
            message += f" (it stands at {len(uses)} places)"
        related = tuple(
            Related(use.place(), "it stands here too") for use in others[:_SHOWN_PLACES]
        )
        hint = self.how_to_define.format(name=name)
        return self.info.found(first.place(), message, hint, related)

    def _likely(self, name: str) -> list[str]:
        folded = fold(name)
        same = [code for code, label in self.labels.items() if folded in (fold(code), fold(label))]
        return same or closest(name, frozenset(self.labels))


def listed_names(
    records: Collection[Any], field_name: str, known: frozenset[str]
) -> Iterator[NameUse]:
    """The entries of a list field that are not among the ``known`` names."""
    for index, record in enumerate(records.records):
        names: tuple[str, ...] = getattr(record, field_name)
        if names and not known.issuperset(names):
            for position, name in enumerate(names):
                if name not in known:
                    yield NameUse(name, records, index, (field_name, position))
