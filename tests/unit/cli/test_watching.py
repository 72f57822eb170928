import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from upr_track.cli.watching import changes, saved_files


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "data" / "recommendations").mkdir(parents=True)
    (tmp_path / "data" / "cases.yaml").write_text("[]", encoding="utf-8")
    (tmp_path / "upr-track.toml").touch()
    return tmp_path


class Waiting:
    """Stands for the time between two looks: does the next of ``steps`` at each of them."""

    def __init__(self, *steps: Callable[[], object]) -> None:
        self.steps = list(steps)

    def __call__(self, _seconds: float) -> None:
        self.steps.pop(0)()


def nothing() -> None:
    """What happens while somebody thinks."""


def test_the_first_check_comes_at_once(root: Path) -> None:
    next(changes((root,), Waiting()))


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "data" / "cases.yaml").write_text("[ ]", encoding="utf-8"),
        lambda root: (root / "data" / "recommendations" / "new.yaml").touch(),
        lambda root: (root / "data" / "cases.yaml").unlink(),
        lambda root: os.utime(root / "upr-track.toml", (1, 1)),
    ],
    ids=["saved", "added", "removed", "settings saved"],
)
def test_a_change_is_seen(root: Path, change: Callable[[Path], object]) -> None:
    waiting = Waiting(nothing, lambda: change(root), nothing)
    seen = changes((root,), waiting)
    next(seen)
    next(seen)
    assert waiting.steps == []


def test_it_waits_until_all_is_saved(root: Path) -> None:
    file = root / "data" / "cases.yaml"
    waiting = Waiting(
        lambda: file.write_text("- id", encoding="utf-8"),
        lambda: file.write_text("- id: a", encoding="utf-8"),
        nothing,
    )
    seen: Iterator[None] = changes((root,), waiting)
    next(seen)
    next(seen)
    assert waiting.steps == []


def test_other_files_do_not_count(root: Path) -> None:
    before = saved_files((root,))
    (root / "data" / "notes.txt").touch()
    (root / "README.md").touch()
    assert saved_files((root,)) == before


def test_a_change_while_checking_is_not_missed(root: Path) -> None:
    waiting = Waiting(nothing)
    seen = changes((root,), waiting)
    next(seen)
    (root / "data" / "cases.yaml").write_text("[ ]", encoding="utf-8")
    next(seen)
    assert waiting.steps == []
