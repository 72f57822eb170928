"""What differs between two versions of one record."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field with another value than before. None or ``()``: it had, or has, none."""

    field: str
    before: Any
    after: Any


def changed_fields(before: Any, after: Any, without: Iterable[str] = ()) -> tuple[FieldChange, ...]:
    """The fields in which two records of one kind differ, in the order of the fields.

    How a text is broken into lines is no difference. A field that only one of the two has,
    as with two kinds of claim, counts as left out in the other.
    """
    names = dict.fromkeys(one.name for record in (before, after) for one in fields(record))
    pairs = ((name, getattr(before, name, None), getattr(after, name, None)) for name in names)
    return tuple(
        FieldChange(name, old, new)
        for name, old, new in pairs
        if name not in without and told(old) != told(new)
    )


def told(value: Any) -> Any:
    """A value without what is no difference: how a text is broken into lines."""
    return " ".join(value.split()) if isinstance(value, str) else value
