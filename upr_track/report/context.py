"""What a template may see. Everything here is frozen and already filtered for the audience.

``docs/reference/template-context.md`` is made from this file by
``scripts/make_template_reference.py``: the text under each field is its documentation.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from upr_track.model.partial_date import PartialDate


@dataclass(frozen=True, slots=True)
class Label:
    """A word of a closed list. Printed, it is its label."""

    code: str
    """What stands in data files: not_implemented."""

    label: str
    """What people read: Not implemented."""

    def __str__(self) -> str:
        return self.label


@dataclass(frozen=True, slots=True)
class Source:
    """A source and the passage relied on. Equal sources are one source."""

    title: str
    """Title of the source or of the document; never empty."""

    publisher: str | None
    """Who published it."""

    symbol: str | None
    """UN document symbol."""

    paragraph: str | None
    """Paragraph, page or slide, as text."""

    published_on: "PartialDate | None"
    """When it was published."""

    url: str | None
    """Its address: http, https or mailto only."""

    archive_url: str | None
    """Address of an archived copy."""

    accessed_on: "PartialDate | None"
    """When the page was last seen."""

    quote: str | None
    """The passage in the source's own words."""

    direction: str | None
    """supports, contradicts or context."""

    kind: Label | None
    """What sort of source it is."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the assessor found; for a recommendation without an assessment, that nobody has."""

    status: Label
    """Status of implementation, or the grade on another scale."""

    tone: str
    """positive, middling, negative or none: how it may be coloured, never colour alone."""

    finding: bool
    """Whether it says something of the State."""

    in_set: bool
    """Whether the report's named set ("ignored") counts it."""

    on: "PartialDate | None"
    """The date that it holds for."""

    rationale: str | None
    """Why, in words."""

    confidence: Label | None
    """How sure the assessor is."""

    sources: tuple[Source, ...]
    """What it rests on."""


@dataclass(frozen=True, slots=True)
class Record:
    """One recommendation, or one remedy that an individual decision asks for."""

    id: str
    """Its short name in the data files."""

    number: str
    """Paragraph in the document, as text; empty if none is given."""

    symbol: str | None
    """Symbol of the document."""

    document: str
    """The document: its symbol, else its title; may be empty."""

    mechanism: Label
    """The mechanism that asks."""

    body: Label | None
    """The body that asks."""

    state_under_review: Label | None
    """The State that is asked."""

    cycle: int | None
    """UPR cycle."""

    session: int | None
    """Session of the body."""

    issued_on: "PartialDate | None"
    """When the recommendation was made."""

    states: tuple[Label, ...]
    """The recommending States."""

    position: Label | None
    """The position of the State under review."""

    position_source: str | None
    """Where the position is stated."""

    position_text: str | None
    """The position in the source's own words."""

    state_claim: Label | None
    """What the State says of implementation in its position."""

    text: str
    """The recommendation word for word, else the summary."""

    is_summary: bool
    """Whether the text is the analyst's summary."""

    language: str
    """Language of the text: an ISO 639-1 code."""

    direction: str
    """ltr or rtl: the direction of the text's script."""

    themes: tuple[Label, ...]
    """Themes."""

    focus: tuple[Label, ...]
    """Focus areas of the workspace."""

    affected_persons: tuple[Label, ...]
    """The groups of persons concerned."""

    goals: tuple[Label, ...]
    """Sustainable Development Goals."""

    remedy: Label | None
    """What an individual decision asks for."""

    provisions: tuple[str, ...]
    """The laws and articles it is about."""

    lead_institution: str | None
    """The institution that is to act."""

    cases: tuple[Label, ...]
    """The cases it concerns: id and name."""

    repeats: tuple[str, ...]
    """Ids of earlier recommendations that ask the same."""

    judgement: Judgement
    """What became of it."""
