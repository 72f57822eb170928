import json
import platform
from importlib.metadata import version
from pathlib import Path

from tests.functional.conftest import Run
from upr_track import __version__
from upr_track.storage.events import parser_name

RECORD = "- id: abc-1\n  mechanism: upr\n  summary: A sentence\n"


def facts(upr_track: Run, *arguments: str | Path) -> dict[str, dict[str, str]]:
    report = json.loads(upr_track("doctor", "--format", "json", *arguments).out)
    assert report["schema_version"] == 1
    return {one["topic"]: one for one in report["facts"]}


def workspace(folder: Path, settings: str = "", records: str = RECORD) -> Path:
    (folder / "data").mkdir()
    (folder / "upr-track.toml").write_text(settings, encoding="utf-8")
    (folder / "data" / "recommendations.yaml").write_text(records, encoding="utf-8")
    return folder


def test_versions_and_parser_are_those_in_use(upr_track: Run, tmp_path: Path) -> None:
    found = facts(upr_track, "-w", tmp_path)
    assert found["upr-track"]["text"].startswith(f"{__version__}, in ")
    assert found["Python"]["text"].startswith(platform.python_version())
    assert f"pydantic {version('pydantic')}" in found["Libraries"]["text"]
    assert found["YAML parser"]["text"] == parser_name()


def test_a_workspace_is_described(upr_track: Run, tmp_path: Path) -> None:
    settings = 'state_under_review = "KAZ"\n[checks.levels]\nthin-evidence = "error"\n'
    found = facts(upr_track, "-w", workspace(tmp_path, settings))
    assert found["Workspace"]["text"] == str(tmp_path)
    assert found["Settings"]["text"] == (
        "upr-track.toml: state_under_review = KAZ, language = en, "
        "status.assessed_by = the only one, status.as_of = today, status.set = ignored, "
        "checks.fail_on = error, checks.levels.thin-evidence = error"
    )
    assert found["Data"] == {
        "topic": "Data",
        "health": "ok",
        "text": "1 in recommendations.yaml",
        "hint": "",
    }


def test_several_files_of_a_kind_are_counted(upr_track: Run, tmp_path: Path) -> None:
    folder = workspace(tmp_path)
    (folder / "data" / "recommendations").mkdir()
    more = RECORD.replace("abc-1", "abc-2")
    (folder / "data" / "recommendations" / "more.yaml").write_text(more, encoding="utf-8")
    assert facts(upr_track, "-w", folder)["Data"]["text"] == "2 in 2 files of recommendations"


def test_no_workspace_is_no_failure(upr_track: Run, tmp_path: Path) -> None:
    examined = upr_track("doctor", cwd=tmp_path)
    assert examined.code == 0
    assert examined.out.endswith("\n\nEverything works.\n")
    assert "\nnote    Workspace          there is no workspace at" in examined.out
    assert facts(upr_track, "-w", tmp_path)["Workspace"]["health"] == "note"


def test_errors_in_the_data_are_a_note(upr_track: Run, tmp_path: Path) -> None:
    folder = workspace(tmp_path, records=RECORD.replace("summary", "sumary"))
    found = facts(upr_track, "-w", folder)["Data"]
    assert found["health"] == "note"
    assert found["hint"] == "see them: upr-track validate"
    assert upr_track("doctor", "-w", folder).code == 0


def test_settings_that_cannot_be_read_are_broken(upr_track: Run, tmp_path: Path) -> None:
    folder = workspace(tmp_path, settings="title = 'unfinished")
    examined = upr_track("doctor", "-w", folder)
    assert examined.code == 1
    assert "broken  Settings and data" in examined.out
    assert examined.out.endswith("\n\nSomething is broken: see the lines above.\n")


def test_a_narrow_terminal_wraps_the_facts(upr_track: Run, tmp_path: Path) -> None:
    lines = upr_track("doctor", "-w", workspace(tmp_path), columns=80).out.splitlines()
    settings = next(number for number, line in enumerate(lines) if "Settings" in line)
    assert lines[settings].startswith("ok      Settings           upr-track.toml: ")
    assert lines[settings + 1].startswith(" " * 27)
    assert len(lines[settings + 1]) <= 80
