"""The place where a parser gave up, and the text around it."""

from dataclasses import dataclass
from re import compile as pattern

from yaml import MarkedYAMLError, YAMLError


@dataclass(frozen=True, slots=True)
class SyntaxMistake:
    """What is wrong between two character indexes, and what to do."""

    start: int
    end: int
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the parser stopped (``at``), and where what it was reading began (``since``).

    Both are character indexes. ``reason`` and ``context`` are the parser's own words.
    """

    text: str
    reason: str
    context: str
    at: int
    since: int

    @property
    def line_start(self) -> int:
        """The index of the first character of the line."""
        return self.start_of_line(self.at)

    @property
    def line_end(self) -> int:
        """The index after the last character of the line."""
        return self.end_of_line(self.at)

    @property
    def before(self) -> str:
        """The line up to the place."""
        return self.text[self.line_start : self.at]

    @property
    def rest(self) -> str:
        """The line from the place on."""
        return self.text[self.at : self.line_end]

    def start_of_line(self, index: int) -> int:
        """The index of the first character of the line of ``index``."""
        return self.text.rfind("\n", 0, index) + 1

    def end_of_line(self, index: int) -> int:
        """The index after the last character of the line of ``index``."""
        end = self.text.find("\n", index)
        end = len(self.text) if end < 0 else end
        return end - 1 if self.text[end - 1 : end] == "\r" else end

    def number(self, index: int) -> int:
        """The line that a character stands in, counted from 1."""
        return self.text.count("\n", 0, index) + 1

    def indent_above(self) -> int | None:
        """Where the fields of the line above begin, after its dash; None at the top."""
        above = self.text[: self.line_start].rstrip()
        if not above:
            return None
        found = _INDENT.match(above[above.rfind("\n") + 1 :])
        return found.end() if found else 0

    def mistake(
        self, message: str, hint: str, start: int | None = None, end: int | None = None
    ) -> SyntaxMistake:
        """A mistake from ``start`` (the place itself) to ``end`` (one character further)."""
        begin = self.at if start is None else start
        return SyntaxMistake(begin, begin + 1 if end is None else end, message, hint)


def spot_of(error: YAMLError, text: str) -> Spot:
    """Where a parser's error stands in the text that it read."""
    at = since = 0
    context = ""
    if isinstance(error, MarkedYAMLError):
        context = error.context or ""
        if error.problem_mark is not None:
            at = since = min(error.problem_mark.index, len(text))
        if error.context_mark is not None:
            since = min(error.context_mark.index, len(text))
    return Spot(text, _reason(error), context, at, since)


def _reason(error: YAMLError) -> str:
    if isinstance(error, MarkedYAMLError):
        return str(error.problem or error.context or "unknown reason")
    return str(error) or "unknown reason"


_INDENT = pattern(r" *(?:- +)*")
