import json
import re
from pathlib import Path

import pytest

from tests.functional.conftest import Run
from upr_track import open_workspace

SCHEMAS = ["cases", "claims", "documents", "findings", "recommendations", "settings", "statuses"]
STARTER = [
    ".gitattributes",
    ".vscode/extensions.json",
    ".vscode/settings.json",
    "data/recommendations.yaml",
    "data/statuses.yaml",
    *(f"schemas/{name}.schema.json" for name in SCHEMAS),
    "upr-track.toml",
]


def files_in(folder: Path) -> list[str]:
    return sorted(
        file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()
    )


def test_a_new_workspace_is_valid_and_empty(upr_track: Run, tmp_path: Path) -> None:
    made = upr_track("init", "follow-up", cwd=tmp_path)
    folder = tmp_path / "follow-up"
    assert made.code == 0
    assert made.out == ""
    assert made.err == (
        f"Made a workspace in {folder}:\n"
        "  upr-track.toml\n"
        "  data/recommendations.yaml\n"
        "  data/statuses.yaml\n"
        "  .gitattributes\n"
        "  .vscode/settings.json\n"
        "  .vscode/extensions.json\n"
        "  schemas/\n"
        "\n"
        "Next: cd follow-up, then write your first recommendation into data/recommendations.yaml\n"
        "(the comments in it say how), then run: upr-track validate\n"
    )
    assert files_in(folder) == STARTER
    assert upr_track("validate", cwd=folder).code == 0
    opened = open_workspace(folder)
    assert opened.settings.state_under_review is None
    assert [len(collection) for collection in opened.dataset.collections] == [0] * 5


@pytest.mark.parametrize("written", ["KAZ", "kaz", "Kazakhstan", "kazakhstan"])
def test_a_new_workspace_knows_its_state(upr_track: Run, tmp_path: Path, written: str) -> None:
    upr_track("init", tmp_path, "--state", written)
    assert open_workspace(tmp_path).settings.state_under_review == "KAZ"


def test_an_unknown_state_is_suggested_and_nothing_is_written(
    upr_track: Run, tmp_path: Path
) -> None:
    refused = upr_track("init", "new", "--state", "Kazachstan", cwd=tmp_path)
    assert refused.code == 2
    assert refused.err == (
        'error: "Kazachstan" is not the name or code of a State\n'
        "  hint: did you mean KAZ (Kazakhstan), KGZ (Kyrgyzstan)?\n"
    )
    assert files_in(tmp_path) == []


def test_the_commented_entries_can_be_filled_in(upr_track: Run, tmp_path: Path) -> None:
    upr_track("init", tmp_path)
    _fill_in(
        tmp_path / "data" / "recommendations.yaml",
        {"id": "abc-1", "mechanism": "upr", "summary": "A sentence"},
    )
    _fill_in(
        tmp_path / "data" / "statuses.yaml",
        {
            "recommendation": "abc-1",
            "status": "no_information",
            "assessed_on": "2019-10",
            "assessed_by": "coalition",
            "title": "A source",
        },
    )
    opened = open_workspace(tmp_path)
    assert opened.reading == ()
    assert opened.dataset.recommendations.records[0].summary == "A sentence"
    assert opened.dataset.assessments.records[0].evidence[0].title == "A source"


def _fill_in(file: Path, values: dict[str, str]) -> None:
    """Do what the comment in the file says: copy its entry without "# ", write the values."""
    text = file.read_text(encoding="utf-8")
    lines = text.splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith("# - "))
    entry = "\n".join(line[2:] for line in lines[first:])
    for name, value in values.items():
        entry, times = re.subn(rf"(?m)^([ -]*{name}:)", rf"\1 {value}", entry, count=1)
        assert times == 1, f"{name} is not in the entry of {file.name}"
    file.write_text(f"{text}{entry}\n", encoding="utf-8")


def test_the_example_is_the_bundled_workspace(
    upr_track: Run, tmp_path: Path, bundled_workspace: Path
) -> None:
    made = upr_track("init", "example", "--example", "kazakhstan", cwd=tmp_path)
    assert made.code == 0
    assert made.err.endswith("\nNext: cd example, then run: upr-track status\n")
    for path in ("upr-track.toml", "data/recommendations.yaml", "data/cases.yaml"):
        ours = (tmp_path / "example" / path).read_bytes()
        assert ours == (bundled_workspace / path).read_bytes()
    opened = open_workspace(tmp_path / "example")
    assert len(opened.dataset.recommendations) == 71


@pytest.mark.parametrize("options", [(), ("--example", "kazakhstan")])
def test_editors_find_the_schema_of_each_file(
    upr_track: Run, tmp_path: Path, options: tuple[str, ...]
) -> None:
    upr_track("init", tmp_path, *options)
    for file in (tmp_path / "data").glob("*.yaml"):
        header = file.read_text(encoding="utf-8").splitlines()[0]
        named = header.removeprefix("# yaml-language-server: $schema=")
        assert (file.parent / named).is_file(), file.name
    mapped = json.loads((tmp_path / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    assert all((tmp_path / name).is_file() for name in mapped["yaml.schemas"])


def test_an_unknown_example_is_refused(upr_track: Run, tmp_path: Path) -> None:
    refused = upr_track("init", tmp_path / "new", "--example", "atlantis")
    assert refused.code == 2
    assert refused.err == 'error: there is no example "atlantis"\n  hint: one of: kazakhstan\n'


def test_an_example_has_its_own_state(upr_track: Run, tmp_path: Path) -> None:
    refused = upr_track("init", tmp_path, "--example", "kazakhstan", "--state", "KAZ")
    assert refused.code == 2
    assert refused.err == (
        "error: --state and --example cannot be used together\n"
        "  hint: an example has its State: leave --state out\n"
    )


def test_what_exists_is_never_touched(upr_track: Run, tmp_path: Path) -> None:
    settings = tmp_path / "upr-track.toml"
    settings.write_text('title = "mine"\n', encoding="utf-8")
    refused = upr_track("init", cwd=tmp_path)
    assert refused.code == 2
    assert refused.err == (
        "error: nothing was written: . already has upr-track.toml\n"
        "  hint: name an empty or a new folder: upr-track init DIR\n"
    )
    assert files_in(tmp_path) == ["upr-track.toml"]
    assert settings.read_text(encoding="utf-8") == 'title = "mine"\n'


def test_a_failure_half_way_leaves_nothing(upr_track: Run, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where a folder should be", encoding="utf-8")
    refused = upr_track("init", tmp_path)
    assert refused.code == 3
    assert refused.err.startswith("error: nothing was written: cannot write ")
    assert files_in(tmp_path) == ["data"]


def test_a_file_is_no_folder(upr_track: Run, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("", encoding="utf-8")
    refused = upr_track("init", "notes.txt", cwd=tmp_path)
    assert refused.code == 2
    assert refused.err == (
        "error: notes.txt is a file, not a folder\n  hint: name another folder\n"
    )


def test_a_workspace_inside_another_is_told(upr_track: Run, tmp_path: Path) -> None:
    upr_track("init", tmp_path)
    made = upr_track("init", "inner", cwd=tmp_path)
    assert made.code == 0
    assert f"\nnote: it stands inside another workspace, {tmp_path}\n" in made.err
