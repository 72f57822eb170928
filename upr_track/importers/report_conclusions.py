"""The conclusions of a Working Group report: lead paragraphs and the numbers below them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from upr_track.importers.report_text import ReportLine

_HEADING = re.compile(
    r"^(?:[IVX]+\.?|\d\.)?\s*Conclusions?\s*(?:and|/)?\s*(?:/\s*or)?\s*(?:and/or)?\s*"
    r"recommendations?\s*[*\d]*$",
    re.IGNORECASE,
)
_END = re.compile(r"^(?:Annex(?:es)?\b|Appendix\b|[IVX]+\.\s+Voluntary)", re.IGNORECASE)
_CLOSING = re.compile(r"^All (?:the )?conclusions and", re.IGNORECASE)
_ITEM = re.compile(r"^(\d{1,3})\s?\.\s?(\d{1,3})\s?\.?(?:\s+|(?=[^\W\d_])|$)")
_LEAD = re.compile(r"^(\d{1,3})\s?\.(?:\s+|(?=[^\W\d_])|$)")
_SUBHEADING = re.compile(r"^[A-Z]\.\s+[A-Z]")
_MOST_SKIPPED = 3
_HIGHEST_FIRST = 2


@dataclass
class Item:
    """A recommendation: its paragraph and its lines as they are found."""

    lead: int
    number: int
    page: int
    lines: list[str] = field(default_factory=list)

    @property
    def paragraph(self) -> str:
        """The number as text: "124.10"."""
        return f"{self.lead}.{self.number}"

    @property
    def text(self) -> str:
        """The words as one line."""
        return joined(self.lines)


@dataclass
class Lead:
    """A lead paragraph with the recommendations below it."""

    number: int
    page: int
    lines: list[str] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words as one line."""
        return joined(self.lines)


def read_conclusions(lines: Iterable[ReportLine]) -> tuple[Lead, ...]:
    """The lead paragraphs below the heading "Conclusions and/or recommendations", in order.

    A number counts only where it continues the one before, so that numbers that a line of
    text happens to begin with are text.
    """
    reading = _Reading()
    for line in _below_heading([line for line in lines if not line.is_footnote]):
        if _END.match(line.text):
            break
        reading.take(line)
    return tuple(reading.leads)


def has_conclusions(lines: Iterable[ReportLine]) -> bool:
    """Whether there is such a heading."""
    return any(_HEADING.match(line.text) for line in lines)


def joined(lines: list[str]) -> str:
    """Lines as one text. A word cut at a hyphen keeps it: UN reports divide no words."""
    text = ""
    for line in lines:
        text += line if not text or text.endswith("-") else f" {line}"
    return text.strip()


def _below_heading(lines: list[ReportLine]) -> Iterator[ReportLine]:
    """What follows the last heading; the first may stand in the table of contents."""
    headings = [at for at, line in enumerate(lines) if _HEADING.match(line.text)]
    start = headings[-1] + 1 if headings else len(lines)
    yield from lines[start:]


@dataclass
class _Reading:
    leads: list[Lead] = field(default_factory=list)

    def take(self, line: ReportLine) -> None:
        """Begin a lead paragraph or an item, or continue the last."""
        if self._begins_item(line) or self._begins_lead(line) or self._begins_short_item(line):
            return
        if self.leads and not _SUBHEADING.match(line.text):
            self._last_lines().append(line.text)

    def _last_lines(self) -> list[str]:
        lead = self.leads[-1]
        return lead.items[-1].lines if lead.items else lead.lines

    def _begins_item(self, line: ReportLine) -> bool:
        found = _ITEM.match(line.text)
        if found is None or not self.leads:
            return False
        lead = self.leads[-1]
        number = int(found.group(2))
        if int(found.group(1)) != lead.number or not self._continues(number):
            return False
        self._add_item(number, line, found.end())
        return True

    def _begins_lead(self, line: ReportLine) -> bool:
        found = _LEAD.match(line.text)
        if found is None or (_ITEM.match(line.text) and self.leads):
            return False
        number = int(found.group(1))
        if self.leads and number != self.leads[-1].number + 1:
            return False
        lead = Lead(number, line.page)
        lead.lines += filter(None, [line.text[found.end() :]])
        self.leads.append(lead)
        return True

    def _begins_short_item(self, line: ReportLine) -> bool:
        """Reports of the first cycle count 1, 2, 3 anew below each lead paragraph."""
        found = _LEAD.match(line.text)
        if found is None or not self.leads or not self._continues(int(found.group(1))):
            return False
        self._add_item(int(found.group(1)), line, found.end())
        return True

    def _continues(self, number: int) -> bool:
        items = self.leads[-1].items
        if not items:
            return number <= _HIGHEST_FIRST
        return items[-1].number < number <= items[-1].number + _MOST_SKIPPED

    def _add_item(self, number: int, line: ReportLine, start: int) -> None:
        item = Item(self.leads[-1].number, number, line.page)
        item.lines += filter(None, [line.text[start:]])
        self.leads[-1].items.append(item)


def is_closing(lead: Lead) -> bool:
    """Whether it is the paragraph with which every report ends."""
    return bool(_CLOSING.match(lead.text))
