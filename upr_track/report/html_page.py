"""What a self-contained HTML page needs: its style and script inside, and their hashes."""

from base64 import b64encode
from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateNotFound
from markupsafe import Markup

from upr_track.report.safe_links import safe_link

if TYPE_CHECKING:
    from upr_track.report.finder import TemplateFinder


def page_helpers(finder: "TemplateFinder") -> Mapping[str, Callable[..., Any]]:
    """What HTML templates call to put files into the page."""
    page = _Page(finder)
    return {"asset": page.asset, "content_security_policy": page.policy, "safe_link": safe_link}


class _Page:
    def __init__(self, finder: "TemplateFinder") -> None:
        self._finder = finder

    def asset(self, name: str) -> Markup:
        """The text of a style sheet or script of the template folder ``html``, as it is."""
        return Markup(self._text(name))  # noqa: S704 - a file of the template folders, not data

    def policy(self, style: str, script: str) -> str:
        """A policy that allows this style sheet and this script, and no request at all."""
        return (
            f"default-src 'none'; style-src '{self._hash(style)}'; "
            f"script-src '{self._hash(script)}'; base-uri 'none'; form-action 'none'"
        )

    def _hash(self, name: str) -> str:
        digest = sha256(self._text(name).encode("utf-8")).digest()
        return f"sha256-{b64encode(digest).decode('ascii')}"

    def _text(self, name: str) -> str:
        for root in self._finder.roots:
            folder = (root / "html").resolve()
            file = (folder / name).resolve()
            if file.is_relative_to(folder) and file.suffix in {".css", ".js"} and file.is_file():
                return file.read_text(encoding="utf-8").replace("\r\n", "\n")
        raise TemplateNotFound(f"html/{name}")
