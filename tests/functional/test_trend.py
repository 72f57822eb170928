import json
from pathlib import Path

import pytest

from tests.functional.conftest import Run
from tests.git_workspaces import KEEPER, GitWorkspace, lighthouse

PAGE = "docs/commands/trend.md"


@pytest.fixture
def history(tmp_path: Path) -> GitWorkspace:
    return lighthouse(tmp_path / "lighthouse")


def test_the_line_follows_the_dates_of_the_assessments(
    upr_track: Run, history: GitWorkspace, repository: Path
) -> None:
    found = upr_track("trend", cwd=history.root)
    assert found.out == (
        "Ignored over time · assessed by the coalition\n"
        "\n"
        "  █▄▁▄  1 of 1 → 1 of 2\n"
        "\n"
        "  date         total  assessed  ignored\n"
        "  31 May 2020      3         1   1 of 1\n"
        "  30 Jun 2020      3         2   1 of 2\n"
        "  1 Mar 2021       3         2   0 of 2\n"
        "  31 Jan 2022      3         2   1 of 2\n"
        "\n"
        "  ignored = not implemented, contrary or no reply\n"
    )
    assert found.out in (repository / PAGE).read_text(encoding="utf-8")


def test_history_tells_what_the_data_said_then(upr_track: Run, history: GitWorkspace) -> None:
    found = upr_track("trend", "--by-history", "--format", "csv", cwd=history.root)
    assert found.out == (
        "as_of,total,assessed,in_set\n"
        "2020-07-01,2,2,1\n"
        "2021-02-03,2,2,1\n"
        "2021-03-04,2,2,0\n"
        "2022-02-05,3,2,1\n"
    )
    years = upr_track(
        "trend", "--by-history", "--every", "year", "--format", "csv", cwd=history.root
    )
    assert years.out.splitlines()[1:] == ["2020,2,2,1", "2021,2,2,0", "2022,3,2,1"]


def test_the_line_ends_on_the_date_that_is_asked_for(upr_track: Run, history: GitWorkspace) -> None:
    found = upr_track(
        "trend", "--as-of", "2021-06", "--every", "year", "--format", "csv", cwd=history.root
    )
    assert found.out.splitlines()[1:] == ["2020,3,2,1", "2021-06-30,3,2,0"]


def test_conditions_and_sets_are_those_of_status(upr_track: Run, history: GitWorkspace) -> None:
    found = upr_track("trend", "--where", "position=supported", "--format", "csv", cwd=history.root)
    status = upr_track("status", "--where", "position=supported", "--headline", cwd=history.root)
    assert found.out.splitlines()[-1] == "2022-01-31,3,2,1"
    assert status.out.startswith("Ignored: 1 of 2 assessed; 3 in all")


def test_programs_get_the_records_behind_each_point(upr_track: Run, history: GitWorkspace) -> None:
    report = json.loads(upr_track("trend", "--format", "json", cwd=history.root).out)
    assert (report["by"], report["assessed_by"], report["set"]) == (
        "assessments",
        "coalition",
        "ignored",
    )
    assert report["points"][2]["ids"] == {
        "partially_implemented": ["x-126.10"],
        "in_progress": ["x-126.9"],
        "not_assessed": ["x-126.11"],
    }


def test_what_is_hidden_today_is_not_counted_in_the_past(
    upr_track: Run, history: GitWorkspace
) -> None:
    history.write("data/recommendations/keeper.yaml", KEEPER + "  visibility: internal\n")
    found = upr_track("trend", "--by-history", "--format", "csv", cwd=history.root)
    assert found.out.splitlines()[1] == "2020-07-01,1,1,0"


def test_without_assessments_there_is_no_line(upr_track: Run, history: GitWorkspace) -> None:
    history.write("data/statuses.yaml", "")
    found = upr_track("trend", cwd=history.root)
    assert found.out == "Nothing has been assessed yet.\n"
    assert json.loads(upr_track("trend", "--format", "json", cwd=history.root).out)["points"] == []
