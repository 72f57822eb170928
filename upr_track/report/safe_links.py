"""Which addresses a report may link to."""

import re

_SAFE = re.compile(r"(?:https?://[^\s/]|mailto:[^\s@]+@)[^\s\"'<>`\\^{|}]*", re.IGNORECASE)


def safe_link(address: str | None) -> str | None:
    """``address`` if it begins with http, https or mailto and is one address; else None."""
    if address is None:
        return None
    stripped = address.strip()
    return stripped if _SAFE.fullmatch(stripped) else None
