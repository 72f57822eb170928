"""The fields of a table of recommendations, and the headers that people give to them."""

from collections.abc import Mapping

from upr_track.errors import UsageError
from upr_track.importers.columns import header_key

FIELDS: Mapping[str, tuple[str, ...]] = {
    "id": ("ID", "Record ID", "Recommendation ID"),
    "document_symbol": (
        "Document symbol",
        "Symbol",
        "UN symbol",
        "Document",
        "Source document",
        "Report",
    ),
    "paragraph": (
        "Paragraph",
        "Para",
        "Paragraph number",
        "Paragraph no",
        "Para no",
        "Para number",
        "Recommendation number",
        "Recommendation no",
        "Rec no",
        "Rec number",
        "Number",
        "No",
        "Nr",
        "#",
        "Reference",
        "Reference number",
    ),
    "text": (
        "Text",
        "Recommendation",
        "Recommendations",
        "Recommendation text",
        "Text of recommendation",
        "Text of the recommendation",
        "Full text",
        "Full recommendation",
        "Title",
    ),
    "summary": ("Summary", "Action summary", "Short text", "Short title"),
    "recommending_states": (
        "Recommending State",
        "Recommending States",
        "Recommending State/s",
        "Recommending State(s)",
        "Recommending country",
        "Recommending countries",
        "Recommended by",
        "Made by",
        "States",
    ),
    "position": (
        "Position",
        "Position of the State",
        "Position of the State under review",
        "State position",
        "Response",
        "State response",
        "Government response",
        "Decision",
        "UPR position",
    ),
    "accepted": ("Accepted", "Accepted status", "Supported"),
    "position_source": ("Position source", "Source of position"),
    "state_claim": ("State claim",),
    "state_under_review": (
        "State under review",
        "SuR",
        "Country",
        "Country concerned",
        "Countries concerned",
        "State concerned",
        "State party",
    ),
    "mechanism": ("Mechanism", "Mechanism type", "Human rights mechanism"),
    "body": ("Body", "Human rights body", "Recommending body", "UN body", "Committee"),
    "cycle": ("Cycle", "UPR cycle", "Reporting cycle"),
    "session": ("Session", "UPR session"),
    "issued_on": ("Issued on", "Date issued", "Date", "Adopted on", "Publication date"),
    "themes": ("Theme", "Themes", "Primary theme", "Issue", "Issues", "Topics", "Themes/Issues"),
    "affected_persons": ("Affected persons", "Groups of persons", "Vulnerable groups"),
    "sdgs": ("SDG", "SDGs", "SDG targets", "Relevant SDGs"),
    "action_category": ("Action category", "Action"),
    "assessment": (
        "Status",
        "Status of implementation",
        "Implementation status",
        "Level of implementation",
        "Implementation",
        "Assessment",
        "Assessment/comments on level of implementation",
    ),
    "grade": ("Grade",),
    "scale": ("Scale",),
    "rationale": ("Rationale", "Reasons", "Justification"),
    "assessed_by": ("Assessed by", "Assessor"),
    "assessed_on": ("Assessed on", "Date of assessment", "Assessment date", "As of"),
    "notes": ("Notes", "Note", "Remarks", "Accepted response", "Government response comment"),
    "language": ("Language", "Lang"),
}
"""Headers by field. Case, signs and underscores do not count, so that ``document_symbol``
and "Document symbol" are one."""

SYNONYMS: Mapping[str, str] = {
    header_key(header): field for field, headers in FIELDS.items() for header in (field, *headers)
}


def synonyms_with(columns: Mapping[str, str]) -> Mapping[str, str]:
    """The usual headers, and those that the user gave a field for.

    Raises ``UsageError`` for a field that does not exist.
    """
    for header, field in columns.items():
        if field not in FIELDS:
            raise UsageError(
                f'the column "{header}" cannot be read as "{field}": there is no such field',
                f"one of: {', '.join(FIELDS)}",
            )
    return {**SYNONYMS, **{header_key(header): field for header, field in columns.items()}}
