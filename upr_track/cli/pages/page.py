"""A page about one record, before anybody decides what it looks like."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PageField:
    """A field with its name and its values in words, one text per value."""

    label: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """What a source says: the passage, empty where none is quoted, and the source."""

    passage: str
    source: str


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a section: a line, what stands where in a file, then texts and quotations."""

    head: str
    place: str = ""
    texts: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks below a heading."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Everything on one record. ``words`` are what it is about, each a paragraph."""

    name: str
    noun: str
    place: str
    words: tuple[str, ...] = ()
    fields: tuple[PageField, ...] = ()
    sections: tuple[Section, ...] = field(default=())
