"""A page in Markdown, for a note or an issue."""

from collections.abc import Iterator
from itertools import groupby

from upr_track.cli.pages.page import Block, Page, Section
from upr_track.cli.tables.markdown_table import markdown_text


def page_markdown(page: Page) -> str:
    """The page, its record as a heading, fields as a list, sections with quotations."""
    lines = [
        f"## {markdown_text(page.name)}",
        *(line for text in page.words for line in ("", markdown_text(text))),
        "",
        *_fields(page),
        f"- **in the file:** {markdown_text(page.place)}",
        *(line for one in page.sections for line in _section(one)),
    ]
    return "".join(f"{line}\n" for line in lines)


def _fields(page: Page) -> Iterator[str]:
    for one in page.fields:
        texts = [markdown_text(text) for text in one.texts]
        if len(texts) == 1:
            yield f"- **{one.label}:** {texts[0]}"
            continue
        yield f"- **{one.label}:**"
        yield from (f"  - {text}" for text in texts)


def _section(one: Section) -> Iterator[str]:
    yield from ("", f"### {one.title}")
    for block in one.blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    if block.head:
        place = f" ({markdown_text(block.place)})" if block.place else ""
        yield from ("", f"**{markdown_text(block.head)}**{place}")
    for text in block.texts:
        yield from ("", markdown_text(text))
    for source, same in groupby(block.quotes, key=lambda quote: quote.source):
        yield ""
        yield from (f"> “{markdown_text(one.passage)}”  " for one in same if one.passage)
        yield f"> — {markdown_text(source)}"
