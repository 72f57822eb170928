"""Text from records as documents can hold it: visible, on one line, in its own direction."""

import re

_BECOMES_VISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202d\u202e\ud800-\udfff\ufffe\uffff]"
)
"""Control characters, which XML forbids, and overrides, which turn words round."""

_DROPPED = re.compile("[\ufeff\u202a-\u202c\u2066-\u2069]")
"""Marks that open or close a stretch of text, and would reach into what comes after."""


def printable(text: str) -> str:
    """``text`` on one line, with a replacement character for what cannot be printed."""
    visible = _BECOMES_VISIBLE.sub("\ufffd", _DROPPED.sub("", text))
    return " ".join(visible.split())
