"""Ids for imported records: the same file gives the same ids every time."""

import re
from hashlib import sha256

from upr_track.importers.draft import Draft

_NOT_IN_ID = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST = 80
PROVISIONAL = "provisional"
"""Stands in the id of a record whose source gives no paragraph."""


def record_id(draft: Draft) -> str:
    """``kaz-upr2-126.35``, or ``kaz-upr2-provisional-1a2b3c4d5e`` without a paragraph.

    Records of other mechanisms are called by their document: ``crc-c-per-co-6-7-12``.
    """
    if draft.id:
        return draft.id
    paragraph = _slug(draft.paragraph.replace(" ", ""))
    prefix = _prefix(draft)
    last = paragraph or f"{PROVISIONAL}-{_fingerprint(draft)}"
    return f"{prefix[: _LONGEST - len(last) - 1].strip('-')}-{last}"


def is_provisional(draft: Draft) -> bool:
    """Whether the id is derived from the words and not from a paragraph."""
    return not draft.id and not _slug(draft.paragraph)


def _prefix(draft: Draft) -> str:
    concerned = (draft.state_under_review or "").lower()
    if draft.mechanism == "upr" and concerned and draft.cycle:
        return f"{concerned}-upr{draft.cycle}"
    symbol = _slug(draft.document_symbol.lower())
    if concerned and concerned in symbol.split("-"):
        return symbol
    return "-".join(filter(None, (concerned, symbol or draft.mechanism.replace("_", "-"))))


def _fingerprint(draft: Draft) -> str:
    if draft.serial:
        return _slug(draft.serial)[:20]
    parts = (
        draft.state_under_review or "",
        str(draft.session),
        " ".join(draft.text.casefold().split()),
    )
    states = ",".join(draft.state_names.codes)
    return sha256("|".join((*parts, states)).encode("utf-8")).hexdigest()[:10]


def _slug(text: str) -> str:
    return _NOT_IN_ID.sub("-", text).strip("-.")
