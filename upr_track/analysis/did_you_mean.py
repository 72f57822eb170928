"""The next step for somebody who wrote a word that is not known."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from upr_track.vocabulary.folding import fold

_LISTED = 12


def name_hint(wrong: str, known: Iterable[str], listed: int = _LISTED) -> str:
    """What to write instead of ``wrong``: the nearest of ``known``, or what there is."""
    names = {name: name for name in known}
    return hint_for(wrong, names, names, listed)


def hint_for(
    wrong: str, spellings: Mapping[str, str], labels: Mapping[str, str], listed: int = _LISTED
) -> str:
    """The same where a name may be spelt in several ways.

    ``spellings`` leads from every accepted spelling to a name, ``labels`` from each name to
    what people read. A long list is only shown where nothing is
    near, and then no more than ``listed`` of it.
    """
    if not labels:
        return "there is none to choose from"
    near = near_hint(wrong, spellings, labels)
    if near and len(labels) > _LISTED:
        return near
    names = [f'"{name}"' if "," in name else name for name in labels]
    all_of_them = f"one of: {', '.join(names[:listed])}{', …' if len(names) > listed else ''}"
    return f"{near} {all_of_them}" if near else all_of_them


def near_hint(wrong: str, spellings: Mapping[str, str], labels: Mapping[str, str]) -> str:
    """Only the names that are near; empty if none is."""
    near = " or ".join(_shown(name, labels) for name in _nearest(wrong, spellings))
    return f"did you mean {near}?" if near else ""


def _nearest(wrong: str, spellings: Mapping[str, str]) -> list[str]:
    by_folded = {fold(spelling): name for spelling, name in spellings.items()}
    close = get_close_matches(fold(wrong), by_folded, n=6, cutoff=0.6)
    return list(dict.fromkeys(by_folded[one] for one in close))[:3]


def _shown(name: str, labels: Mapping[str, str]) -> str:
    label = labels.get(name, name)
    same = fold(label) == fold(name)
    return f'"{name}"' if same else f'"{name}" ({label})'
