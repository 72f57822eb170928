"""A yamale schema with the rules of ours, as far as yamale can express them.

It cannot say that ``text`` or ``summary`` is needed, nor what a scale asks for.
"""

from collections.abc import Iterator
from dataclasses import MISSING, fields
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from upr_track.model.partial_date import PartialDate
from upr_track.vocabulary.list_files import read_codes
from upr_track.vocabulary.oneof import OneOf

_DATE = r"any(int(min=1000, max=9999), regex('^\d{4}(-\d{2}(-\d{2})?)?$'), day())"


def yamale_schema(record: type) -> str:
    """The schema of a file that is a list of such records."""
    parts = [f"list(include('{record.__name__}'))"]
    for part in dict.fromkeys(_parts(record)):
        parts += ["---", f"{part.__name__}:", *map(_member, fields(part))]
    return "\n".join(parts) + "\n"


def _parts(record: Any) -> Iterator[Any]:
    yield record
    for leaf in (leaf for one in fields(record) for leaf in _leaves(one.type)):
        if _is_record(leaf):
            yield from _parts(leaf)


def _member(field: Any) -> str:
    optional = "" if field.default is MISSING else ", required=False"
    rule = _rule(field.type)
    if any(get_origin(one) is tuple for one in (field.type, *get_args(field.type))):
        rule = f"list({rule})"
    return f"  {field.name}: {rule[:-1]}{optional})"


def _rule(annotation: Any) -> str:
    """The rule for one value; ends with a bracket."""
    leaves = list(_leaves(annotation))
    for leaf in leaves:
        if isinstance(leaf, OneOf):
            return f"enum({', '.join(map(repr, read_codes(leaf.vocabulary)))})"
        if _is_record(leaf):
            return f"include('{leaf.__name__}')"
    if PartialDate in leaves:
        return _DATE
    if int in leaves:
        return "int(min=1)"
    patterns = [one.metadata for one in leaves if isinstance(one, FieldInfo) and one.metadata]
    return f"regex('{found}')" if (found := _pattern(patterns)) else "str(min=1)"


def _pattern(metadata: list[list[Any]]) -> str | None:
    return next(
        (p for many in metadata for one in many if (p := getattr(one, "pattern", None))), None
    )


def _is_record(leaf: Any) -> bool:
    return hasattr(leaf, "__pydantic_fields__")


def _leaves(annotation: Any) -> Iterator[Any]:
    inner = get_args(annotation)
    if not inner:
        yield annotation
    for one in inner:
        yield from _leaves(one)
