"""Long lists of ids, short enough to read: kaz-upr2-124.26–28."""

import re
from collections.abc import Iterable, Iterator

from upr_track.analysis.natural_order import natural_key

_TAIL = re.compile(r"(?P<stem>(?:.*?[^0-9])?)(?P<number>0|[1-9][0-9]*)", re.DOTALL)
_LEAST = 3
"""Two neighbours are written out."""


def id_ranges(ids: Iterable[str]) -> Iterator[str]:
    """``ids`` in natural order, three or more that follow each other as one range."""
    run: list[str] = []
    for name in sorted(ids, key=natural_key):
        if run and not _follows(run[-1], name):
            yield from _written(run)
            run = []
        run.append(name)
    yield from _written(run)


def _follows(before: str, name: str) -> bool:
    one, two = _TAIL.fullmatch(before), _TAIL.fullmatch(name)
    return (
        one is not None
        and two is not None
        and one["stem"] == two["stem"]
        and int(one["number"]) + 1 == int(two["number"])
    )


def _written(run: list[str]) -> list[str]:
    if len(run) < _LEAST:
        return run
    last = _TAIL.fullmatch(run[-1])
    return [f"{run[0]}–{last['number'] if last else run[-1]}"]
