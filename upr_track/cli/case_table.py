"""The table of cases: for people in words, for programs in codes."""

import json
from typing import TYPE_CHECKING, Any

from upr_track.analysis.dates_in_words import date_in_words
from upr_track.cli.pages.relations import status_words
from upr_track.cli.tables.grid import Column, Grid
from upr_track.storage.layout import CASES
from upr_track.vocabulary import case_situations, remedies

if TYPE_CHECKING:
    from collections.abc import Sequence

    from upr_track.analysis.case_situations import CaseStanding
    from upr_track.analysis.current import Standing

SCHEMA_VERSION = 1
_BETWEEN = "; "


def labelled_cases(cases: "Sequence[CaseStanding]", standing: "Standing") -> Grid:
    """Who it is, what the person is in and since when, what was asked and what became of it."""
    columns = (
        Column("id"),
        Column("name", may_be_cut=True),
        Column("situation", may_be_cut=True),
        Column("since"),
        Column("remedies asked", may_be_cut=True),
    )
    rows = (
        (
            one.case.id,
            one.case.name,
            _BETWEEN.join(case_situations().label(s.situation) for s in one.situations),
            _BETWEEN.join(date_in_words(s.since) for s in one.situations if s.since),
            _BETWEEN.join(
                f"{remedies().label(remedy.remedy or '')}: "
                f"{status_words(remedy, standing, one.case.id).lower()}"
                for remedy in one.remedies
            ),
        )
        for one in cases
    )
    return Grid(columns, tuple(rows))


def coded_cases(cases: "Sequence[CaseStanding]", standing: "Standing") -> Grid:
    """The same with codes, the recommendations by id, and the date of the situation."""
    names = ("id", "name", "situation", "as_of", "since", "remedies", "recommendations")
    rows = (
        (
            one.case.id,
            one.case.name,
            _BETWEEN.join(s.situation for s in one.situations),
            str(one.situations[0].as_of) if one.situations else "",
            _BETWEEN.join(str(s.since) for s in one.situations if s.since),
            _BETWEEN.join(
                f"{r.remedy}={standing.status_for(r.id, one.case.id)}" for r in one.remedies
            ),
            _BETWEEN.join(r.id for r in one.asked),
        )
        for one in cases
    )
    return Grid(tuple(map(Column, names)), tuple(rows))


def cases_json(cases: "Sequence[CaseStanding]", standing: "Standing") -> str:
    """One JSON object: each case whole, with what was asked and what became of it."""
    report = {
        "schema_version": SCHEMA_VERSION,
        "as_of": str(standing.as_of),
        "assessed_by": standing.assessed_by,
        "cases": [_entry(one, standing) for one in cases],
    }
    return f"{json.dumps(report, ensure_ascii=False, indent=2)}\n"


def _entry(one: "CaseStanding", standing: "Standing") -> dict[str, Any]:
    whole: dict[str, Any] = CASES.adapter.dump_python(one.case, mode="json", exclude_defaults=True)
    return {
        **whole,
        "current_situations": [situation.situation for situation in one.situations],
        "asked": [
            {
                "recommendation": r.id,
                "remedy": r.remedy,
                "status": standing.status_for(r.id, one.case.id),
            }
            for r in one.asked
        ],
    }
