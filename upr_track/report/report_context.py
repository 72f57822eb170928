"""The object that every template gets as ``report``."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from upr_track.report.context import Record
from upr_track.report.context_claims import Case, Figure
from upr_track.report.context_tables import Group, Table

if TYPE_CHECKING:
    from upr_track.model.partial_date import PartialDate


@dataclass(frozen=True, slots=True)
class Organisation:
    """One organisation of the coalition."""

    name: str
    """Full name."""

    short_name: str | None
    """Abbreviation."""

    about: str | None
    """The organisation in a sentence."""

    contact: str | None
    """Address for questions."""


@dataclass(frozen=True, slots=True)
class Submission:
    """What the workspace is made for."""

    title: str | None
    """Title of the submission."""

    kind: str
    """single or joint."""

    date: "PartialDate | None"
    """Date of the submission."""

    organisations: tuple[Organisation, ...]
    """Who hands it in."""

    review_cycle: int | None
    """Cycle of the review it is for."""

    review_session: int | None
    """Session of the Working Group."""

    review_date: "PartialDate | None"
    """When the review takes place."""

    word_limit: int | None
    """Words allowed for its kind in the review's cycle; None if not known."""


@dataclass(frozen=True, slots=True)
class Change:
    """A recommendation whose status is not what it was."""

    record: Record
    """The recommendation, as it stands."""

    before: str
    """Its status on the earlier date."""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that a report is made of."""

    name: str
    """The report's name: annex."""

    layout: str
    """Layout of the annex: ohchr-3, ohchr-4 or plain."""

    draft: bool
    """Whether it is a draft."""

    title: str
    """Name of the workspace."""

    state_under_review: str
    """The State or States that the records are about."""

    as_of: "PartialDate"
    """The date that all statuses hold for."""

    assessed_by: str | None
    """Who assessed, as a sentence names it; None if nobody has."""

    assessor: str | None
    """The same in full, as on a title page."""

    scale: str | None
    """The scale, where it is not the canonical one."""

    audience: str
    """public, partners or internal."""

    conditions: tuple[str, ...]
    """The conditions that the records meet."""

    set_label: str
    """The word of the named set: ignored."""

    set_definition: str
    """What it counts, as a sentence."""

    notes: tuple[str, ...]
    """What is not in the figures, one sentence each."""

    submission: Submission
    """Title and authors of the submission."""

    records: tuple[Record, ...]
    """All recommendations that were made, by document and paragraph."""

    proposals: tuple[Record, ...]
    """What stakeholders propose; made by no body yet, and never counted."""

    themes: tuple[Group, ...]
    """The recommendations by theme."""

    focus_areas: tuple[Group, ...]
    """The recommendations by focus area."""

    mechanisms: tuple[Group, ...]
    """The recommendations by mechanism."""

    proposals_by_focus: tuple[Group, ...]
    """The proposals by focus area."""

    tables: Mapping[str, Table]
    """Tables by name; see ``Table.name``."""

    figures: tuple[Figure, ...]
    """All claims of the workspace."""

    headline: tuple[Figure, ...]
    """The claims that the settings put on top."""

    cases: tuple[Case, ...]
    """Persons and cases."""

    since: "PartialDate | None"
    """The earlier date that changes are told from."""

    changes: tuple[Change, ...]
    """What changed since then."""
