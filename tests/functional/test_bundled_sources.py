"""The data of the first case: true to its sources, which lie beside the repository."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from upr_track.model import Evidence, Recommendation
from upr_track.workspace import Workspace, open_workspace


@pytest.fixture(scope="module")
def workspace(bundled_workspace: Path) -> Workspace:
    return open_workspace(bundled_workspace)


@pytest.fixture(scope="module")
def presentation(shared_data: Path) -> str:
    """The text of the presentation without white space and bullets."""
    return _folded((shared_data.parent / "seed.txt").read_text(encoding="utf-8"))


def test_every_quotation_stands_in_the_presentation(
    workspace: Workspace, presentation: str
) -> None:
    quotes = [one.quote for one in _sources(workspace) if one.quote]
    assert quotes
    assert [quote for quote in quotes if _folded(quote) not in presentation] == []


def test_every_proposal_stands_in_the_presentation(workspace: Workspace, presentation: str) -> None:
    places = [presentation.find(_folded(record.text or "-")) for record in _proposals(workspace)]
    assert -1 not in places
    assert places == sorted(places)


def test_every_name_is_spelt_as_in_the_presentation(
    workspace: Workspace, presentation: str
) -> None:
    elsewhere = {"ayan", "mukhortova", "qaharman"}
    names = [case.name for case in workspace.dataset.cases if case.id not in elsewhere]
    assert [name for name in names if _folded(name) not in presentation] == []


def test_second_review_is_as_in_the_list_of_facts(workspace: Workspace, shared_data: Path) -> None:
    found = [
        (
            one.document_symbol,
            one.paragraph,
            "; ".join(one.recommending_states),
            one.position,
            one.state_claim,
            one.summary,
        )
        for one in _second_review(workspace)
    ]
    assert found == [tuple(row[name] for name in _FACTS) for row in _rows(shared_data, "cycle-2")]


def test_themes_keep_the_subjects_of_the_list_of_facts_apart(
    workspace: Workspace, shared_data: Path
) -> None:
    for row in _rows(shared_data, "cycle-2"):
        record = workspace.dataset.recommendation_by_id[f"kaz-upr2-{row['paragraph']}"]
        focus, theme = _SUBJECTS[row["focus"]]
        assert record.focus == (focus,)
        assert any(code.startswith(theme) for code in record.themes), record.id


def test_decisions_are_as_in_the_list_of_facts(workspace: Workspace, shared_data: Path) -> None:
    found: dict[str | None, list[str | None]] = {}
    dates: dict[str | None, str] = {}
    for record in workspace.dataset.recommendations:
        if record.remedy:
            found.setdefault(record.document_symbol, []).append(record.remedy)
            dates[record.document_symbol] = str(record.issued_on)
    rows = list(_rows(shared_data, "decisions"))
    assert found == {row["symbol"]: row["asked"].split("; ") for row in rows}
    assert dates == {row["symbol"]: row["adopted"] for row in rows}


_FACTS = ("symbol", "paragraph", "recommending_states", "position", "state_claim", "summary")
_SUBJECTS = {
    "expression": ("criminal_legislation", "freedom-of-expression"),
    "assembly": ("criminal_legislation", "freedom-of-assembly"),
    "torture": ("torture", ""),
    "lawyers": ("lawyers_and_defenders", "judges-and-lawyers"),
    "defenders": ("lawyers_and_defenders", "human-rights-defenders"),
}


def _second_review(workspace: Workspace) -> list[Recommendation]:
    return [one for one in workspace.dataset.recommendations if one.mechanism == "upr"]


def _proposals(workspace: Workspace) -> list[Recommendation]:
    return [one for one in workspace.dataset.recommendations if one.mechanism == "stakeholder"]


def _sources(workspace: Workspace) -> Iterator[Evidence]:
    data = workspace.dataset
    for assessment in data.assessments:
        yield from assessment.evidence
    for sourced in (*data.claims, *data.cases):
        yield from sourced.sources
    for case in data.cases:
        for situation in case.situations:
            yield from situation.sources


def _folded(text: str) -> str:
    """Without what was mended (spaces, also at quotation marks) and without bullets."""
    return "".join(text.replace("❑", "").replace("•", "").split())


def _rows(shared_data: Path, name: str) -> Iterator[dict[str, str]]:
    (file,) = (shared_data / "kazakhstan").glob(f"{name}*.csv")
    with file.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)
