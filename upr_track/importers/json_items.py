"""The objects of a JSON array, one after the other, however long the file is."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from upr_track.errors import FileAccessError

_CHUNK = 1 << 20
_LONGEST_ITEM = 16_000_000
_BETWEEN = re.compile(r"[\s,]*")


def items_of(path: Path) -> Iterator[Any]:
    """The items of the first array in the file, as Python values.

    Memory is that of the longest item and a few megabytes. Raises ``FileAccessError``
    where the file is cut off or holds no such array.
    """
    try:
        with path.open(encoding="utf-8-sig") as file:
            yield from _items(file)
    except (UnicodeDecodeError, RecursionError, ValueError) as error:
        raise FileAccessError(
            f"{path.name} is cut off or no list in JSON", "download it again, to the end"
        ) from error


def _items(file: TextIO) -> Iterator[Any]:
    decoder = json.JSONDecoder()
    text = file.read(_CHUNK)
    at = text.index("[") + 1
    while True:
        at = _end_of_gap(text, at)
        if text.startswith("]", at):
            return
        try:
            item, at = decoder.raw_decode(text, at)
        except json.JSONDecodeError:
            left = len(text) - at
            more = file.read(max(_CHUNK, left)) if left < _LONGEST_ITEM else ""
            if not more:
                raise
            text, at = text[at:] + more, 0
        else:
            yield item


def _end_of_gap(text: str, at: int) -> int:
    gap = _BETWEEN.match(text, at)
    return gap.end() if gap else at
