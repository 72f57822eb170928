"""Comments that silence findings in place: ``# upr-track: ignore[rule] reason``."""

from collections.abc import Iterator
from re import compile as pattern

from upr_track.diagnostics import Silence
from upr_track.storage.source_text import SourceText

_MARK = b"upr-track: ignore"
_COMMENT = pattern(r"(?:^|\s)#\s*upr-track: ignore\[(?P<rules>[^\]\r\n]*)\](?P<reason>[^\r\n]*)")


def silences_in(source: SourceText) -> Iterator[Silence]:
    """The silencing comments of a file. Costs a byte search where there are none."""
    if _MARK not in source.content:
        return
    for found in _COMMENT.finditer(source.text):
        start = found.start() + found.group().index("#")
        at = source.at(start, found.end())
        alone = not at.line_text[: at.column - 1].strip()
        names = tuple(name.strip() for name in found["rules"].split(",") if name.strip())
        yield Silence(at, names, found["reason"].strip(), at.line + alone)
