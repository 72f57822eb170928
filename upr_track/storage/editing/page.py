"""What a change needs to know of the file that it is made in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from upr_track.diagnostics import FieldPath
from upr_track.storage.editing.nodes import Node
from upr_track.storage.editing.record_writer import RecordWriter
from upr_track.storage.editing.splices import Splice


@dataclass(frozen=True)
class Page:
    """The text of a file, each line ended, how its lines end, and how its records look."""

    text: str
    newline: str
    writer: RecordWriter

    def joined(self, lines: list[str] | tuple[str, ...]) -> str:
        """The lines with their ends."""
        return "".join(line + self.newline for line in lines)


@dataclass(frozen=True, slots=True)
class ValuePlace:
    """Where a value stands.

    ``owner_end`` is the index after the colon or the dash before it; ``indent`` that of
    lines of its own. ``path`` leads to it from the record.
    """

    node: Node
    owner_end: int
    indent: int
    path: FieldPath
    in_brackets: bool = False


ChangeValue = Callable[[Page, ValuePlace, Any, Any], Iterator[Splice]]
"""Turns the old value at a place into the new one."""
