"""A web address cannot be followed, or must not be.

Reports make links of `http:`, `https:` and `mailto:` addresses only; anything else, such as
`javascript:`, `file:` or a path on somebody's computer, is printed as text and leads nobody
anywhere. Write the whole address as it stands in the browser, `https://` included. For
files that are not on the web use `file`.
"""

from collections.abc import Iterator
from datetime import date
from re import compile as pattern
from urllib.parse import urlsplit

from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity, SourceLocation
from upr_track.model.dataset import Dataset

INFO = RuleInfo(
    "inactive-url", Severity.ERROR, "A web address begins with http, https or mailto.", __doc__
)

_SOUND = pattern(r"https?://[A-Za-z0-9][A-Za-z0-9.-]*\.[A-Za-z]{2,}(?:[:/?#][\x21-\x7e]*)?")
"""What nearly all addresses look like. The others are taken apart."""

_LONGEST_SHOWN = 60
_NOT_ON_THE_WEB = (
    "write the address on the web; a file that is not there goes into evidence/, "
    "with its name in the field file"
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find addresses that reports cannot make links of."""
    for index, source in enumerate(data.documents.records):
        if source.url is not None and not _SOUND.fullmatch(source.url):
            yield from _judge(source.url, data.documents.place(index, "url"))
    for cited in data.evidence:
        url, archived = cited.evidence.url, cited.evidence.archive_url
        if url is not None and not _SOUND.fullmatch(url):
            yield from _judge(url, cited.place("url"))
        if archived is not None and not _SOUND.fullmatch(archived):
            yield from _judge(archived, cited.place("archive_url"))


def _judge(url: str, at: SourceLocation) -> Iterator[Diagnostic]:
    reason = _reason(url)
    if reason is not None:
        yield INFO.found(at, f'"{_short(url)}" {reason[0]}', reason[1])


def _reason(url: str) -> tuple[str, str] | None:
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return "is not a web address", "copy the whole address from the browser"
    if any(character.isspace() or not character.isprintable() for character in url):
        return "has a space or line break in it", "write %20 for a space in a web address"
    if parts.scheme == "mailto":
        return None if "@" in parts.path else ("has no mail address", "mailto:name@example.org")
    if parts.scheme in ("http", "https"):
        return None if host else ("names no web site", "copy the whole address from the browser")
    if parts.scheme and not _looks_like_host(url):
        what = f'is a "{parts.scheme}:" address, which no report makes a link of'
        return "is a path on a computer" if len(parts.scheme) == 1 else what, _NOT_ON_THE_WEB
    return 'does not begin with "https://"', f'did you mean "https://{_short(url)}"?'


def _looks_like_host(url: str) -> bool:
    """``example.org:8080/page``, whose host would be taken for a scheme."""
    return "." in url.split(":", 1)[0]


def _short(url: str) -> str:
    return url if len(url) <= _LONGEST_SHOWN else f"{url[: _LONGEST_SHOWN - 1]}…"


RULE = Rule(INFO, check)
