"""A record of a file that is being changed."""

from dataclasses import dataclass

from upr_track.storage.editing.plain_values import PlainRecord


@dataclass(eq=False)
class Entry:
    """One record. ``value`` is what it is to be; only the editor of its file changes it.

    ``number`` is its place among the records that were read, None for a new one.
    """

    value: PlainRecord
    number: int | None = None
