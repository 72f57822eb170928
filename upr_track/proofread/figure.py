"""Figures as they were found in a text, before anybody judges them."""

from dataclasses import dataclass
from decimal import Decimal

from upr_track.proofread.passage import Passage


@dataclass(frozen=True, slots=True)
class Spotted:
    """A part of a passage that says something that can be checked."""

    passage: Passage
    start: int
    end: int

    @property
    def words(self) -> str:
        """What stands there, with runs of white space as one space."""
        return " ".join(self.passage.text[self.start : self.end].split())


@dataclass(frozen=True, slots=True)
class RatioFigure(Spotted):
    """A ratio, as in "25 of 32". ``qualifier``: the code of one before it, or empty."""

    count: int
    total: int
    qualifier: str = ""


@dataclass(frozen=True, slots=True)
class PercentFigure(Spotted):
    """A percentage, as in "78 per cent". ``value`` has as many decimals as were written."""

    value: Decimal
    qualifier: str = ""


@dataclass(frozen=True, slots=True)
class QuantityFigure(Spotted):
    """A number, as in "at least 21". ``qualifier`` is ``exactly`` for a bare number.

    ``stands_out``: it is reported even where no claim has anything to do with it. Bare
    numbers, durations and sums of money do not stand out. ``listed`` numbers the figures of
    one list with a common noun: 0 and 1 in "7 and 5 years".
    """

    value: int
    qualifier: str
    stands_out: bool
    listed: int = 0
    list_length: int = 1


@dataclass(frozen=True, slots=True)
class ReferenceFigure(Spotted):
    """A place, as in "A/HRC/28/10, para. 126.35". One of ``symbol`` and ``paragraph`` may be empty.

    ``named`` are the States in parentheses behind it, by code.
    """

    symbol: str
    paragraph: str
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DecisionFigure(Spotted):
    """A decision, as in "Opinion No. 16/2017": number and year of an opinion or communication."""

    kind: str
    number: int
    year: int


@dataclass(frozen=True, slots=True)
class QuotationFigure(Spotted):
    """A passage in quotation marks; ``start`` and ``end`` are those of the words within."""


Figure = (
    RatioFigure
    | PercentFigure
    | QuantityFigure
    | ReferenceFigure
    | DecisionFigure
    | QuotationFigure
)
