"""Which lines two versions of a long file have in common.

difflib compares every line with all that read alike, and thousands of lines of a data file
read ``mechanism: upr``. So lines that stand once in both versions are matched first, as in
the "patience" diff of git, and difflib compares only what is between them.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal

Opcode = tuple[Literal["replace", "delete", "insert", "equal"], int, int, int, int]


class LineMatcher(SequenceMatcher[str]):
    """A ``SequenceMatcher`` of lines whose time grows with their number, not its square."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        super().__init__(None, (), (), autojunk=False)
        self._old = old
        self._new = new

    def get_opcodes(self) -> list[Opcode]:
        """How to turn the old lines into the new ones."""
        return [one for one in self._merged() if one[1] < one[2] or one[3] < one[4]]

    def _merged(self) -> Iterator[Opcode]:
        """Equal stretches that touch are one."""
        held: Opcode = ("equal", 0, 0, 0, 0)
        for one in self._stretches():
            if one[0] == held[0] == "equal":
                held = ("equal", held[1], one[2], held[3], one[4])
            else:
                yield held
                held = one
        yield held

    def _stretches(self) -> Iterator[Opcode]:
        for (start, new_start), (end, new_end) in pairwise(self._anchors()):
            between = self._old[start:end], self._new[new_start:new_end]
            if between[0] == between[1]:
                yield "equal", start, end, new_start, new_end
                continue
            matcher = SequenceMatcher(None, *between, autojunk=False)
            for kind, a, b, c, d in matcher.get_opcodes():
                yield kind, start + a, start + b, new_start + c, new_start + d

    def _anchors(self) -> Iterator[tuple[int, int]]:
        """Places where both versions may be cut: beginnings of lines that they share."""
        same = _same_start(self._old, self._new)
        yield 0, 0
        yield same, same
        once_new = {line: n for n, line in _once(self._new, same)}
        pairs = [(n, once_new[line]) for n, line in _once(self._old, same) if line in once_new]
        yield from _rising(pairs)
        yield len(self._old), len(self._new)


def _same_start(old: Sequence[str], new: Sequence[str]) -> int:
    both = zip(old, new, strict=False)
    return next((n for n, (a, b) in enumerate(both) if a != b), min(len(old), len(new)))


def _once(lines: Sequence[str], start: int) -> Iterator[tuple[int, str]]:
    """The lines from ``start`` on that no other line is like, with their numbers."""
    counts = Counter(lines[start:])
    return ((n, lines[n]) for n in range(start, len(lines)) if counts[lines[n]] == 1)


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest selection of pairs in which the second numbers rise as the first do."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, new) in enumerate(pairs):
        length = bisect_left(ends, new)
        before.append(last[length - 1] if length else -1)
        ends[length:] = [new, *ends[length + 1 :]]
        last[length:] = [number, *last[length + 1 :]]
    chosen: list[tuple[int, int]] = []
    number = last[-1] if last else -1
    while number >= 0:
        chosen.append(pairs[number])
        number = before[number]
    return chosen[::-1]
