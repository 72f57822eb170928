"""Changes of a text, each at its own place, applied in one go."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Splice:
    """``text`` takes the place of the characters from ``start`` up to ``end``."""

    start: int
    end: int
    text: str


def apply_splices(text: str, splices: Iterable[Splice]) -> str:
    """The text with all changes made.

    Texts that are put in at one place keep their order. Deletions may overlap; of a text
    that is put in where others are deleted, nothing is lost.
    """
    parts: list[str] = []
    done = 0
    for one in sorted(splices, key=_order):
        parts.append(text[done : one.start])
        parts.append(one.text)
        done = max(done, one.end)
    parts.append(text[done:])
    return "".join(parts)


def _order(splice: Splice) -> tuple[int, bool]:
    """What is put in stands before what is replaced or deleted at the same place."""
    return splice.start, splice.end > splice.start
