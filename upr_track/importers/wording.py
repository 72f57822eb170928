"""Text from files of others, without what nobody sees in it."""

import re
from html import unescape
from html.entities import html5
from unicodedata import normalize

_UNSEEN = dict.fromkeys(
    # Soft hyphen, zero-width space, word joiner, byte order mark, and the control
    # characters that YAML and XML cannot hold; tab and newline stay.
    [0xAD, 0x200B, 0x2060, 0xFEFF, 0x7F, *range(0x80, 0xA0)]
    + [code for code in range(0x20) if code not in {0x09, 0x0A}]
)
_UNSEEN |= {0x0D: "\n", 0x0B: "\n", 0x0C: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}
_UNSEEN |= dict.fromkeys((160, 8239, 8199, 8201, 8202, 12288), " ")
_UNSEEN[0x2011] = "-"  # the non-breaking hyphen, which no search finds

_SURROGATES = re.compile("[\ud800-\udfff]")
_UNTIDY = re.compile(r"[^ -~]|  |^ | $")
_BLANKS = re.compile(r"[ \t]+")
_AROUND_LINE_END = re.compile(r" *\n+ *")
_SPACE = re.compile(r"\s+")
_BARE_ENTITY = re.compile(r"&(rsquo|lsquo|rdquo|ldquo|ndash|mdash|hellip|sbquo|bdquo)")


def tidy(text: str) -> str:
    """``text`` in lines without blank ones, with single spaces and no unseen characters."""
    if not _UNTIDY.search(text):
        return text
    seen = text.replace("\r\n", "\n").translate(_UNSEEN)
    seen = normalize("NFC", _SURROGATES.sub("\ufffd", seen))
    return _AROUND_LINE_END.sub("\n", _BLANKS.sub(" ", seen)).strip()


def one_line(text: str) -> str:
    """``text`` as one line."""
    tidied = tidy(text)
    return _SPACE.sub(" ", tidied) if "\n" in tidied else tidied


def without_entities(text: str) -> str:
    """``text`` with HTML entities as characters, those that lack their semicolon too."""
    if "&" not in text:
        return text
    # Twice, because some sources escape what was escaped already: "&amp;nbsp;".
    return _BARE_ENTITY.sub(_character, unescape(unescape(text)))


def _character(entity: re.Match[str]) -> str:
    return html5[f"{entity.group(1)};"]
