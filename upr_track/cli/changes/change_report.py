"""What changed, in words, before anybody decides what it looks like."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change: the record that it is about, what happened, and what belongs to it."""

    name: str
    words: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeSection:
    """Changes of one sort. Sections without lines are not shown."""

    title: str
    lines: tuple[ChangeLine, ...]

    @property
    def heading(self) -> str:
        """The title with the number of changes."""
        return f"{self.title} ({len(self.lines):,})"


@dataclass(frozen=True, slots=True)
class ChangeReport:
    """A title, a summary in one line, and the changes sorted by what they are."""

    title: str
    summary: str
    sections: tuple[ChangeSection, ...]
