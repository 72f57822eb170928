"""The tables of cases and of what became of the persons."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from upr_track.analysis.case_situations import current_situations
from upr_track.exporters.chosen import numbered
from upr_track.exporters.columns import Entry, Kind, added, columns_of
from upr_track.model.case import Case, Situation

if TYPE_CHECKING:
    from upr_track.exporters.chosen import Chosen

CASE_COLUMNS = (
    *columns_of(Case, without=("notes",)),
    added("now", "Situations on the date of the export, several of which may hold.", Kind.LIST),
)
SITUATION_COLUMNS = (
    added("id", "Case, date and situation; with #2 where a second one has the same."),
    added("case_id", "Whose situation it is.", to="cases"),
    *columns_of(Situation),
)


def case_entries(chosen: "Chosen") -> Iterator[Entry]:
    """The cases, each with its situation on the date."""
    standing = chosen.standing
    default = standing.dataset.settings.state_under_review
    for one in chosen.cases:
        found = current_situations(one, standing.as_of)
        yield Entry(
            one,
            {
                "state_under_review": one.state_under_review or default,
                "now": tuple(dict.fromkeys(each.situation for each in found)),
            },
        )


def situation_entries(chosen: "Chosen") -> Iterator[Entry]:
    """All that sources say of the persons, case by case."""
    for name, case, one in numbered_situations(chosen):
        yield Entry(one, {"id": name, "case_id": case.id})


def numbered_situations(chosen: "Chosen") -> "Iterator[tuple[str, Case, Situation]]":
    """Each situation with an id and its case."""
    found = [(case, one) for case in chosen.cases for one in case.situations]
    names = numbered(f"{case.id}/{one.as_of}/{one.situation}" for case, one in found)
    for name, (case, one) in zip(names, found, strict=True):
        yield name, case, one
