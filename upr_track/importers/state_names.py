"""Lists of States as sources write them: "Chile, Estonia and Iran (Islamic Republic of)"."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from upr_track.importers.wording import one_line
from upr_track.vocabulary import states
from upr_track.vocabulary.folding import fold

_SEPARATOR = re.compile(
    r"(\s*[,;/|\n]\s*(?:and\s+)?|\s*[-–—]\s*|\s+(?:and|et|y)\s+|\s*&\s*|(?<=\))\s*(?=\())"
)
_WITHIN_A_NAME = re.compile(r"\s*[-–—&]\s*|\s+and\s+|\s*")
_BULLET = re.compile(r"(?:^|\n)\s*[-•·*–]\s+")
_MOST_ATOMS_OF_A_NAME = 5
_LONGEST_LIST = 8_000
"""Characters of a list with room for every State there is; longer texts are no list."""

_SHOWN = 60
_ARTICLE = re.compile(r"^(?:the|la|le|les|el|los)\s+", re.IGNORECASE)
_LEFTOVERS = re.compile(r"^[\s()\[\].,;:*]+|[\s(\[,;:*]+$")


@dataclass(frozen=True, slots=True)
class StateNames:
    """The States of a list: codes and the words for them, and names that are no State."""

    codes: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    def __add__(self, other: "StateNames") -> "StateNames":
        """Both lists without repetitions, in order."""
        words = dict(zip(self.codes, self.words, strict=True))
        for code, word in zip(other.codes, other.words, strict=True):
            words.setdefault(code, word)
        unknown = dict.fromkeys((*self.unknown, *other.unknown))
        return StateNames(tuple(words), tuple(words.values()), tuple(unknown))

    def without(self, code: str | None) -> "StateNames":
        """The list without one State."""
        kept = [pair for pair in zip(self.codes, self.words, strict=True) if pair[0] != code]
        return StateNames(tuple(c for c, _ in kept), tuple(w for _, w in kept), self.unknown)


NO_STATES = StateNames()
"""An empty list."""


@lru_cache(maxsize=8192)
def find_state(name: str) -> str | None:
    """The alpha-3 code of ``name``, exact after folding; "Slo venia" is Slovenia.

    Spaces within a word and a leading article do not count; nothing else is guessed.
    """
    exact = states().find(name)
    if exact is not None:
        return exact
    without_article = _ARTICLE.sub("", name.strip())
    return states().find(without_article) or _squashed().get(_squash(without_article))


@lru_cache(maxsize=8192)
def names_in(text: str) -> StateNames:
    """The States of a list whose names are joined by any of ``, ; / - & and`` and line ends.

    Where a joint may also stand within a name ("Timor-Leste", "Bosnia and Herzegovina",
    "Venezuela, Bolivarian Republic of"), the longest name that is a State is taken.
    """
    if len(text) > _LONGEST_LIST:
        return StateNames(unknown=(f"{one_line(text[:_SHOWN])}…",))
    pieces = _SEPARATOR.split(_BULLET.sub("\n", text).strip())
    atoms, joints = pieces[0::2], pieces[1::2]
    found: dict[str, str] = {}
    unknown: list[str] = []
    at, joined_to_unknown = 0, False
    while at < len(atoms):
        end, code = _longest(atoms, joints, at)
        name = _without_leftovers(_joined(atoms, joints, at, end))
        if code is not None:
            found.setdefault(code, name)
        elif name and joined_to_unknown and _WITHIN_A_NAME.fullmatch(joints[at - 1]):
            unknown[-1] += joints[at - 1] + name
        elif name:
            unknown.append(name)
        joined_to_unknown = code is None and bool(name)
        at = end
    return StateNames(tuple(found), tuple(found.values()), tuple(dict.fromkeys(unknown)))


def _longest(atoms: list[str], joints: list[str], start: int) -> tuple[int, str | None]:
    """Where the longest State name that begins at ``start`` ends, and its code."""
    for end in range(min(len(atoms), start + _MOST_ATOMS_OF_A_NAME), start, -1):
        code = find_state(_without_leftovers(_joined(atoms, joints, start, end)))
        if code is not None and not (end - start > 1 and _is_former(code)):
            return end, code
    return start + 1, None


def _joined(atoms: list[str], joints: list[str], start: int, end: int) -> str:
    rest = (joints[at - 1] + atoms[at] for at in range(start + 1, end))
    return one_line(atoms[start] + "".join(rest))


def _without_leftovers(name: str) -> str:
    stripped = _LEFTOVERS.sub("", name)
    if stripped.count(")") > stripped.count("("):
        return stripped.removesuffix(")").strip()
    return stripped


def _is_former(code: str) -> bool:
    """Whether it is gone: "Serbia and Montenegro" in a list are two States since 2006."""
    state = states().get(code)
    return state is not None and state.kind == "former"


@cache
def _squashed() -> dict[str, str]:
    """Codes by spelling without spaces; short spellings and acronyms are left out."""
    return {
        _squash(spelling): code
        for code, state in states().entries.items()
        for spelling in state.spellings
        if not spelling.isupper()
    }


def _squash(name: str) -> str:
    return fold(name).replace(" ", "")
