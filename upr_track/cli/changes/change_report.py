"""What changed, in words, before anybody decides what it looks like."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change: the record that it is about, what happened, and what belongs to it.

    ``name`` is empty where the whole report is about one record.
    """

    name: str
    words: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeSection:
    """Changes that stand together under a heading."""

    heading: str
    lines: tuple[ChangeLine, ...]


@dataclass(frozen=True, slots=True)
class ChangeReport:
    """A title, a summary in one line, and the changes."""

    title: str
    summary: str
    sections: tuple[ChangeSection, ...]
