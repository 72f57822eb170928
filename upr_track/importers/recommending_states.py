"""Who recommends: the States in parentheses behind the words of a recommendation.

Working Group reports and everything copied from them write ``Ratify the Convention
(Chile) (Iran (Islamic Republic of)); sign the Protocol (France, Spain);``. Other
parentheses stand there too: ``(ICCPR-OP2)``, ``(No. 29)``, ``(2016–2020)``, ``(WHO)``.
"""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from upr_track.importers.parentheses import Group, groups_in
from upr_track.importers.state_names import NO_STATES, StateNames, names_in
from upr_track.importers.wording import one_line
from upr_track.vocabulary import states
from upr_track.vocabulary.folding import fold

_JOINT = re.compile(r"[\s;,./*)]*(?:\band\b[\s;,]*)?")
_BOUNDARY = re.compile(r"[\s*)]*(?:[;.\n]|$|and\s*[;.]?\s*$)")
_END_OF_ITEM = re.compile(r"\s*[;,]?\s*(?:;\s*and)?\s*$")
_LAST_OF_ITEM = {";", ",", "d", " "}
_ACRONYM = re.compile(r"[A-Z]{2,4}")
_ALPHA_3 = re.compile(r"[A-Z]{3}")
_NAME = re.compile(r"[^\W\d_][^\d()]*")
_MOST_WORDS_OF_A_NAME = 8
_LONGEST_NAME = 80
_NO_STATE = "EUE"
"""The European Union: its name stands in texts, and only States recommend."""

_CLOSE = 0.8


@dataclass(frozen=True, slots=True)
class Part:
    """One text of a recommendation with the States that stand behind it."""

    text: str
    names: StateNames


@dataclass(frozen=True, slots=True)
class RecommendingStates:
    """A text without the States behind it, and the States.

    ``parts`` holds more than one where several texts with their own States stand in one
    item; ``text`` then has one line for each. Where States stand within a sentence, which
    could not be read without them, ``text`` is the item as it stands.
    """

    text: str
    names: StateNames = NO_STATES
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class _Tail:
    """Neighbouring groups of States, from ``start`` to ``end``."""

    start: int
    end: int
    names: StateNames


def split_recommending_states(
    text: str, state_under_review: str | None = None
) -> RecommendingStates:
    """Take the States off ``text``.

    ``state_under_review``, which recommends nothing to itself, is passed over.
    """
    line = one_line(text)
    tails = _tails(line, state_under_review)
    if not tails:
        return RecommendingStates(_without_end(line))
    names = NO_STATES
    for tail in tails:
        names += tail.names
    parts = _parts(line, tails)
    if not parts:
        return RecommendingStates(_without_end(line), names)
    return RecommendingStates("\n".join(part.text for part in parts), names, parts)


def _without_end(text: str) -> str:
    """``text`` without the semicolon, or "; and", that ends an item of a list."""
    # Looked at first, as most texts end with a word and the pattern is slow.
    return _END_OF_ITEM.sub("", text).strip() if text[-1:] in _LAST_OF_ITEM else text


def _parts(line: str, tails: list[_Tail]) -> tuple[Part, ...]:
    """The texts between the tails; none where the item cannot be taken apart."""
    if not all(_BOUNDARY.match(line, tail.end) for tail in tails):
        return ()
    if _JOINT.sub("", line[tails[-1].end :], count=1):
        return ()
    parts = []
    start = 0
    for tail in tails:
        text = _without_end(line[start : tail.start])
        if not text:
            return ()
        parts.append(Part(text, tail.names))
        joint = _JOINT.match(line, tail.end)
        start = joint.end() if joint else tail.end
    return tuple(parts)


def _tails(line: str, state_under_review: str | None) -> list[_Tail]:
    groups = groups_in(line) if "(" in line else []
    tails: list[_Tail] = []
    for group in groups:
        names = names_in(group.content).without(state_under_review).without(_NO_STATE)
        follows = bool(tails) and bool(_JOINT.fullmatch(line, tails[-1].end, group.start))
        if not _are_states(line, group, names, follows=follows):
            continue
        if follows:
            tails[-1] = _Tail(tails[-1].start, group.end, tails[-1].names + names)
        else:
            tails.append(_Tail(group.start, group.end, names))
    return tails or _unknown_tail(line, groups)


def _are_states(line: str, group: Group, names: StateNames, *, follows: bool) -> bool:
    """Whether the parentheses hold States, of which some may be unknown."""
    if not names.codes:
        return _looks_misspelt(group.content, follows=follows) and _closes(line, group)
    if names.unknown:
        return _closes(line, group) and all(map(_is_name, names.unknown))
    if _ALPHA_3.fullmatch(group.content) and group.content in names.codes:
        return not _JOINT.sub("", line[group.end :], count=1)
    return not _ACRONYM.fullmatch(group.content) or _closes(line, group)


def _closes(line: str, group: Group) -> bool:
    """Whether a part of the item, or another group, follows rather than more of the sentence."""
    return bool(_BOUNDARY.match(line, group.end)) or line[group.end :].lstrip().startswith("(")


def _looks_misspelt(content: str, *, follows: bool) -> bool:
    """Whether it is a name behind other States, or very like a State's."""
    return _is_name(content) and (follows or _is_like_a_state(content))


def _unknown_tail(line: str, groups: list[Group]) -> list[_Tail]:
    """The last parentheses if they close an item without any State and hold a name."""
    for group in groups[-1:]:
        if _is_name(group.content) and not _JOINT.sub("", line[group.end :], count=1):
            names = names_in(group.content)
            return [_Tail(group.start, group.end, names)] if names.unknown else []
    return []


def _is_name(text: str) -> bool:
    return (
        bool(_NAME.fullmatch(text))
        and text[0].isupper()
        and not text.isupper()
        and len(text) <= _LONGEST_NAME
        and len(text.split()) <= _MOST_WORDS_OF_A_NAME
    )


@cache
def _is_like_a_state(text: str) -> bool:
    """Only to tell a person of it: such a name is never taken for the State."""
    return bool(get_close_matches(fold(text), _spellings(), n=1, cutoff=_CLOSE))


@cache
def _spellings() -> tuple[str, ...]:
    return tuple(fold(s) for state in states().entries.values() for s in state.spellings)
