from pathlib import Path, PurePosixPath

import pytest

from tests.git_workspaces import GitWorkspace
from upr_track.errors import FileAccessError, UsageError
from upr_track.history.blobs import open_blobs
from upr_track.history.commits import data_commits
from upr_track.history.record_reader import RecordReader
from upr_track.history.repository import open_repository
from upr_track.history.snapshots import Snapshots
from upr_track.model.dataset import Dataset
from upr_track.model.settings import Settings

FIRST = "- id: kaz-1\n  mechanism: upr\n  summary: First\n"
SECOND = "- id: kaz-2\n  mechanism: upr\n  summary: Second\n"
TRICKY = '- id: kaz-3\n  mechanism: upr\n  summary: "over\n- two lines"\n'
"""A line inside a quotation that looks like an entry, which YAML readers let pass."""


def at(root: Path, commit: str) -> Dataset:
    repository = open_repository(root)
    with open_blobs(repository) as blobs:
        return Snapshots(repository, RecordReader(blobs), Settings()).at(commit)


def ids(dataset: Dataset) -> list[str]:
    return [one.id for one in dataset.recommendations]


def test_the_records_are_those_of_the_commit(tmp_path: Path) -> None:
    folder = GitWorkspace.begin(tmp_path / "w")
    folder.write("data/recommendations.yaml", FIRST)
    first = folder.commit("2020-01-01")
    folder.write("data/recommendations.yaml", FIRST + SECOND)
    second = folder.commit("2020-01-02")
    folder.write("data/recommendations.yaml", "not committed")
    assert ids(at(folder.root, first)) == ["kaz-1"]
    assert ids(at(folder.root, second)) == ["kaz-1", "kaz-2"]


def test_a_workspace_may_be_a_folder_of_a_repository(tmp_path: Path) -> None:
    top = GitWorkspace.begin(tmp_path / "top")
    top.write("un/kaz/data/recommendations/b.yaml", SECOND)
    top.write("un/kaz/data/recommendations/a ü.yaml", FIRST)
    top.write("data/recommendations.yaml", TRICKY)
    commit = top.commit("2020-01-01")
    assert ids(at(top.root / "un" / "kaz", commit)) == ["kaz-1", "kaz-2"]
    (found,) = data_commits(open_repository(top.root / "un" / "kaz"))
    assert [one.path for one in found.changes] == [
        PurePosixPath("data/recommendations/a ü.yaml"),
        PurePosixPath("data/recommendations/b.yaml"),
    ]


def test_a_cut_in_a_wrong_place_does_no_harm(tmp_path: Path) -> None:
    folder = GitWorkspace.begin(tmp_path / "w")
    folder.write("data/recommendations.yaml", FIRST + TRICKY + SECOND)
    found = at(folder.root, folder.commit("2020-01-01"))
    assert ids(found) == ["kaz-1", "kaz-3", "kaz-2"]
    assert found.recommendations.complete
    assert found.recommendations.records[1].summary == "over - two lines"


def test_what_cannot_be_read_is_counted(tmp_path: Path) -> None:
    folder = GitWorkspace.begin(tmp_path / "w")
    folder.write("data/recommendations.yaml", FIRST + "- id: kaz-9\n  mechanism: nonsense\n")
    found = at(folder.root, folder.commit("2020-01-01"))
    assert (ids(found), found.recommendations.rejected) == (["kaz-1"], 1)


def test_reading_runs_no_hook_and_leaves_the_folder_alone(tmp_path: Path) -> None:
    folder = GitWorkspace.begin(tmp_path / "w")
    folder.write("data/recommendations.yaml", FIRST)
    commit = folder.commit("2020-01-01")
    hook = folder.root / ".git" / "hooks" / "post-index-change"
    hook.write_text("#!/bin/sh\ntouch ran\n", encoding="utf-8")
    hook.chmod(0o755)
    before = {path: path.stat().st_mtime_ns for path in sorted(folder.root.rglob("*"))}
    at(folder.root, commit)
    list(data_commits(open_repository(folder.root)))
    assert {path: path.stat().st_mtime_ns for path in sorted(folder.root.rglob("*"))} == before


def test_settings_of_a_hook_do_not_lead_astray(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = GitWorkspace.begin(tmp_path / "w")
    folder.write("data/recommendations.yaml", FIRST)
    commit = folder.commit("2020-01-01")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    assert ids(at(folder.root, commit)) == ["kaz-1"]


def test_a_merge_counts_only_if_it_made_something_new(tmp_path: Path) -> None:
    folder = GitWorkspace.begin(tmp_path / "w")
    folder.write("data/recommendations.yaml", FIRST)
    folder.commit("2020-01-01", "begin")
    folder.git("checkout", "--quiet", "-b", "branch")
    folder.write("data/cases.yaml", "- id: somebody\n  name: Somebody\n")
    folder.commit("2020-01-02", "on the branch")
    folder.git("checkout", "--quiet", "main")
    folder.write("data/recommendations.yaml", FIRST + SECOND)
    folder.commit("2020-01-03", "on main")
    folder.git("merge", "--quiet", "--no-ff", "-m", "merge", "branch", day="2020-01-04")
    subjects = [one.commit.subject for one in data_commits(open_repository(folder.root))]
    assert subjects == ["on main", "on the branch", "begin"]


def test_a_folder_outside_git_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    (tmp_path / "w").mkdir()
    with pytest.raises(UsageError) as refused:
        open_repository(tmp_path / "w")
    assert refused.value.message == (
        f"the workspace at {tmp_path / 'w'} is not kept in git, so that there is no history of it"
    )


def test_a_computer_without_git_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(FileAccessError, match="git was not found on this computer"):
        open_repository(tmp_path)


def test_settings_of_a_user_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    top = GitWorkspace.begin(tmp_path / "top")
    top.write("un/data/recommendations.yaml", FIRST)
    top.commit("2020-01-01", "Ä first")
    top.write("un/data/recommendations/other.yaml", SECOND)
    top.commit("2020-01-02", "second", author="Айгерим")
    plain = list(data_commits(open_repository(top.root / "un")))
    config = tmp_path / "gitconfig"
    config.write_text(
        "[log]\n follow = true\n showSignature = true\n[diff]\n relative = true\n"
        " renames = copies\n[color]\n ui = always\n[i18n]\n logOutputEncoding = latin1\n"
        "[format]\n pretty = raw\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config))
    assert list(data_commits(open_repository(top.root / "un"))) == plain
    assert [(one.commit.author, one.commit.subject) for one in plain] == [
        ("Айгерим", "second"),
        ("Aigerim", "Ä first"),
    ]


def test_a_repository_without_commits_has_no_history(tmp_path: Path) -> None:
    folder = GitWorkspace.begin(tmp_path / "w")
    assert list(data_commits(open_repository(folder.root))) == []


def test_a_content_that_git_lacks_is_told(tmp_path: Path) -> None:
    folder = GitWorkspace.begin(tmp_path / "w")
    with (
        open_blobs(open_repository(folder.root)) as blobs,
        pytest.raises(FileAccessError, match="git does not have the content 1234567890"),
    ):
        blobs.read("1234567890" * 4)
