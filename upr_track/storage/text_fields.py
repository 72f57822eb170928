"""Which fields of a record hold text, told by the annotations of its class.

A JSON schema would tell the same and takes a hundred times as long to make, which every
command that reads records would have to wait for.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, get_args

from upr_track.model.partial_date import PartialDate
from upr_track.vocabulary.oneof import OneOf


def text_fields(record: Any) -> frozenset[str]:
    """Names of all fields that hold text, and neither numbers nor dates, wherever they occur.

    ``record`` is a class of records or a union of some.
    """
    textual: set[str] = set()
    plain: set[str] = set()
    for holder in dict.fromkeys(_holders(record)):
        for field in fields(holder):
            may_be_plain = any(map(_is_plain, _leaves(field.type)))
            (plain if may_be_plain else textual).add(field.name)
    return frozenset(textual - plain)


def _holders(annotation: Any) -> Iterator[Any]:
    """The classes with fields in an annotation, and those in their fields."""
    for leaf in _leaves(annotation):
        if is_dataclass(leaf) and leaf is not PartialDate and isinstance(leaf, type):
            yield leaf
            for field in fields(leaf):
                yield from _holders(field.type)


def _leaves(annotation: Any) -> Iterator[Any]:
    """The types that an annotation is made of, and what it says of them."""
    inner = get_args(annotation)
    if not inner:
        yield annotation
    for one in inner:
        yield from _leaves(one)


def _is_plain(leaf: Any) -> bool:
    """Whether unquoted numbers or dates may stand there."""
    return leaf in (int, PartialDate) or (isinstance(leaf, OneOf) and leaf.holds_numbers)
