"""All rules across records, in the order in which they are listed."""

from upr_track.checks.interface import Rule
from upr_track.checks.rules import duplicate_id, duplicate_paragraph, unknown_recommendation

RULES: tuple[Rule, ...] = (
    duplicate_id.RULE,
    duplicate_paragraph.RULE,
    unknown_recommendation.RULE,
)
"""A new rule is one file and one line here."""
