"""Named sets of statuses: what "ignored" means, in this workspace."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from upr_track.analysis.did_you_mean import name_hint
from upr_track.errors import UsageError
from upr_track.vocabulary import status_sets, statuses
from upr_track.vocabulary.folding import fold

if TYPE_CHECKING:
    from upr_track.model.settings import NamedStatusSet, Settings


@dataclass(frozen=True, slots=True)
class CountedSet:
    """A set as figures count it.

    ``label`` stands behind the figure ("25 of 32 ignored"), ``definition`` is the sentence
    printed with every figure; ``statuses`` are codes in the order of the scale.
    """

    name: str
    label: str
    definition: str
    statuses: tuple[str, ...]


def counted_set(name: str | None, settings: "Settings") -> CountedSet:
    """The set called ``name``, by default the settings' one.

    The workspace's sets come before the built-in ones. Raises ``UsageError`` for a name
    that is not known, and for a set with a status that says nothing about the State.
    """
    wanted = name if name is not None else settings.status.set
    code = _find_name(wanted, settings)
    if code is None:
        raise UsageError(
            f'there is no set of statuses "{wanted}"', name_hint(wanted, set_names(settings))
        )
    own = settings.sets.get(code)
    return _built_in(code) if own is None else _own(code, own)


def set_names(settings: "Settings") -> tuple[str, ...]:
    """The names of all sets: the workspace's, then the built-in ones."""
    return tuple(dict.fromkeys((*settings.sets, *status_sets().codes)))


def find_set(text: str, settings: "Settings") -> frozenset[str] | None:
    """The statuses of the set that ``text`` names, or None."""
    code = _find_name(text, settings)
    return None if code is None else frozenset(counted_set(code, settings).statuses)


def in_words(codes: Iterable[str]) -> str:
    """Statuses as a sentence names them: "not implemented, contrary or no reply"."""
    labels = [statuses().entries[code].label for code in codes]
    words = [label[:1].lower() + label[1:] for label in labels]
    return either(words)


def either(words: Sequence[str]) -> str:
    """Alternatives as a sentence has them: "A, B or C"."""
    return " or ".join((", ".join(words[:-1]), words[-1]) if len(words) > 1 else words)


def _find_name(text: str, settings: "Settings") -> str | None:
    wanted = fold(text)
    for name, own in settings.sets.items():
        if wanted in {fold(name), fold(own.label or name)}:
            return name
    return status_sets().find(text)


def _built_in(code: str) -> CountedSet:
    entry = status_sets().entries[code]
    return CountedSet(code, entry.label, entry.definition, entry.statuses)


def _own(name: str, own: "NamedStatusSet") -> CountedSet:
    scale = statuses().entries
    silent = [code for code in own.statuses if not scale[code].finding]
    if silent:
        raise UsageError(
            f'the set "{name}" holds "{silent[0]}", which says nothing about the State',
            f"take it out of [sets.{name}] in upr-track.toml: only findings are counted",
        )
    codes = tuple(code for code in scale if code in own.statuses)
    label = own.label or name.replace("_", " ")
    return CountedSet(name, label, own.definition or f"{label} = {in_words(codes)}", codes)
