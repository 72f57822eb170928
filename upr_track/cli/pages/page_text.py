"""A page as plain text, in lines of a width."""

from collections.abc import Iterator
from itertools import groupby

from upr_track.cli.colour import Ink, Paint
from upr_track.cli.pages.page import Block, Page, Quote, Section
from upr_track.cli.tables.display_width import display_width, pad_right, printable
from upr_track.cli.wrapping import indented

_LABELS = 22
"""Cells that the names of fields take."""


def page_text(page: Page, width: int, paint: Paint) -> str:
    """The page. Lines end with spaces nowhere; the heading and labels may be coloured."""
    lines = [
        paint(f"{page.name} · {page.noun}", Ink.STRONG),
        *(line for text in page.words for line in indented(text, width, "  ")),
        *([""] if page.fields else []),
        *_fields(page, width, paint),
        *_labelled("in the file", page.place, width, paint),
        *(line for one in page.sections for line in _section(one, width, paint)),
    ]
    return "".join(f"{line}\n" for line in lines)


def _fields(page: Page, width: int, paint: Paint) -> Iterator[str]:
    for one in page.fields:
        label = one.label
        for text in one.texts:
            yield from _labelled(label, text, width, paint)
            label = ""


def _labelled(label: str, text: str, width: int, paint: Paint) -> Iterator[str]:
    """The text beside its label; coloured after it is set, for colours take no room."""
    room = pad_right(f"  {label}", _LABELS)
    first, *rest = indented(text, width, room, " " * _LABELS) or [room]
    yield (paint(room, Ink.FAINT) if label else room) + first[len(room) :]
    yield from rest


def _section(one: Section, width: int, paint: Paint) -> Iterator[str]:
    yield ""
    yield f"  {paint(one.title, Ink.STRONG)}"
    for block in one.blocks:
        yield from _block(block, width, paint)


def _block(block: Block, width: int, paint: Paint) -> Iterator[str]:
    if block.head:
        yield from _head(block, width, paint)
    for text in block.texts:
        yield from indented(text, width, "      ")
    yield from _quotes(block.quotes, width, paint)


def _head(block: Block, width: int, paint: Paint) -> Iterator[str]:
    """The line with the place at its end, or below it where there is no room."""
    head = f"    {printable(block.head)}"
    room = width - display_width(head) - display_width(block.place)
    if block.place and room > 1:
        yield f"{head}{' ' * room}{paint(block.place, Ink.FAINT)}"
        return
    yield from indented(block.head, width, "    ")
    if block.place:
        yield f"      {paint(block.place, Ink.FAINT)}"


def _quotes(quotes: tuple[Quote, ...], width: int, paint: Paint) -> Iterator[str]:
    """Each passage, and its source below the last of those from one source."""
    for source, same in groupby(quotes, key=lambda quote: quote.source):
        for quote in same:
            if quote.passage:
                yield from indented(f"“{quote.passage}”", width, "      > ")
        for line in indented(source, width, "        "):
            yield paint(line, Ink.FAINT)
