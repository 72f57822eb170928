"""What the models say of their own fields: for pages and documentation made from them."""

from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from upr_track.model.partial_date import PartialDate
from upr_track.vocabulary.oneof import OneOf

_AS_WRITTEN = {
    "state": "State",
    "states": "States",
    "sdg": "SDG",
    "url": "URL",
    "sha256": "SHA-256",
}


@dataclass(frozen=True, slots=True)
class DescribedField:
    """One field of a record.

    ``vocabulary`` is the closed list of its words, ``choices`` a few fixed ones, ``part``
    the model of what it holds, each only where there is one. ``default`` is None for a
    field that is left out without a meaning of its own.
    """

    name: str
    description: str
    required: bool
    default: Any
    is_list: bool
    is_mapping: bool
    is_date: bool
    is_number: bool
    vocabulary: str | None
    choices: tuple[str, ...]
    part: type | None

    @property
    def label(self) -> str:
        """The name as people read it: "State under review", "SDG targets"."""
        return " ".join(_AS_WRITTEN.get(word, word) for word in self.name.split("_"))


def described_fields(model: type) -> tuple[DescribedField, ...]:
    """The fields of a record model, in order."""
    fields: dict[str, Any] = model.__pydantic_fields__  # type: ignore[attr-defined]
    return tuple(_described(name, info) for name, info in fields.items())


def _described(name: str, info: Any) -> DescribedField:
    parts = [*_parts(info.annotation), *info.metadata]
    words = next((one.vocabulary for one in parts if isinstance(one, OneOf)), None)
    models = (one for one in parts if is_dataclass(one) and isinstance(one, type))
    choices = [text for one in parts if get_origin(one) is Literal for text in get_args(one)]
    return DescribedField(
        name,
        info.description or "",
        info.is_required(),
        _default(info),
        is_list=any(get_origin(one) is tuple for one in parts),
        is_mapping=any(get_origin(one) is dict for one in parts),
        is_date=PartialDate in parts,
        is_number=int in parts,
        vocabulary=words,
        choices=tuple(choices),
        part=next((one for one in models if one is not PartialDate), None),
    )


def _default(info: Any) -> Any:
    return info.default if isinstance(info.default, str | int) else None


def _parts(annotation: Any) -> Iterator[Any]:
    """Everything that an annotation is made of, itself first."""
    yield annotation
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *metadata = get_args(annotation)
        yield from metadata
        yield from _parts(inner)
    elif origin in {Union, UnionType, tuple, dict}:
        for inner in get_args(annotation):
            yield from _parts(inner)
