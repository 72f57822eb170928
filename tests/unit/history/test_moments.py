from pathlib import Path

import pytest

from tests.git_workspaces import GitWorkspace, lighthouse
from upr_track.errors import UsageError
from upr_track.history.moments import NOW, moments_of
from upr_track.history.repository import open_repository


@pytest.fixture
def history(tmp_path: Path) -> GitWorkspace:
    return lighthouse(tmp_path / "lighthouse")


def test_a_day_ends_at_midnight_in_utc(history: GitWorkspace) -> None:
    repository = open_repository(history.root)
    on_the_day, _ = moments_of("2021-02-04..", None, repository)
    the_day_itself, _ = moments_of("2021-02-03..", None, repository)
    assert on_the_day.commit is not None
    assert the_day_itself.commit is not None
    assert (on_the_day.commit.author, the_day_itself.commit.author) == ("Daniyar", "Aigerim")


def test_a_date_comes_before_a_tag_of_that_name(history: GitWorkspace) -> None:
    history.git("tag", "2021", "v1")
    repository = open_repository(history.root)
    old, new = moments_of("2021", None, repository)
    assert (old.words, new) == ("before 2021", NOW)
    tagged, _ = moments_of("refs/tags/2021..", None, repository)
    assert tagged.commit is not None
    assert tagged.commit.subject == "Record the second review"


def test_before_the_first_commit_there_was_nothing(history: GitWorkspace) -> None:
    old, _ = moments_of("1999..", None, open_repository(history.root))
    assert (old.words, old.commit) == ("before 1999", None)


def test_a_clone_without_its_past_says_so(history: GitWorkspace, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    history.git("clone", "--quiet", "--depth=1", history.root.as_uri(), str(clone))
    repository = open_repository(clone)
    for wanted in ("v1..", "2021.."):
        with pytest.raises(UsageError, match="has only the latest commits here") as refused:
            moments_of(wanted, None, repository)
        assert refused.value.hint.startswith("fetch the whole history: git fetch --unshallow")


def test_nothing_can_be_compared_before_the_first_commit(tmp_path: Path) -> None:
    folder = GitWorkspace.begin(tmp_path / "w")
    with pytest.raises(UsageError, match="nothing is committed yet"):
        moments_of(None, None, open_repository(folder.root))


def test_a_workspace_without_tags_has_no_last_one(tmp_path: Path) -> None:
    folder = GitWorkspace.begin(tmp_path / "w")
    folder.commit("2020-01-01")
    with pytest.raises(UsageError, match="there is no tag"):
        moments_of(None, "last-tag", open_repository(folder.root))


def test_branches_without_common_history_are_told(history: GitWorkspace) -> None:
    history.git("checkout", "--quiet", "--orphan", "alone")
    history.commit("2022-05-05")
    with pytest.raises(UsageError, match="have no history in common"):
        moments_of("main...alone", None, open_repository(history.root))
