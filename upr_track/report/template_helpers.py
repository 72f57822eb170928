"""What templates may call: one way to print every figure, date, source and paragraph.

The first line of each function's docstring is its documentation in
``docs/reference/template-context.md``.
"""

import re
from collections.abc import Iterable, Mapping
from itertools import count
from typing import TYPE_CHECKING, Any

from upr_track.analysis.did_you_mean import name_hint
from upr_track.analysis.natural_order import natural_key
from upr_track.report.citations import Citations
from upr_track.report.context import Label, Record, Source
from upr_track.report.context_claims import Figure
from upr_track.report.context_tables import Row

if TYPE_CHECKING:
    from collections.abc import Callable

    from upr_track.model.partial_date import PartialDate
    from upr_track.report.report_context import Report
    from upr_track.report.words import Words

_TAGS = re.compile(r"<[^>]*>")
_WORD = re.compile(r"\w")


class TemplateHelpers:
    """The helpers for one report: they know its language and count its citations."""

    def __init__(self, report: "Report", words: "Words") -> None:
        self._report = report
        self._words = words
        self._citations = Citations()
        self._paragraphs = count(1)
        self._figures = {one.id: one for one in reversed(report.figures)}

    def names(self) -> "Mapping[str, Callable[..., Any]]":
        """What templates call as a function."""
        return {
            "claim": self.claim,
            "cite": self.cite,
            "citations": self._citations.listed,
            "paragraph_number": self.paragraph_number,
        }

    def filters(self) -> "Mapping[str, Callable[..., Any]]":
        """What templates put behind a bar."""
        return {
            "tally": self.tally,
            "percent": self.percent,
            "date": self.date,
            "number": self._words.number,
            "states": self.states,
            "listed": self.listed,
            "reference": self.reference,
            "status_label": self.status_label,
            "paragraph_range": self.paragraph_range,
            "word_count": self.word_count,
        }

    def tally(self, row: Row) -> str:
        """The share of a row in the named set, "27 of 27"; a dash where nobody has judged."""
        if not row.assessed:
            return "–"
        return self._words.ratio(row.in_set, row.assessed)

    def claim(self, name: str) -> Figure:
        """Find a claim by its id; its `figure` is "25 of 32"."""
        found = self._figures.get(name)
        if found is None:
            raise LookupError(f'there is no claim "{name}"; {name_hint(name, self._figures)}')
        return found

    def percent(self, count: int, total: int) -> str:
        """A part of a whole in per cent without decimals, a dash where the whole is nothing."""
        return "–" if not total else f"{round(100 * count / total)}%"

    def date(self, day: "PartialDate | None") -> str:
        """A date as exact as it is: 2019, October 2019, 7 October 2019; empty for None."""
        return "" if day is None else self._words.date(day)

    def cite(self, source: Source) -> int:
        """The number of a source in this report; `citations()` lists those cited so far."""
        return self._citations.number(source)

    def reference(self, source: Source) -> str:
        """A source as text: publisher, title, symbol, paragraph and date."""
        para = f"{self._words.words['para']} {source.paragraph}" if source.paragraph else None
        symbol = None if source.symbol == source.title else source.symbol
        parts = (source.publisher, source.title, symbol, para, self.date(source.published_on))
        return ", ".join(part for part in parts if part)

    def paragraph_number(self) -> int:
        """The next number of a document whose paragraphs are numbered, from 1 on."""
        return next(self._paragraphs)

    def states(self, record: Record) -> str:
        """The recommending States, with commas between them."""
        return ", ".join(one.label for one in record.states)

    def listed(self, labels: "Iterable[Label | str]") -> str:
        """Labels or texts, with semicolons between them."""
        return "; ".join(map(str, labels))

    def status_label(self, code: str) -> str:
        """The label of a status of implementation, by its code."""
        return self._words.label("statuses", code)

    def paragraph_range(self, records: Iterable[Record]) -> str:
        """Paragraphs in short, "124.26–124.30, 126.1"; by document where there are several."""
        numbers: dict[str, list[str]] = {}
        for one in records:
            if one.number:
                numbers.setdefault(one.document, []).append(one.number)
        if len(numbers) == 1:
            return _ranges(*numbers.values())
        return "; ".join(f"{document}: {_ranges(ones)}" for document, ones in numbers.items())

    def word_count(self, text: object) -> int:
        """How many words a text has, markup and signs that stand alone not counted."""
        return sum(1 for part in _TAGS.sub(" ", str(text)).split() if _WORD.search(part))


def _ranges(paragraphs: Iterable[str]) -> str:
    runs: list[list[str]] = []
    for number in sorted(set(paragraphs), key=natural_key):
        if runs and _follows(runs[-1][-1], number):
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(_run(one) for one in runs)


def _follows(before: str, after: str) -> bool:
    """Whether one paragraph is the next after another: 124.9 and 124.10."""
    lead, _, last = before.rpartition(".")
    other_lead, _, other = after.rpartition(".")
    if lead != other_lead or not (last.isdecimal() and other.isdecimal()):
        return False
    return int(other) == int(last) + 1


def _run(numbers: list[str]) -> str:
    if len(numbers) == 1:
        return numbers[0]
    separator = "–" if len(numbers) > 2 else ", "  # noqa: PLR2004 - two are no range
    return f"{numbers[0]}{separator}{numbers[-1]}"
