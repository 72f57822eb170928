"""Problems put together, so that a person reads each of them once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from upr_track.diagnostics import Severity
from upr_track.importers.interface import ImportProblem, Origin, UnknownWord
from upr_track.vocabulary import VOCABULARIES

_SHOWN_PLACES = 3
_STOPS_THE_IMPORT = {"states", "positions"}
"""Lists whose words decide who recommends and what the answer was."""


def coalesced(problems: Iterable[ImportProblem]) -> Iterator[ImportProblem]:
    """The problems in order of their first place, equal ones told once."""
    groups: dict[tuple[str, str], list[ImportProblem]] = {}
    for problem in problems:
        groups.setdefault((problem.kind, problem.message), []).append(problem)
    for group in groups.values():
        origin = _places([problem.origin for problem in group])
        yield replace(group[0], origin=origin)


def unknown_words(words: Iterable[UnknownWord]) -> Iterator[ImportProblem]:
    """One problem for each word that is in no list, with suggestions and its places.

    Only words for States and positions stop an import; others are kept in notes.
    """
    places: dict[tuple[str, str], list[Origin]] = {}
    for found in words:
        places.setdefault((found.list_name, found.word), []).append(found.origin)
    for (list_name, word), origins in places.items():
        vocabulary = VOCABULARIES[list_name]()
        suggested = ", ".join(
            f"{vocabulary.label(code)} ({code})" for code in vocabulary.suggest(word)
        )
        yield ImportProblem(
            _places(origins),
            f"unknown-{list_name.replace('_', '-')}",
            Severity.ERROR if list_name in _STOPS_THE_IMPORT else Severity.NOTE,
            f'"{word}" is not {vocabulary.noun} that is known here',
            f"did you mean {suggested}?" if suggested else "write it as the UN does",
        )


def _places(origins: Sequence[Origin]) -> Origin:
    """The first places as one, and how many more there are."""
    shown = "; ".join(dict.fromkeys(one.shown for one in origins[:_SHOWN_PLACES] if one.shown))
    more = len(origins) - _SHOWN_PLACES
    return Origin(origins[0].file, f"{shown}; and {more} more" if more > 0 else shown)
