import json
from pathlib import Path

import pytest

from tests.functional.conftest import Run
from tests.git_workspaces import ARCHIVE, KEEPER, GitWorkspace, lighthouse

PAGE = "docs/commands/diff.md"


@pytest.fixture
def history(tmp_path: Path) -> GitWorkspace:
    return lighthouse(tmp_path / "lighthouse")


def test_the_changes_are_told_in_words(
    upr_track: Run, history: GitWorkspace, repository: Path
) -> None:
    found = upr_track("diff", "--since", "v1", cwd=history.root)
    assert (found.code, found.err) == (1, "1 error in the data: run upr-track validate\n")
    assert f"$ upr-track diff v1..\n{found.out}{found.err}```" in (repository / PAGE).read_text(
        encoding="utf-8"
    )


def test_two_commits_may_be_named(upr_track: Run, history: GitWorkspace) -> None:
    found = upr_track("diff", "v1..HEAD~1", cwd=history.root)
    assert found.out.splitlines()[0].startswith("What changed from v1 (1 Jul 2020, 37c69d6307) to")
    assert "x-126.9 Not implemented → In progress (the coalition, 1 Mar 2021)" in found.out
    assert "x-126.11" not in found.out


def test_two_dates_cover_the_days_between_them(upr_track: Run, history: GitWorkspace) -> None:
    found = upr_track("diff", "2021-02..2021-02", cwd=history.root)
    assert found.out.splitlines()[1] == "Nothing changed."  # a file was split, nothing else
    year = upr_track("diff", "2021..2021", cwd=history.root)
    assert "1 position changed · 1 status better · 1 new assessment · 1 new source" in year.out
    everything = upr_track("diff", "2019..2020-07-01", cwd=history.root)
    assert "from before 2019 (nothing was recorded) to 2020-07-01 (1 Jul 2020" in everything.out
    assert "2 new recommendations" in everything.out


def test_without_a_state_it_is_about_what_is_not_committed(
    upr_track: Run, history: GitWorkspace
) -> None:
    assert upr_track("diff", cwd=history.root).out.splitlines()[1] == "Nothing changed."
    history.write("data/recommendations/keeper.yaml", KEEPER.replace("go home", "leave"))
    found = upr_track("diff", cwd=history.root)
    assert found.out.splitlines()[1:] == [
        "No change to a recommendation, status or claim.",
        "",
        "Other changes to recommendations (1)",
        "  x-126.9 Summary: Let the lighthouse keeper go home → Let the lighthouse keeper leave",
    ]


def test_the_last_tag_has_a_name(upr_track: Run, history: GitWorkspace) -> None:
    last = upr_track("diff", "--since", "last-tag", cwd=history.root)
    assert last.out == upr_track("diff", "v1..", cwd=history.root).out


def test_a_branch_is_compared_with_where_it_left(upr_track: Run, history: GitWorkspace) -> None:
    history.git("checkout", "--quiet", "-b", "branch", "HEAD~1")
    history.write("data/recommendations/keeper.yaml", KEEPER.replace("go home", "leave"))
    history.commit("2022-03-01")
    two, three = (
        upr_track("diff", f"main{dots}branch", cwd=history.root) for dots in ("..", "...")
    )
    assert "Removed recommendations (1)" in two.out
    assert "Removed recommendations" not in three.out
    assert three.out.splitlines()[0].startswith("What changed from where branch left main (4 Mar")


def test_a_new_id_is_no_new_recommendation(upr_track: Run, history: GitWorkspace) -> None:
    archive = ARCHIVE.format(position="supported").replace("x-126.10", "archive")
    history.write("data/recommendations/archive.yaml", archive)
    statuses = (history.root / "data" / "statuses.yaml").read_text(encoding="utf-8")
    history.write("data/statuses.yaml", statuses.replace("x-126.10", "archive"))
    found = upr_track("diff", cwd=history.root)
    assert found.out.splitlines()[3:] == [
        "Recommendations with a new id (1)",
        "  archive was x-126.10",
    ]


def test_markdown_is_ready_for_a_comment(upr_track: Run, history: GitWorkspace) -> None:
    found = upr_track("diff", "v1..", "--format", "md", cwd=history.root).out
    assert found.startswith(
        "## What changed from v1 (1 Jul 2020, 37c69d6307) to the files as they stand\n\n1 new"
    )
    assert (
        "### Statuses that moved: worse (1)\n\n- **x-126.10** Partially implemented → "
        "Contrary to the recommendation (the coalition, Jan 2022)\n" in found
    )


def test_html_is_one_page(upr_track: Run, history: GitWorkspace) -> None:
    history.write("data/recommendations/keeper.yaml", KEEPER.replace("go home", "<b>go</b>"))
    found = upr_track("diff", "--format", "html", cwd=history.root).out
    assert found.startswith("<!doctype html>")
    assert "keeper &lt;b&gt;go&lt;/b&gt;</li>" in found


def test_programs_get_everything(upr_track: Run, history: GitWorkspace) -> None:
    report = json.loads(upr_track("diff", "v1..", "--format", "json", cwd=history.root).out)
    assert report["from"]["words"] == "v1"
    assert report["to"] == {"words": "the files as they stand", "commit": None, "date": None}
    assert report["recommendations"] == {
        "new": ["x-126.11"],
        "removed": [],
        "renamed": [],
        "changed": [
            {
                "id": "x-126.10",
                "fields": [{"field": "position", "before": "noted", "after": "supported"}],
            }
        ],
    }
    assert [(one["recommendation"], one["direction"]) for one in report["statuses"]] == [
        ("x-126.10", "worse"),
        ("x-126.9", "better"),
    ]
    assert report["claims"] == [
        {
            "id": "ignored",
            "before": {"stated": "1 of 2", "counted": [1, 2], "verdict": "reproduced"},
            "after": {"stated": "1 of 2", "counted": [0, 2], "verdict": "contradicted"},
        }
    ]


def test_what_is_hidden_today_stays_hidden_in_the_past(
    upr_track: Run, history: GitWorkspace
) -> None:
    history.write("data/recommendations/keeper.yaml", KEEPER + "  visibility: confidential\n")
    shown = upr_track("diff", "v1..", cwd=history.root)
    assert "x-126.9" not in shown.out
    assert "left out for a public audience: 1 recommendation, 2 assessments" in shown.err
    committed = upr_track("diff", "v1..HEAD", cwd=history.root)
    assert "x-126.9" not in committed.out
    assert "x-126.9" in upr_track("diff", "v1..", "--audience", "internal", cwd=history.root).out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["v9.."], 'error: git knows no "v9"\n'),
        (["--since", "--all"], 'error: git knows no "--all"\n'),
        (["v1..", "--since", "v1"], "error: a range and --since say the same twice\n"),
    ],
)
def test_what_git_does_not_know_is_told(
    upr_track: Run, history: GitWorkspace, arguments: list[str], message: str
) -> None:
    refused = upr_track("diff", *arguments, cwd=history.root)
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.startswith(message)


def test_a_workspace_outside_git_says_so(
    upr_track: Run, history: GitWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    (history.root / ".git").replace(tmp_path / "elsewhere")
    refused = upr_track("diff", cwd=history.root)
    assert refused.code == 2
    assert refused.err == (
        f"error: the workspace at {history.root} is not kept in git, so that there is no history "
        "of it\n  hint: to begin one: git init, git add ., git commit\n"
    )
