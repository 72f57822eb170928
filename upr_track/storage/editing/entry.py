"""A record of a file that is being changed."""

from dataclasses import dataclass

from upr_track.storage.editing.plain_values import PlainRecord


@dataclass(eq=False)
class Entry:
    """One record. ``value`` is what it is to be; the editor of its file puts another there.

    ``number`` is its place among the records that were read, None for a new one.
    """

    value: PlainRecord
    number: int | None = None
