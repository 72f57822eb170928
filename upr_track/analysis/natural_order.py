"""The order in which people expect numbered things: 126.9 before 126.10."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from upr_track.model.recommendation import Recommendation

NaturalKey = tuple[tuple[int, int, str], ...]

_NUMBERS = re.compile(r"([0-9]+)")


def natural_key(text: str) -> NaturalKey:
    """A sort key under which numbers inside ``text`` are compared as numbers.

    "126.9" comes before "126.10", "12" before "12 (b)", capitals beside small letters. Texts
    that differ only in capitals or leading zeros have keys that differ all the same.
    """
    chunks = enumerate(_NUMBERS.split(text.casefold()))
    key = tuple((0, int(chunk), "") if at % 2 else (1, 0, chunk) for at, chunk in chunks if chunk)
    return (*key, (-1, 0, text))


def record_order(record: "Recommendation") -> tuple[NaturalKey, NaturalKey, NaturalKey]:
    """The sort key of a recommendation: its document, then its paragraph, then its id."""
    source = record.document_symbol or record.document or ""
    return natural_key(source), natural_key(record.paragraph or ""), natural_key(record.id)
