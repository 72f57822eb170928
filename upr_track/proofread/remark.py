"""What proofreading says of a figure."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from upr_track.proofread.figure import Spotted


class FigureVerdict(StrEnum):
    """What the data says of a figure in a text."""

    VERIFIED = "verified"
    """A claim or record says the same."""

    STALE = "stale"
    """A claim says the same, and held on its date; later judgements change the count."""

    WRONG = "wrong"
    """The data says something else."""

    QUOTATION_DIFFERS = "quotation differs"
    """A recommendation is quoted in other words than it has."""

    UNKNOWN = "unknown"
    """Nothing in the data covers it."""

    UNKNOWN_REFERENCE = "unknown reference"
    """A document, opinion or communication that is not recorded."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A figure, the verdict and what it rests on.

    ``by`` names the claim, record or document, and is empty where there is none; ``told`` is
    what the data says, a sentence without capital and full stop; ``hint`` the next step.
    ``tied``: the author named the claim.
    """

    figure: "Spotted"
    verdict: FigureVerdict
    by: str
    told: str
    hint: str = ""
    tied: bool = False
