"""Known findings, so that only new ones are reported."""

import json
from pathlib import Path

import pytest

from tests.functional.conftest import Run
from tests.functional.small_workspaces import MISTAKES, SETTINGS, workspace


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    return workspace(tmp_path / "wrong", recommendations=MISTAKES)


def test_known_findings_are_written_and_left_out(upr_track: Run, wrong: Path) -> None:
    written = upr_track("validate", "--write-baseline", "known.json", cwd=wrong)
    assert (written.code, written.out) == (0, "")
    assert written.err == (
        "known.json lists 2 findings\n"
        "  hint: to leave them out always, write into upr-track.toml:\n"
        '  [checks]\n  baseline = "known.json"\n'
    )
    ended = upr_track("validate", "--baseline", "known.json", cwd=wrong)
    assert (ended.code, ended.out) == (0, "")
    assert ended.err.endswith("not reported: 2 findings known from the baseline\n")


def test_new_findings_stand_out(upr_track: Run, wrong: Path) -> None:
    upr_track("validate", "--write-baseline", "known.json", cwd=wrong)
    file = wrong / "data" / "recommendations.yaml"
    file.write_text(f"# moved\n{MISTAKES}- id: kaz-4\n  mechanism: upr\n", encoding="utf-8")
    ended = upr_track("validate", "--baseline", "known.json", "--format", "concise", cwd=wrong)
    assert ended.code == 1
    assert ended.out.startswith("data/recommendations.yaml:11:3: error: ")
    assert len(ended.out.splitlines()) == 1


def test_the_settings_name_it_from_the_root(upr_track: Run, tmp_path: Path) -> None:
    settings = f'{SETTINGS}[checks]\nbaseline = "known.json"\n'
    folder = workspace(tmp_path / "w", recommendations=MISTAKES, settings=settings)
    written = upr_track("validate", "--write-baseline", "../known.json", cwd=folder / "data")
    assert written.err == "../known.json lists 2 findings\n"
    known = json.loads((folder / "known.json").read_text(encoding="utf-8"))
    assert {one["path"] for one in known["findings"]} == {"data/recommendations.yaml"}
    assert upr_track("validate", cwd=folder).out == ""
    assert upr_track("validate", cwd=folder / "data").out == ""
    assert upr_track("validate", "--no-baseline", cwd=folder).code == 1


def test_mended_findings_are_told(upr_track: Run, wrong: Path) -> None:
    upr_track("validate", "--write-baseline", "known.json", cwd=wrong)
    file = wrong / "data" / "recommendations.yaml"
    file.write_text(MISTAKES.replace("uprr", "upr"), encoding="utf-8")
    ended = upr_track("validate", "--baseline", "known.json", cwd=wrong)
    assert ended.err.endswith(
        "1 finding of the baseline is gone: write it anew with --write-baseline\n"
    )


def test_a_missing_baseline_ends_the_run(upr_track: Run, wrong: Path) -> None:
    ended = upr_track("validate", "--baseline", "none.json", cwd=wrong)
    assert (ended.code, ended.out) == (3, "")
    assert ended.err.startswith("error: cannot read the baseline none.json: ")


@pytest.mark.parametrize("paths", [["data/cases.yaml"], ["../right", "."]])
def test_a_baseline_is_of_one_whole_workspace(
    upr_track: Run, wrong: Path, paths: list[str]
) -> None:
    workspace(wrong.parent / "right")
    (wrong / "data" / "cases.yaml").touch()
    ended = upr_track("validate", *paths, "--write-baseline", "known.json", cwd=wrong)
    assert ended.code == 2
    assert ended.err == (
        "error: a baseline lists the findings of one whole workspace\n"
        "  hint: name one workspace and no files in it\n"
    )
