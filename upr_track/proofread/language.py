"""The languages that figures are found in: one YAML file each, in ``languages/``."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from upr_track.errors import UsageError
from upr_track.vocabulary.yaml_lists import parse_list

_FOLDER = Path(__file__).with_name("languages")


@dataclass(frozen=True, slots=True)
class Language:
    """How a language writes numbers. Words are in small letters.

    ``thousands`` are the characters that may stand between groups of three digits;
    ``numbers`` gives the value of each number word; ``words`` lists by use: see the comment in
    ``languages/en.yaml``; ``qualifiers`` lists phrases by code of the vocabulary.
    """

    code: str
    thousands: tuple[str, ...]
    decimal: str
    numbers: Mapping[str, int]
    words: Mapping[str, tuple[str, ...]]
    qualifiers: Mapping[str, tuple[str, ...]]


def language_codes() -> tuple[str, ...]:
    """The codes of all languages that there is a file for."""
    return tuple(sorted(file.stem for file in _FOLDER.glob("*.yaml")))


@cache
def load_language(code: str) -> Language:
    """The language with that code. Raises ``UsageError`` if there is none."""
    known = language_codes()
    if code not in known:
        raise UsageError(
            f'figures cannot be found in the language "{code}"',
            f"choose one of: {', '.join(known)}",
        )
    parts = parse_list((_FOLDER / f"{code}.yaml").read_bytes())
    return Language(
        code,
        tuple(parts["format"]["thousands"]),
        parts["format"]["decimal"],
        {word: int(value) for word, value in parts["numbers"].items()},
        _lists(parts["words"].items()),
        _lists(parts["qualifiers"].items()),
    )


def _lists(parts: Iterable[tuple[str, Iterable[str]]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(words) for name, words in parts}
