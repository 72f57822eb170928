"""From a YAML file to a checked list."""

from collections.abc import Callable
from typing import TypeVar

from upr_track.vocabulary.closed_list import Entry, Vocabulary
from upr_track.vocabulary.yaml_lists import read_list

T = TypeVar("T", bound=Entry)


def load(name: str, noun: str, model: Callable[..., T]) -> Vocabulary[T]:
    """The list of ``<name>.yaml``, each entry checked by ``model``.

    Raises ``pydantic.ValidationError`` if an entry does not fit: the package is broken.
    """
    entries = {code: model(code=code, **fields) for code, fields in read_list(name).items()}
    return Vocabulary(name, noun, entries)
