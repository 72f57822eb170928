"""The tables of recommendations and of what became of them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from upr_track.exporters.chosen import document_id
from upr_track.exporters.columns import Entry, Kind, Value, added, column_of, columns_of
from upr_track.model.assessment import Assessment
from upr_track.model.recommendation import Recommendation

if TYPE_CHECKING:
    from upr_track.exporters.chosen import Chosen

_OF_THE_ASSESSMENT = ("assessed_on", "assessed_by", "rationale", "confidence")

RECOMMENDATION_COLUMNS = tuple(
    columns_of(
        Recommendation,
        without=("notes",),
        instead={"document": added("document_id", "The document it comes from.", to="documents")},
    )
)
ASSESSMENT_COLUMNS = (
    added("id", "Recommendation, assessor and date; with #2 where a second one has the same."),
    *columns_of(
        Assessment,
        without=("evidence", "notes"),
        instead={
            "recommendation": added(
                "recommendation_id", "The recommendation that is judged.", to="recommendations"
            )
        },
    ),
)
FLAT_COLUMNS = (
    *RECOMMENDATION_COLUMNS,
    added("document_title", "Title of the document."),
    added("case_names", "Names of the cases, in the order of their ids.", Kind.LIST),
    added(
        "status",
        "Status of implementation on the date of the export, not_assessed where nobody judged "
        "it; on a scale with grades of its own the grade.",
    ),
    added("assessment_id", "The assessment that counts.", to="assessments"),
    *(column_of(Assessment, name) for name in _OF_THE_ASSESSMENT),
    added("sources", "How many sources the assessment rests on.", Kind.NUMBER),
)


def recommendation_entries(chosen: "Chosen") -> Iterator[Entry]:
    """The recommendations, each with its State and its document."""
    standing = chosen.standing
    default = standing.dataset.settings.state_under_review
    for one in chosen.recommendations:
        yield Entry(
            one,
            {
                "state_under_review": one.state_under_review or default,
                "document_id": document_id(one, standing),
            },
        )


def assessment_entries(chosen: "Chosen") -> Iterator[Entry]:
    """All judgements on them, of every assessor."""
    for name, one in chosen.assessments:
        yield Entry(one, {"id": name, "recommendation_id": one.recommendation})


def flat_entries(chosen: "Chosen") -> Iterator[Entry]:
    """The recommendations with what is otherwise in other tables."""
    data = chosen.standing.dataset
    ids = {id(one): name for name, one in chosen.assessments}
    for entry in recommendation_entries(chosen):
        one = entry.record
        document = data.document_by_id.get(str(entry.beside["document_id"]))
        found = chosen.standing.current.get(one.id)
        joined: dict[str, Value] = {
            "document_title": document.title if document else None,
            "case_names": tuple(
                data.case_by_id[name].name for name in one.cases if name in data.case_by_id
            ),
            "status": chosen.standing.status(one.id),
        }
        if found is not None:
            joined |= {column.name: column.value(Entry(found)) for column in _JUDGEMENT}
            joined |= {"assessment_id": ids[id(found)], "sources": len(found.evidence)}
        yield Entry(one, {**entry.beside, **joined})


_JUDGEMENT = tuple(column_of(Assessment, name) for name in _OF_THE_ASSESSMENT)
