"""Text as Markdown that GitHub, pandoc and Python-Markdown all print as it is.

Signs that some of them do not let escape with a backslash are written as entities.
"""

import re

from markupsafe import Markup

_ENTITIES = {sign: f"&#{ord(sign)};" for sign in "|~$@"} | {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
}
_ESCAPES = str.maketrans(_ENTITIES | {sign: f"\\{sign}" for sign in "\\`*_[]"})
_LIKE_AN_ADDRESS = re.compile(r"(?i)\b(https?|ftp|mailto):|\b(www)\.")
_BLOCK_START = re.compile(r"^(?:([-+#=:!])|(\d+)(?=[.)](?:\s|$)))")


def markdown_text(value: object) -> Markup:
    """``value`` so that nothing in it is Markdown or HTML, wherever in a line it stands."""
    escaped = str(value).translate(_ESCAPES)
    escaped = _LIKE_AN_ADDRESS.sub(_unlinked, escaped)
    return Markup(_BLOCK_START.sub(_not_a_block, escaped))  # noqa: S704 - escaped above


def markdown_link(text: object, address: str | None) -> Markup:
    """A link, or the text alone where there is no address that may be linked to."""
    if address is None:
        return markdown_text(text)
    target = address.replace("(", "%28").replace(")", "%29").replace("&", "&amp;")
    return Markup(f"[{markdown_text(text)}](<{target}>)")  # noqa: S704 - escaped above


def _unlinked(found: re.Match[str]) -> str:
    """Addresses are links only where a template makes them so."""
    return f"{found[1]}&#58;" if found[1] else f"{found[2]}&#46;"


def _not_a_block(found: re.Match[str]) -> str:
    return f"&#{ord(found[1])};" if found[1] else f"{found[2]}\\"
