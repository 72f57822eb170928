"""Finds words in the closed lists, for people who do not know how they are written."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from upr_track.errors import UsageError
from upr_track.vocabulary import VOCABULARIES
from upr_track.vocabulary.closed_list import Entry, Vocabulary
from upr_track.vocabulary.folding import fold


@dataclass(frozen=True, slots=True)
class FoundWord:
    """An entry, and the list that it stands in."""

    vocabulary: Vocabulary[Any]
    entry: Entry


def find_list(text: str) -> Vocabulary[Any] | None:
    """The list that ``text`` names, in singular or plural; None if there is none."""
    wanted = fold(text)
    named = (read() for name, read in VOCABULARIES.items() if wanted in _numbers_of(fold(name)))
    return next(named, None)


def words_of(vocabulary: Vocabulary[Any]) -> tuple[FoundWord, ...]:
    """All words of a list."""
    return tuple(FoundWord(vocabulary, entry) for entry in vocabulary.entries.values())


def search(vocabulary: Vocabulary[Any], text: str) -> tuple[FoundWord, ...]:
    """The word that ``text`` means, or else those with ``text`` in them.

    Raises ``UsageError`` if there is none.
    """
    found = _meant(vocabulary, text) or tuple(_containing(vocabulary, text))
    if found:
        return found
    near = ", ".join(f"{code} ({vocabulary.label(code)})" for code in vocabulary.suggest(text))
    hint = f"did you mean {near}?" if near else f"see all: upr-track vocabulary {vocabulary.name}"
    raise UsageError(f'"{text}" is not {vocabulary.noun}', hint)


def search_everywhere(text: str) -> tuple[FoundWord, ...]:
    """The same in all lists: what ``text`` means in any, or else those with it in them."""
    lists = [read() for read in VOCABULARIES.values()]
    meant = [found for vocabulary in lists for found in _meant(vocabulary, text)]
    found = meant or [found for vocabulary in lists for found in _containing(vocabulary, text)]
    if found:
        return tuple(found)
    near = get_close_matches(text.casefold(), VOCABULARIES, n=1)
    hint = f"did you mean the list {near[0]}?" if near else "see all lists: upr-track vocabulary"
    raise UsageError(f'there is no list and no word "{text}"', hint)


def _numbers_of(plural: str) -> set[str]:
    """The plural and what may be its singular: states, state; statuses, status; bodies, body."""
    return {plural, plural[:-1], plural.removesuffix("es"), f"{plural.removesuffix('ies')}y"}


def _meant(vocabulary: Vocabulary[Any], text: str) -> tuple[FoundWord, ...]:
    code = vocabulary.find(text) or vocabulary.find(text.upper())
    return () if code is None else (FoundWord(vocabulary, vocabulary.entries[code]),)


def _containing(vocabulary: Vocabulary[Any], text: str) -> Iterator[FoundWord]:
    wanted = fold(text)
    for entry in vocabulary.entries.values():
        known = (*entry.spellings, *entry.hints, getattr(entry, "definition", ""))
        if any(wanted in fold(spelling) for spelling in known):
            yield FoundWord(vocabulary, entry)
