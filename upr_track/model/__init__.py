"""What a record is: frozen and checked, without files. See docs/adr/0001-data-model.md."""

from upr_track.model.assessment import CANONICAL_SCALE, Assessment
from upr_track.model.case import Case, Situation
from upr_track.model.claim import (
    AnyClaim,
    Claim,
    CountClaim,
    DeclaredClaim,
    FigureClaim,
    Period,
    Ratio,
)
from upr_track.model.dataset import Collection, Dataset, Locator
from upr_track.model.document import DeclaredTotals, LeadParagraph, SourceDocument
from upr_track.model.evidence import Evidence, Note
from upr_track.model.partial_date import PartialDate
from upr_track.model.recommendation import Recommendation
from upr_track.model.settings import Assessor, Organisation, Settings

__all__ = [
    "CANONICAL_SCALE",
    "AnyClaim",
    "Assessment",
    "Assessor",
    "Case",
    "Claim",
    "Collection",
    "CountClaim",
    "Dataset",
    "DeclaredClaim",
    "DeclaredTotals",
    "Evidence",
    "FigureClaim",
    "LeadParagraph",
    "Locator",
    "Note",
    "Organisation",
    "PartialDate",
    "Period",
    "Ratio",
    "Recommendation",
    "Settings",
    "Situation",
    "SourceDocument",
]
