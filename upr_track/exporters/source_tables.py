"""The tables of sources and of remarks: each row belongs to one record of another table."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from upr_track.exporters.case_tables import numbered_situations
from upr_track.exporters.chosen import document_id
from upr_track.exporters.columns import Entry, Value, added, column_of, columns_of
from upr_track.model.evidence import Evidence, Note

if TYPE_CHECKING:
    from upr_track.exporters.chosen import Chosen

EVIDENCE_COLUMNS = (
    added("id", "The record that cites it, and its number there."),
    added("cited_by", "Kind of that record: assessment, claim, case, situation or document."),
    added("assessment_id", "The assessment that cites it.", to="assessments"),
    added("recommendation_id", "What that assessment is about.", to="recommendations"),
    added("claim_id", "The claim that cites it.", to="claims"),
    added("case_id", "The case that cites it.", to="cases"),
    added("situation_id", "The situation that cites it, of the case.", to="situations"),
    added("about_document_id", "The document that cites it, for facts on itself.", to="documents"),
    *columns_of(
        Evidence,
        instead={"document": added("document_id", "The document that it is.", to="documents")},
    ),
)
NOTE_COLUMNS = (
    added("id", "The record that it stands on, and its number there."),
    added("recommendation_id", "The recommendation that it stands on.", to="recommendations"),
    added("assessment_id", "The assessment that it stands on.", to="assessments"),
    added("claim_id", "The claim that it stands on.", to="claims"),
    added("case_id", "The case that it stands on.", to="cases"),
    added("document_id", "The document that it stands on.", to="documents"),
    column_of(Note, "text"),
    column_of(Note, "by", "written_by"),
    column_of(Note, "on", "written_on"),
    column_of(Note, "visibility"),
)


def evidence_entries(chosen: "Chosen") -> Iterator[Entry]:
    """All sources, in the order of the records that cite them."""
    for kind, name, owner, sources in _citing(chosen):
        for number, one in enumerate(sources, 1):
            own = {"id": f"{kind}:{name}:{number}", "cited_by": kind}
            yield Entry(one, {**own, "document_id": document_id(one, chosen.standing), **owner})


def note_entries(chosen: "Chosen") -> Iterator[Entry]:
    """All remarks, in the order of the records that they stand on."""
    for kind, name, record in _annotated(chosen):
        for number, one in enumerate(record.notes, 1):
            yield Entry(one, {"id": f"{kind}:{name}:{number}", f"{kind}_id": name})


_Citing = tuple[str, str, dict[str, Value], tuple[Evidence, ...]]


def _citing(chosen: "Chosen") -> Iterator[_Citing]:
    """Kind and id of each record that may cite, the columns that name it, and its sources."""
    for name, judged in chosen.assessments:
        owner: dict[str, Value] = {"assessment_id": name}
        owner["recommendation_id"] = judged.recommendation
        yield "assessment", name, owner, judged.evidence
    for verdict in chosen.claims:
        yield "claim", verdict.claim.id, {"claim_id": verdict.claim.id}, verdict.claim.sources
    for case in chosen.cases:
        yield "case", case.id, {"case_id": case.id}, case.sources
    for name, case, situation in numbered_situations(chosen):
        owner = {"situation_id": name, "case_id": case.id}
        yield "situation", name, owner, situation.sources
    for document in chosen.documents:
        yield "document", document.id, {"about_document_id": document.id}, document.sources


def _annotated(chosen: "Chosen") -> Iterator[tuple[str, str, Any]]:
    """Kind and id of each record that may have notes, with the record."""
    for asked in chosen.recommendations:
        yield "recommendation", asked.id, asked
    for name, judged in chosen.assessments:
        yield "assessment", name, judged
    for verdict in chosen.claims:
        yield "claim", verdict.claim.id, verdict.claim
    for case in chosen.cases:
        yield "case", case.id, case
    for document in chosen.documents:
        yield "document", document.id, document
