"""Two records of one recommendation put together: what is filled, what contradicts.

What is recorded stays. Empty fields are filled; a text, a position or a list of recommending
States that differs is a conflict, on which a person decides.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from upr_track.model.evidence import Note
from upr_track.model.recommendation import Recommendation
from upr_track.vocabulary.folding import fold

_WORD = re.compile(r"\w+")
_FILLED = (
    "body",
    "document_symbol",
    "paragraph",
    "remedy",
    "cycle",
    "session",
    "issued_on",
    "summary",
    "themes",
    "affected_persons",
    "sdg_targets",
    "action_category",
    "provisions",
)
"""Fields that are taken over where nothing stands in them."""

_POSITION_DETAILS = ("position_source", "position_text", "state_claim")
_UNANSWERED = (None, "pending")


class Prefer(StrEnum):
    """Which of two sources counts where they contradict each other."""

    OURS = "ours"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class FieldConflict:
    """A field in which a source contradicts what is recorded."""

    field: str
    ours: Any
    theirs: Any


@dataclass(frozen=True, slots=True)
class Merged:
    """A record with what a source adds to it. Conflicts are already settled as preferred."""

    record: Recommendation
    conflicts: tuple[FieldConflict, ...]


def text_key(text: str) -> str:
    """What two wordings of one text share: UPR Info drops a leading "to" and full stops."""
    words = _WORD.findall(fold(text))
    return " ".join(words[1:] if words[:1] == ["to"] else words)


def merge_fields(
    ours: Recommendation, theirs: Recommendation, prefer: Prefer | None, usual_state: str | None
) -> Merged:
    """``ours`` with what ``theirs`` adds. ``usual_state`` need not be written in a record.

    Where a source without paragraphs names one of several recommending States, it gives one
    row to each of them: that is no conflict.
    """
    conflicts = tuple(_conflicts(ours, theirs))
    # Found by words that are only nearly the same, it may be another recommendation.
    nearly = theirs.key is None and _texts_differ(ours, theirs)
    sure = prefer is Prefer.THEIRS or not nearly
    changes = _added(ours, theirs, usual_state) if sure else {}
    if prefer is Prefer.THEIRS:
        for one in conflicts:
            changes |= _their(one.field, theirs)
    return Merged(replace(ours, **changes) if changes else ours, conflicts)


def _added(ours: Recommendation, theirs: Recommendation, usual_state: str | None) -> dict[str, Any]:
    return {
        **_filled(ours, theirs, usual_state),
        **_text(ours, theirs),
        **_position(ours, theirs),
        **_states(ours, theirs),
    }


def _conflicts(ours: Recommendation, theirs: Recommendation) -> Iterator[FieldConflict]:
    if _texts_differ(ours, theirs):
        yield FieldConflict("text", ours.text, theirs.text)
    answered = ours.position not in _UNANSWERED and theirs.position not in _UNANSWERED
    if answered and ours.position != theirs.position:
        yield FieldConflict("position", ours.position, theirs.position)
    if _states_differ(ours, theirs):
        yield FieldConflict(
            "recommending_states", ours.recommending_states, theirs.recommending_states
        )


def _texts_differ(ours: Recommendation, theirs: Recommendation) -> bool:
    if not ours.text or not theirs.text:
        return False
    translated = ours.language and theirs.language and ours.language != theirs.language
    return not translated and text_key(ours.text) != text_key(theirs.text)


def _states_differ(ours: Recommendation, theirs: Recommendation) -> bool:
    first, second = set(ours.recommending_states), set(theirs.recommending_states)
    if not first or not second or first == second:
        return False
    part_of_whole = (not theirs.key and second < first) or (not ours.key and first < second)
    return not part_of_whole


def _filled(
    ours: Recommendation, theirs: Recommendation, usual_state: str | None
) -> dict[str, Any]:
    filled = {
        name: getattr(theirs, name)
        for name in _FILLED
        if getattr(ours, name) in (None, ()) and getattr(theirs, name) not in (None, ())
    }
    concerned = theirs.state_under_review
    if ours.state_under_review is None and concerned not in (None, usual_state):
        filled["state_under_review"] = concerned
    if notes := _new_notes(ours.notes, theirs.notes):
        filled["notes"] = (*ours.notes, *notes)
    return filled


def _new_notes(ours: tuple[Note, ...], theirs: tuple[Note, ...]) -> tuple[Note, ...]:
    """The source's own words for what has no code, unless a note says so already."""
    known = {fold(note.text) for note in ours}
    return tuple(note for note in theirs if fold(note.text) not in known)


def _text(ours: Recommendation, theirs: Recommendation) -> dict[str, Any]:
    if ours.text or not theirs.text:
        return {}
    return {"text": theirs.text, "language": theirs.language or ours.language}


def _position(ours: Recommendation, theirs: Recommendation) -> dict[str, Any]:
    """An answer where there was none; else what is missing, if it comes from one source."""
    if ours.position in _UNANSWERED and theirs.position not in (None, ours.position):
        return _their("position", theirs)
    same = ours.position == theirs.position and ours.position is not None
    if not same or ours.position_source not in (None, theirs.position_source):
        return {}
    return {
        name: getattr(theirs, name)
        for name in _POSITION_DETAILS
        if getattr(ours, name) is None and getattr(theirs, name) is not None
    }


def _states(ours: Recommendation, theirs: Recommendation) -> dict[str, Any]:
    first, second = ours.recommending_states, theirs.recommending_states
    grows = not ours.key and set(first) < set(second)
    return {"recommending_states": second} if second and (not first or grows) else {}


def _their(field: str, theirs: Recommendation) -> dict[str, Any]:
    """A field as the source has it, with what belongs to it."""
    if field == "position":
        return {name: getattr(theirs, name) for name in ("position", *_POSITION_DETAILS)}
    if field == "text":
        return {"text": theirs.text, "language": theirs.language}
    return {field: getattr(theirs, field)}
