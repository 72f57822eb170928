"""A recommendation as an importer found it: still in the source's own words."""

from collections.abc import Callable
from dataclasses import dataclass, field

from upr_track.importers.interface import Origin
from upr_track.importers.state_names import NO_STATES, StateNames


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a source says of one recommendation; empty where it says nothing.

    ``state_under_review`` and ``state_names`` hold codes; ``state_name`` is the name of the
    State under review where its code is still to be found. ``position``, ``themes``,
    ``affected_persons``, ``sdgs``, ``body``, ``assessment``, ``grade`` and ``scale`` hold
    the source's words, ``position_text`` those for a position that had to be reworded.
    ``serial`` is the source's own number for the record, of use where it gives no paragraph.
    ``place_of`` gives the cell of a field, where the source has cells.
    """

    origin: Origin
    text: str
    summary: str = ""
    id: str = ""
    mechanism: str = "upr"
    body: str = ""
    state_under_review: str | None = None
    state_name: str = ""
    document_symbol: str = ""
    paragraph: str = ""
    cycle: int | None = None
    session: int | None = None
    issued_on: str = ""
    state_names: StateNames = NO_STATES
    position: str = ""
    position_text: str = ""
    position_source: str = ""
    state_claim: str | None = None
    themes: tuple[str, ...] = ()
    affected_persons: tuple[str, ...] = ()
    sdgs: tuple[str, ...] = ()
    action_category: str = ""
    assessment: str = ""
    grade: str = ""
    scale: str = ""
    rationale: str = ""
    assessed_by: str = ""
    assessed_on: str = ""
    language: str = ""
    remarks: tuple[str, ...] = ()
    place_of: Callable[[str], Origin] | None = field(default=None, compare=False)
    serial: str = ""
