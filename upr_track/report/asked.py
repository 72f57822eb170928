"""What somebody wants reported."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from upr_track.analysis.selection import Selection

if TYPE_CHECKING:
    from upr_track.analysis.current import Standing
    from upr_track.analysis.status_sets import CountedSet

LAYOUTS = ("ohchr-3", "ohchr-4", "plain")
"""The layouts of the annex: the OHCHR lists of cycle 3 and 4, and our own."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is reported, of which records, to whom.

    ``standing`` holds only what the audience sees; ``left_out`` counts by kind what it does
    not. ``earlier`` is how things stood on the date that changes are told from. A layout
    of None is chosen by the cycle of the records.
    """

    name: str
    standing: "Standing"
    counted_set: "CountedSet"
    selection: Selection = field(default_factory=Selection)
    audience: str = "public"
    left_out: Mapping[str, int] = field(default_factory=dict)
    earlier: "Standing | None" = None
    layout: str | None = None
    draft: bool = False
