"""Which known id somebody meant, fast enough for many mistakes among many ids."""

from bisect import bisect_left
from collections.abc import Iterator
from difflib import get_close_matches
from functools import lru_cache

_ID_CHARACTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_/"
_NEIGHBOURS = 12


def closest(wanted: str, known: frozenset[str], limit: int = 2) -> list[str]:
    """Up to ``limit`` of the ``known`` ids that are spelt like ``wanted``, best first.

    difflib alone needs 30 ms for one id among 10,000. So only a few are compared: those
    one slip of the hand away; without any, those that share the longest start or end.
    """
    likely = {*_one_edit_away(wanted, known)} or {*_neighbours(wanted, known)}
    return get_close_matches(wanted, sorted(likely), n=limit, cutoff=0.75)


def did_you_mean(wanted: str, known: frozenset[str]) -> str:
    """``did you mean "x" or "y"?``, or nothing where no known id is close."""
    names = " or ".join(f'"{one}"' for one in closest(wanted, known))
    return f"did you mean {names}?" if names else ""


def _one_edit_away(wanted: str, known: frozenset[str]) -> Iterator[str]:
    splits = [(wanted[:at], wanted[at:]) for at in range(len(wanted) + 1)]
    for head, tail in splits:
        yield from known & {head + tail[1:], head + tail[1:2] + tail[:1] + tail[2:]}
        yield from known.intersection(head + one + tail for one in _ID_CHARACTERS)
        yield from known.intersection(head + one + tail[1:] for one in _ID_CHARACTERS)


def _neighbours(wanted: str, known: frozenset[str]) -> Iterator[str]:
    forward, backward = _sorted_ids(known)
    yield from _around(wanted, forward)
    yield from (one[::-1] for one in _around(wanted[::-1], backward))


def _around(wanted: str, ordered: list[str]) -> list[str]:
    at = bisect_left(ordered, wanted)
    return ordered[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS]


@lru_cache(maxsize=8)
def _sorted_ids(known: frozenset[str]) -> tuple[list[str], list[str]]:
    return sorted(known), sorted(one[::-1] for one in known)
