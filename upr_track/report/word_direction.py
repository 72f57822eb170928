"""Paragraphs in Arabic, Hebrew and other scripts that run from right to left."""

import re
from typing import Any

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_LEFT_TO_RIGHT = re.compile("[A-Za-z\u00c0-\u058f]")

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def mark_right_to_left(body: Any) -> None:
    """Mark runs with such letters, and paragraphs that begin with one.

    Word does not see it by itself. ``body`` is the element of the document's body.
    """
    found = [one for one in body.iter(f"{_W}t") if _RIGHT_TO_LEFT.search(one.text or "")]
    for run in dict.fromkeys(one.getparent() for one in found):
        _first(_first(run, "rPr"), "rtl", last=True)
    for paragraph in dict.fromkeys(next(one.iterancestors(f"{_W}p")) for one in found):
        if _begins_right_to_left(_words(paragraph)):
            _set_bidi(_first(paragraph, "pPr"))


def _words(element: Any) -> str:
    return "".join(one.text or "" for one in element.iter(f"{_W}t"))


def _begins_right_to_left(text: str) -> bool:
    found, other = _RIGHT_TO_LEFT.search(text), _LEFT_TO_RIGHT.search(text)
    return found is not None and (other is None or found.start() < other.start())


def _first(parent: Any, name: str, *, last: bool = False) -> Any:
    """The child called ``name``, made if it is not there: first or last of its siblings."""
    found = parent.find(f"{_W}{name}")
    if found is None:
        found = parent.makeelement(f"{_W}{name}", {})
        parent.insert(len(parent) if last else 0, found)
    return found


_AFTER_BIDI = frozenset(
    f"{_W}{name}"
    for name in (
        "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents",
        "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap",
        "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
    )
)  # fmt: skip
"""What the schema wants behind ``bidi``."""


def _set_bidi(properties: Any) -> None:
    if properties.find(f"{_W}bidi") is not None:
        return
    mark = properties.makeelement(f"{_W}bidi", {})
    at = next((at for at, one in enumerate(properties) if one.tag in _AFTER_BIDI), len(properties))
    properties.insert(at, mark)
