import json
from pathlib import Path

import pytest

from tests.functional.conftest import Run
from tests.git_workspaces import ARCHIVE, KEEPER, GitWorkspace, lighthouse

PAGE = "docs/commands/history.md"


@pytest.fixture
def history(tmp_path: Path) -> GitWorkspace:
    return lighthouse(tmp_path / "lighthouse")


def headings(text: str) -> list[str]:
    return [line for line in text.splitlines() if " · " in line and not line.startswith(" ")]


def test_who_recorded_what_when(upr_track: Run, history: GitWorkspace, repository: Path) -> None:
    found = upr_track("history", "x-126.10", cwd=history.root)
    page = (repository / PAGE).read_text(encoding="utf-8")
    assert f"$ upr-track history x-126.10\n{found.out}{found.err}```" in page
    assert found.out.startswith("x-126.10\nOpen the archive of the lighthouse\n\n5 Feb 2022 · Dan")
    assert "3 Feb 2021 · Daniyar · One file for each subject (" in found.out
    assert (
        "  moved from data/recommendations.yaml to data/recommendations/archive.yaml\n" in found.out
    )
    assert "  Position: Noted → Supported\n" in found.out
    assert found.err.startswith("4 commits by 2 persons\n")


def test_a_record_is_followed_through_its_ids(upr_track: Run, history: GitWorkspace) -> None:
    archive = ARCHIVE.format(position="supported").replace("x-126.10", "archive")
    statuses = (history.root / "data" / "statuses.yaml").read_text(encoding="utf-8")
    history.write("data/recommendations/archive.yaml", archive)
    history.write("data/statuses.yaml", statuses.replace("x-126.10", "archive"))
    history.commit("2022-03-01", "A better id")
    found = upr_track("history", "archive", cwd=history.root)
    assert len(headings(found.out)) == 5
    assert "A better id" in headings(found.out)[0]
    assert found.out.count("assessed: ") == 2
    assert "\n  new id: archive, was x-126.10\n\n5 Feb 2022" in found.out


def test_what_a_merge_made_of_it_is_told(upr_track: Run, history: GitWorkspace) -> None:
    path = "data/recommendations/keeper.yaml"
    history.git("checkout", "--quiet", "-b", "branch")
    history.write(path, KEEPER.replace("go home", "leave"))
    history.commit("2022-03-01", "On the branch", author="Botagoz")
    history.git("checkout", "--quiet", "main")
    history.write(path, KEEPER.replace("go home", "rest"))
    history.commit("2022-03-02", "On main")
    history.git("merge", "--quiet", "-s", "ours", "--no-commit", "branch", day="2022-03-03")
    history.write(path, KEEPER.replace("go home", "rest and leave"))
    history.commit("2022-03-03", "Both", author="Botagoz")
    found = upr_track("history", "x-126.9", cwd=history.root).out
    assert [line.split(" · ")[2].split(" (")[0] for line in headings(found)][:3] == [
        "Both",
        "On main",
        "On the branch",
    ]
    assert "Summary: Let the lighthouse keeper rest → Let the lighthouse keeper rest and" in found


def test_other_records_have_a_history_too(upr_track: Run, history: GitWorkspace) -> None:
    found = upr_track("history", "ignored", cwd=history.root)
    assert found.out.splitlines()[:2] == [
        "ignored",
        "One of two recommendations on the lighthouse is ignored.",
    ]
    assert "  recorded in data/claims.yaml\n" in found.out


def test_what_is_gone_keeps_its_history(upr_track: Run, history: GitWorkspace) -> None:
    history.remove("data/recommendations/lamp.yaml")
    history.commit("2022-03-01", "No lamp")
    found = upr_track("history", "x-126.11", cwd=history.root)
    assert "  removed from data/recommendations/lamp.yaml\n" in found.out
    assert len(headings(found.out)) == 2


def test_markdown_has_a_heading_for_each_commit(upr_track: Run, history: GitWorkspace) -> None:
    found = upr_track("history", "x-126.11", "--format", "md", cwd=history.root).out
    assert found.startswith("## x-126.11\n\nLight the lamp each night\n\n### 5 Feb 2022 · Daniyar")
    assert found.endswith("\n\n- recorded in data/recommendations/lamp.yaml\n")


def test_programs_get_both_versions(upr_track: Run, history: GitWorkspace) -> None:
    report = json.loads(upr_track("history", "x-126.10", "--format", "json", cwd=history.root).out)
    assert [one["author"] for one in report["steps"]] == [
        *("Daniyar", "Aigerim"),
        *("Daniyar", "Aigerim"),
    ]
    position = report["steps"][1]
    assert position["fields"] == [{"field": "position", "before": "noted", "after": "supported"}]
    assert position["date"] == "2021-03-04T12:00:00+00:00"
    assert position["before"]["record"]["position"] == "noted"
    assert report["steps"][0]["assessments"][0]["status"] == "contrary"


def test_what_is_hidden_today_has_no_history_for_others(
    upr_track: Run, history: GitWorkspace
) -> None:
    history.write("data/recommendations/keeper.yaml", KEEPER + "  visibility: confidential\n")
    refused = upr_track("history", "x-126.9", cwd=history.root)
    assert (refused.code, refused.out) == (2, "")
    assert refused.err == (
        'error: "x-126.9" is not for this audience\n'
        "  hint: to see everything: --audience internal\n"
    )
    assert upr_track("history", "x-126.9", "--audience", "internal", cwd=history.root).out


def test_a_judgement_that_is_hidden_today_is_left_out(
    upr_track: Run, history: GitWorkspace
) -> None:
    statuses = (history.root / "data" / "statuses.yaml").read_text(encoding="utf-8")
    hidden = statuses.replace("status: contrary", "status: contrary\n  visibility: internal")
    history.write("data/statuses.yaml", hidden)
    found = upr_track("history", "x-126.10", cwd=history.root)
    assert "Contrary" not in found.out
    assert len(headings(found.out)) == 3


def test_an_unknown_id_is_told(upr_track: Run, history: GitWorkspace) -> None:
    refused = upr_track("history", "x-126.99", cwd=history.root)
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.startswith(
        'error: git has no record "x-126.99" in the history of this workspace\n  hint: did you'
    )


def test_what_is_not_committed_yet_is_told(upr_track: Run, history: GitWorkspace) -> None:
    history.write("data/cases.yaml", "- id: somebody\n  name: Somebody\n")
    refused = upr_track("history", "somebody", cwd=history.root)
    assert refused.err.startswith('error: "somebody" is not committed yet\n')
