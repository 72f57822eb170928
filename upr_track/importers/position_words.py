"""The position of the State, as tables of others put it."""

from upr_track.importers.lead_ins import claim_in
from upr_track.importers.record_maker import find_word

_ACCEPTED = {
    "true": "supported",
    "yes": "supported",
    "1": "supported",
    "accepted": "supported",
    "false": "noted",
    "no": "noted",
    "0": "noted",
    "noted": "noted",
}


def read_position(words: str) -> tuple[str, str | None]:
    """The position and the State claim of "supported: already implemented".

    ``words`` themselves where they are in no list, so that they are told.
    """
    for candidate in (words, words.replace("_", "/")):
        if code := find_word("positions", candidate):
            return code, None
    position, _, claim = words.partition(":")
    claimed = find_word("state_claims", claim.strip()) or claim_in(claim)
    if find_word("positions", position) and claimed:
        return position, claimed
    return words, None


def read_accepted(words: str) -> str:
    """The position of a column that only says yes or no; empty where it says nothing."""
    return _ACCEPTED.get(words.casefold(), words)
