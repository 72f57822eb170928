"""The canonical layout of records: how a new one is written.

Fields in the model's order, one a line, two spaces deeper at each level; short lists of
codes in brackets, others with dashes; long texts folded. A default is not written.
"""

from dataclasses import dataclass
from re import compile as pattern
from typing import Any

from upr_track.diagnostics import FieldPath
from upr_track.storage.editing.field_order import FieldOrder, field_order
from upr_track.storage.editing.plain_values import PlainRecord, kind_of, plain_record
from upr_track.storage.editing.scalar_styles import (
    WIDTH,
    Spot,
    Style,
    Written,
    can_be,
    write_in,
    write_scalar,
)

STEP = 2
"""Spaces by which a level is deeper than the one above."""


def record_to_yaml(record: Any) -> str:
    """A record of the model as an entry of a data file, with its last line end."""
    writer = RecordWriter(field_order(kind_of(record)))
    return "".join(f"{line}\n" for line in writer.entry(plain_record(record), 0, ()))


@dataclass(frozen=True)
class RecordWriter:
    """Writes plain values as lines without ends. Indents and columns count characters.

    A path leads to the value that is written; that of a record is empty. Where texts have
    no lines of their own (``text_lines`` is False), long ones stay on one line.
    """

    order: FieldOrder
    text_lines: bool = True

    def entry(self, value: Any, indent: int, path: FieldPath) -> list[str]:
        """An entry of a list whose dashes stand at ``indent``: a record, for one."""
        dash = " " * indent + "-"
        if isinstance(value, dict) and value:
            first, *rest = self.fields(value, indent + STEP, path)
            return [_joined(dash, first.lstrip(" ")), *rest]
        written = self.value(value, indent + STEP, indent + STEP, path)
        return [_joined(dash, written.head), *written.lines]

    def fields(self, mapping: PlainRecord, indent: int, path: FieldPath) -> list[str]:
        """The fields of the mapping at ``path``, all lines beginning at ``indent``."""
        lines: list[str] = []
        for name in self.order.sorted(mapping, path):
            lines.extend(self.field(mapping[name], indent, (*path, name)))
        return lines

    def field(self, value: Any, indent: int, path: FieldPath) -> list[str]:
        """One field, whose name is the last step of ``path``."""
        key = " " * indent + _key(path) + ":"
        written = self.value(value, len(key) + 1, indent + STEP, path)
        return [_joined(key, written.head), *written.lines]

    def value(self, value: Any, column: int, indent: int, path: FieldPath) -> Written:
        """A value that begins at ``column``, with further lines at ``indent``."""
        if not isinstance(value, dict | list):
            return write_scalar(value, self.spot(column, indent, path))
        if _suits_brackets(value):
            brackets = self.in_brackets(value, path)
            if not value or column + len(brackets) <= WIDTH:
                return Written(brackets)
        if isinstance(value, dict):
            return Written("", tuple(self.fields(value, indent, path)))
        entries = (self.entry(one, indent, (*path, 0)) for one in value)
        return Written("", tuple(line for lines in entries for line in lines))

    def in_brackets(self, value: Any, path: FieldPath) -> str:
        """A value on one line, as it may stand within brackets."""
        if isinstance(value, list):
            return "[" + ", ".join(self.in_brackets(one, (*path, 0)) for one in value) + "]"
        if isinstance(value, dict):
            names = self.order.sorted(value, path)
            return "{" + ", ".join(self.pair(value[one], (*path, one)) for one in names) + "}"
        return write_scalar(value, self.spot_in_brackets(path)).head

    def pair(self, value: Any, path: FieldPath) -> str:
        """A field as it stands within braces."""
        return f"{_key(path)}: {self.in_brackets(value, path)}"

    def spot(self, column: int, indent: int, path: FieldPath) -> Spot:
        """Where a text is written outside brackets."""
        return Spot(column, indent, self.order.is_text(_field_at(path)), self.text_lines)

    def spot_in_brackets(self, path: FieldPath) -> Spot:
        """Where a text is written within brackets."""
        is_text = self.order.is_text(_field_at(path))
        return Spot(0, 0, is_text, has_lines=False, in_brackets=True)


def _field_at(path: FieldPath) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")


_WORD = pattern("[A-Za-z_][A-Za-z0-9_-]*")


def _key(path: FieldPath) -> str:
    # The field "on" stands as it is: people write it so, and it is a truth value for few.
    name = _field_at(path)
    plain = _WORD.fullmatch(name)
    return name if plain else write_in(Style.DOUBLE, name, Spot(0, 0)).head


def _joined(start: str, head: str) -> str:
    return f"{start} {head}" if head else start


def _suits_brackets(value: PlainRecord | list[Any]) -> bool:
    """Whether all in it are codes, numbers or words that need no quotes but as numbers."""
    spot = Spot(0, 0, is_text=False, in_brackets=True)
    inner = value.values() if isinstance(value, dict) else value
    return all(isinstance(one, str) and can_be(Style.PLAIN, one, spot) for one in inner)
