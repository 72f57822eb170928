"""A closed list of words: what may be written, what it means, and how it is spelt."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Generic, Protocol, TypeVar

from upr_track.vocabulary.folding import fold, lookup_keys, spelling_key


class Entry(Protocol):
    """What every entry of every list has."""

    @property
    def code(self) -> str:
        """What stands in data files."""
        ...

    @property
    def label(self) -> str:
        """What people read."""
        ...

    @property
    def spellings(self) -> tuple[str, ...]:
        """Everything that means this entry and no other: code, label and aliases."""
        ...

    @property
    def hints(self) -> tuple[str, ...]:
        """What may mean this entry, good enough to ask a person."""
        ...


T = TypeVar("T", bound=Entry)


@dataclass(frozen=True, eq=False)
class Vocabulary(Generic[T]):
    """A closed list. Two lists are the same only if they are the same object.

    ``name`` is plural ("positions"); ``noun`` goes into messages ("a position");
    ``entries`` are by code, in the order in which they are shown.
    """

    name: str
    noun: str
    entries: Mapping[str, T]

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """All codes, in order."""
        return tuple(self.entries)

    def label(self, code: str) -> str:
        """The label of ``code``. Raises ``KeyError`` if there is no such code."""
        return self.entries[code].label

    def get(self, code: str) -> T | None:
        """The entry of ``code``, or ``None``."""
        return self.entries.get(code)

    def find(self, text: str) -> str | None:
        """The code that ``text`` means: its code, label or alias, exact after folding.

        Acronyms (KAZ, UK) are matched in capitals only. Never guesses: ``None`` if no
        spelling is equal to ``text``.
        """
        for key in lookup_keys(text):
            if key in self._index:
                return self._index[key]
        return None

    def suggest(self, text: str, limit: int = 3) -> tuple[str, ...]:
        """Up to ``limit`` codes that ``text`` may be meant for, the likeliest first.

        To be shown to a person and never to be used unseen: "Republic of Korea" is as
        close to the other Korea as it is to a typing error.
        """
        found = self.find(text)
        if found is not None:
            return (found,)
        return _nearest(self, fold(text), limit)

    @cached_property
    def hints(self) -> Mapping[str, str]:
        """All folded spellings and near words, each with the code that it may mean."""
        hints: dict[str, str] = {}
        for code, entry in self.entries.items():
            for hint in (*entry.spellings, *entry.hints):
                hints.setdefault(fold(hint), code)
        return hints

    @cached_property
    def _index(self) -> dict[str, str]:
        index: dict[str, str] = {}
        for code, entry in self.entries.items():
            for spelling in entry.spellings:
                index.setdefault(spelling_key(spelling), code)
        return index


@lru_cache(maxsize=1024)
def _nearest(vocabulary: Vocabulary[Any], folded: str, limit: int) -> tuple[str, ...]:
    """Kept, because one wrong word tends to stand in many records."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where something is wrong

    hints = vocabulary.hints
    # Several hints may lead to one code, so that more are asked for than are shown.
    close = get_close_matches(folded, hints, n=4 * limit, cutoff=0.6)
    return tuple(dict.fromkeys(hints[hint] for hint in close))[:limit]
