"""What a lead paragraph says of the recommendations below it: position and State claim.

The wordings are those of Working Group reports since 2008.
"""

import re
from dataclasses import dataclass

_WORDS = re.IGNORECASE
_NOTED = re.compile(
    r"(?:(?:did|do|does|could|can)\s*(?:not|no)\s+(?:enjoy|have|support|accept)"
    r"|cannot (?:be )?(?:support|accept)"
    r"|not (?:enjoy|supported|accepted)|\bbeen noted\b|\bbe noted\b|\bnotes\b|\bwere noted\b"
    r"|\b(?:rejects?|rejected|not acceptable|unable to (?:accept|support))\b)",
    _WORDS,
)
_PENDING = re.compile(
    r"(?:(?:will|would|shall) be (?:further )?(?:examined|considered|reviewed)|to be examined"
    r"|(?:provide|give) (?:its )?(?:responses?|answers?)|in due (?:time|course)|pending)",
    _WORDS,
)
_PARTIAL = re.compile(r"\b(?:partial(?:ly)? (?:support|accept)|support(?:ed)? in part)", _WORDS)
_SUPPORTED = re.compile(
    r"\b(?:enjoy(?:s|ed)? the support|support(?:s|ed)? (?:of|by)|is supported|are supported"
    r"|accepts?|accepted|agree(?:s|d)?)\b",
    _WORDS,
)
_IMPLEMENTED = re.compile(
    r"\b(?:already|been|being|fully)\s+(?:been\s+)?implemented|have been implemented", _WORDS
)
_IN_PROCESS = re.compile(r"\bprocess of (?:being )?implement|being implemented|under way", _WORDS)


@dataclass(frozen=True, slots=True)
class LeadIn:
    """The position that a lead paragraph gives; ``None`` where it gives none."""

    position: str | None
    state_claim: str | None = None


def read_lead_in(text: str) -> LeadIn:
    """The position and the State claim of a lead paragraph.

    "Already implemented or in the process of implementation" does not say which of the two
    each recommendation is: the lesser claim is taken.
    """
    position = next((code for code, sign in _POSITIONS if sign.search(text)), None)
    return LeadIn(position, claim_in(text) if position == "supported" else None)


def claim_in(text: str) -> str | None:
    """What the State says of implementation; ``None`` if nothing."""
    if _IN_PROCESS.search(text):
        return "in_process"
    return "already_implemented" if _IMPLEMENTED.search(text) else None


_POSITIONS = (
    ("noted", _NOTED),
    ("partially_supported", _PARTIAL),
    ("pending", _PENDING),
    ("supported", _SUPPORTED),
)
"""In the order in which they are looked for: "did not enjoy the support" holds "support"."""
