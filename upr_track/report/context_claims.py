"""Figures and cases as templates see them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from upr_track.model.partial_date import PartialDate
    from upr_track.report.context import Label, Record, Source


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that the submission quotes, and what the records say of it."""

    id: str
    """Its short name in claims.yaml."""

    figure: str
    """Exactly as stated: "25 of 32", "at least 21"."""

    subject: str
    """What it is a figure of."""

    statement: str
    """The whole sentence."""

    as_of: "PartialDate"
    """The date that it holds for."""

    declared_by: str | None
    """Who states it, where somebody declares a total."""

    verdict: str
    """reproduced, consistent, contradicted, sourced, unsourced or not_checked."""

    explanation: str
    """The verdict's reason: "8 of 32 itemised here (3 ignored, 5 not assessed)"."""

    focus: tuple[str, ...]
    """Codes of the focus areas it belongs to."""

    ids: tuple[str, ...]
    """Ids of the records behind it, as far as they are itemised."""

    sources: "tuple[Source, ...]"
    """Where it comes from."""

    withheld: bool
    """Whether records that this audience does not see might change the verdict."""


@dataclass(frozen=True, slots=True)
class Situation:
    """What a source says of a person at a time."""

    situation: "Label"
    """The situation."""

    as_of: "PartialDate"
    """The date that it holds for."""

    since: "PartialDate | None"
    """Since when."""

    text: str | None
    """In words."""

    sources: "tuple[Source, ...]"
    """Who says so."""


@dataclass(frozen=True, slots=True)
class Case:
    """A person, or a group treated as one case."""

    id: str
    """Its short name in the data files."""

    name: str
    """Name, as the source spells it."""

    other_names: tuple[str, ...]
    """Other spellings."""

    about: str | None
    """Who the person is, in one sentence."""

    focus: "tuple[Label, ...]"
    """Focus areas."""

    provisions: tuple[str, ...]
    """Laws and articles applied to the person."""

    situations: tuple[Situation, ...]
    """The latest ones on the date of the report."""

    remedies: "tuple[Record, ...]"
    """What individual decisions ask for."""

    asked: "tuple[Record, ...]"
    """All other recommendations on the case."""

    sources: "tuple[Source, ...]"
    """Where the case is described."""
