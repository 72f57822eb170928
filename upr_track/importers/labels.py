"""Lists of labels in one cell, where the labels themselves may hold the separator."""

import re

from upr_track.importers.record_maker import find_word
from upr_track.importers.wording import one_line

_BULLET = re.compile(r"(?:^|(?<=\n))\s*[-–•·*]\s+")
_LINES = re.compile(r"\s*[\n|;]\s*")
_MOST_ATOMS = 5


def bulleted(text: str) -> tuple[str, ...]:
    """The items of lines that begin with dashes: UHRI's way to put several values into one cell."""
    items = (one_line(item) for item in _BULLET.sub("", text).split("\n"))
    return tuple(dict.fromkeys(item for item in items if item))


def comma_separated(text: str, list_name: str) -> tuple[str, ...]:
    """The labels of "Trafficking, Women's rights".

    Where lines, bars or semicolons separate, commas do not. Otherwise the longest label
    is taken that the list knows, as labels hold commas too.
    """
    pieces = [one_line(piece) for piece in _LINES.split(_BULLET.sub("", text)) if piece.strip()]
    if len(pieces) == 1:
        pieces = _longest_labels(re.split(r"\s*,\s*", pieces[0]), list_name)
    return tuple(dict.fromkeys(piece for piece in pieces if piece))


def _longest_labels(atoms: list[str], list_name: str) -> list[str]:
    labels = []
    at = 0
    while at < len(atoms):
        for end in range(min(len(atoms), at + _MOST_ATOMS), at, -1):
            label = ", ".join(atoms[at:end])
            if end == at + 1 or find_word(list_name, label):
                labels.append(label)
                at = end
                break
    return labels
