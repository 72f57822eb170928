"""Markdown, with ties such as ``25 of 32<!-- claim: un-decisions -->``."""

import re
from collections.abc import Iterator
from pathlib import Path

from upr_track.proofread.passage import (
    BOUNDARY,
    HIDDEN,
    Passage,
    ReadDocument,
    TextPlaces,
    Tie,
)
from upr_track.proofread.readers.interface import DocumentReader, read_text

TIE = re.compile(r"\s*claim:\s*(?P<claim>[A-Za-z0-9][\w.-]*)\s*")
"""What stands in a comment that ties the figure before it to a claim."""

_COMMENT = re.compile(r"<!--((?:(?!<!--).)*?)-->", re.DOTALL)
_NO_TEXT = (
    re.compile(r"\A---\r?\n.*?\n---[ \t]*$", re.DOTALL | re.MULTILINE),
    re.compile(r"(?ms)^(?P<fence>[ ]{0,3}(`{3,}|~{3,})).*?(^(?P=fence)[`~]*[ \t]*$|\Z)"),
    re.compile(r"(?<!`)(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)", re.DOTALL),
    re.compile(r"(?<=\])\([^()\s]*(?:\s+\"[^\"]*\")?\)"),
    re.compile(r"\[\^[^\]\s]+\]:?"),
    re.compile(r"^[ ]{0,3}\[[^\]]+\]:[ ]+\S+.*$", re.MULTILINE),
    re.compile(r"</?[A-Za-z][^<>]*>"),
    re.compile(r"<?https?://[^\s>)]+>?"),
    re.compile(r"^[ \t]*(?:[-*+]|\d{1,9}[.)])(?=[ \t])", re.MULTILINE),
    re.compile(r"^[ \t]*#{1,6}(?=[ \t])", re.MULTILINE),
    re.compile(r"^[ \t|:+-]*-{3,}[ \t|:+-]*$", re.MULTILINE),
    re.compile(r"\\(?=[!-/:-@\[-`{-~])"),
)
"""Front matter, code, targets of links, note marks, tags, addresses, marks of lists, headings
and tables, and backslashes."""

_EMPHASIS = re.compile(r"\*+|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)|~~")
_ENDS = re.compile(
    r"\n(?=[ \t]*\r?\n)|\n(?=[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t])|\n(?=[ \t]{0,3}#{1,6}[ \t])"
    r"|(?<=\n)\n|\||(?<=^)#(?=#*[ \t])",
    re.MULTILINE,
)
"""Empty lines, beginnings of items and headings, and the bars between the cells of a table."""


def read(path: Path, shown_as: str) -> ReadDocument:
    """The file as one passage whose parts are kept apart. Raises ``FileAccessError``."""
    text = read_text(path)
    passage = Passage(readable(text), TextPlaces(shown_as, text), ties=tuple(ties_in(text)))
    return ReadDocument(shown_as, (passage,), text)


def readable(source: str) -> str:
    """The running text of Markdown: as long as its source, what is no text hidden."""
    ends = {found.start() for found in _ENDS.finditer(source)}
    text = source
    for shape in (_COMMENT, *_NO_TEXT):
        text = shape.sub(_hidden, text)
    text = _EMPHASIS.sub(lambda found: " " * len(found[0]), text)
    return "".join(BOUNDARY if at in ends else one for at, one in enumerate(text))


def ties_in(source: str) -> Iterator[Tie]:
    """The comments that tie the figure before them to a claim; none within code."""
    code = _NO_TEXT[1].sub(_hidden, source)
    code = _NO_TEXT[2].sub(_hidden, code)
    for comment in _COMMENT.finditer(code):
        named = TIE.fullmatch(comment[1])
        if named:
            yield Tie(named["claim"], comment.start(), comment.start())


def _hidden(found: re.Match[str]) -> str:
    return "".join("\n" if one == "\n" else HIDDEN for one in found[0])


READER = DocumentReader("Markdown", (".md", ".markdown"), read)
