"""Hash marks that may have cut a text short: ``prisoner #5`` ends at ``prisoner``."""

from collections.abc import Iterator
from re import compile as pattern

from upr_track.storage.source_text import SourceText

_CANDIDATES = (pattern(rb" #[^\s#!]"), pattern(rb"\t#[^\s#!]"))
"""Each begins with plain letters, for which ``re`` searches forty times as fast."""

_HASH = pattern(r"(?<=[^\s#])[ \t]+#(?![\s#!]|upr-track:)[^\r\n]*")
"""Comments have a space after the hash as a rule, numbers and tags have none."""


def hashes_after_text(source: SourceText) -> Iterator[tuple[int, int]]:
    """Where something ends before a hash mark that another character follows at once.

    Gives character indexes of that end and of the end of the line. Costs a byte search
    where there is none.
    """
    if any(one.search(source.content) for one in _CANDIDATES):
        yield from (found.span() for found in _HASH.finditer(source.text))
