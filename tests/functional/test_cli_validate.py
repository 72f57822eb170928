import os
from pathlib import Path

import pytest

from tests.functional.conftest import Run
from tests.functional.small_workspaces import CASES, MISTAKES, SETTINGS, workspace

FOUND = """\
data/recommendations.yaml:4:7: error: the id "kaz-1" is taken [duplicate-id]
    4 | - id: kaz-1
      |       ^^^^^
  hint: give this record an id of its own, or remove it if it is the same
  data/recommendations.yaml:1:7: it stands here first
    1 | - id: kaz-1
      |       ^^^^^

data/recommendations.yaml:8:14: error: "uprr" is not a mechanism [unknown-value]
    8 |   mechanism: uprr
      |              ^^^^
  hint: did you mean "upr" (Universal Periodic Review)? one of: upr, treaty_body, \
special_procedure, regional, stakeholder
"""
SUMMARY = """\
2 errors in 1 file (2 records checked)
1 record could not be read and was not checked further
"""
DUPLICATE = 'data/recommendations.yaml:4:7: error: the id "kaz-1" is taken [duplicate-id]\n'
UNKNOWN = 'data/recommendations.yaml:8:14: error: "uprr" is not a mechanism [unknown-value]\n'
UNUSED = (
    'data/cases.yaml:1:7: note: no recommendation and no claim names the case "somebody" '
    "[unused-case]\n"
)


@pytest.fixture(autouse=True)
def _on_nobodys_runner(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("GITHUB_ACTIONS", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(variable, raising=False)


@pytest.fixture
def right(tmp_path: Path) -> Path:
    return workspace(tmp_path / "right")


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    return workspace(tmp_path / "wrong", recommendations=MISTAKES)


def test_findings_are_data_and_the_summary_is_not(upr_track: Run, wrong: Path) -> None:
    ended = upr_track("validate", cwd=wrong)
    assert (ended.code, ended.out, ended.err) == (1, FOUND, SUMMARY)


def test_nothing_found(upr_track: Run, right: Path) -> None:
    ended = upr_track("validate", cwd=right)
    assert (ended.code, ended.out, ended.err) == (0, "", "no findings (2 records checked)\n")


def test_a_workspace_is_found_from_inside(upr_track: Run, wrong: Path) -> None:
    ended = upr_track("validate", "--format", "concise", cwd=wrong / "data")
    assert ended.out == DUPLICATE.replace("data/", "") + UNKNOWN.replace("data/", "")


def test_a_workspace_is_named(upr_track: Run, wrong: Path) -> None:
    by_option = upr_track("validate", "-w", "wrong", "--format", "concise", cwd=wrong.parent)
    by_path = upr_track("validate", "wrong", "--format", "concise", cwd=wrong.parent)
    assert by_option == by_path
    assert by_path.out.startswith("wrong/data/recommendations.yaml:4:7: ")


def test_several_workspaces_are_checked_together(upr_track: Run, wrong: Path, right: Path) -> None:
    ended = upr_track("validate", right, "wrong", "--format", "concise", cwd=wrong.parent)
    assert ended.code == 1
    assert [line.split(":")[0] for line in ended.out.splitlines()] == [
        "wrong/data/recommendations.yaml"
    ] * 2
    assert ended.err.startswith("2 errors in 1 file (4 records checked)\n")


def test_a_file_restricts_what_is_reported(upr_track: Run, tmp_path: Path) -> None:
    twice = MISTAKES.replace("uprr", "upr")
    folder = workspace(tmp_path / "w", recommendations=twice, cases=CASES)
    ended = upr_track("validate", "data/cases.yaml", "--format", "concise", cwd=folder)
    assert ended.code == 0
    assert ended.out == UNUSED
    assert ended.err.startswith("1 note in 1 file (4 records checked)\n")


def test_a_folder_restricts_what_is_reported(upr_track: Run, wrong: Path) -> None:
    (wrong / "data" / "claims").mkdir()
    assert upr_track("validate", "data/claims", cwd=wrong).out == ""
    assert upr_track("validate", "data", cwd=wrong).out == FOUND
    assert upr_track("validate", ".", "--format", "concise", cwd=wrong / "data").out != ""


def test_the_whole_workspace_and_a_file_of_it_is_the_whole(upr_track: Run, wrong: Path) -> None:
    assert upr_track("validate", "upr-track.toml", ".", cwd=wrong).out == FOUND


def test_output_goes_to_a_file(upr_track: Run, wrong: Path) -> None:
    ended = upr_track("validate", "-o", "found.txt", cwd=wrong)
    assert (ended.code, ended.out, ended.err) == (1, "", SUMMARY)
    assert (wrong / "found.txt").read_text(encoding="utf-8") == FOUND


@pytest.mark.parametrize(
    ("options", "out", "code"),
    [
        (["--select", "duplicate-id"], DUPLICATE, 1),
        (["--select", "duplicate-id,unknown-value"], DUPLICATE + UNKNOWN, 1),
        (["--select", "duplicate-id", "--select", "unknown-value"], DUPLICATE + UNKNOWN, 1),
        (["--ignore", "duplicate-id"], UNKNOWN, 1),
        (["--ignore", "duplicate-id, unknown-value"], "", 0),
        (["--fail-on", "never"], DUPLICATE + UNKNOWN, 0),
    ],
    ids=["select", "select two", "select twice", "ignore", "ignore two", "never fail"],
)
def test_rules_are_chosen(
    upr_track: Run, wrong: Path, options: list[str], out: str, code: int
) -> None:
    ended = upr_track("validate", "--format", "concise", *options, cwd=wrong)
    assert (ended.code, ended.out) == (code, out)


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ([], 0),
        (["--fail-on", "warning"], 1),
        (["--fail-on", "error"], 0),
        (["--strict"], 1),
        (["--strict", "--fail-on", "never"], 0),
        (["--fail-on", "note"], 1),
    ],
    ids=["usual", "fail on warnings", "fail on errors", "strict", "never", "fail on notes"],
)
def test_warnings_fail_when_they_are_meant_to(
    upr_track: Run, tmp_path: Path, options: list[str], code: int
) -> None:
    folder = workspace(tmp_path / "w")
    (folder / "data" / "notes.yaml").touch()
    ended = upr_track("validate", "--format", "concise", *options, cwd=folder)
    level = "error" if "--strict" in options else "warning"
    assert ended.out.startswith(f"data/notes.yaml:1:1: {level}: ")
    assert ended.code == code


def test_levels_of_the_settings_count(upr_track: Run, tmp_path: Path) -> None:
    settings = f'{SETTINGS}[checks]\nfail_on = "note"\nlevels = {{ duplicate-id = "note" }}\n'
    folder = workspace(tmp_path / "w", recommendations=MISTAKES, settings=settings)
    ended = upr_track("validate", "--select", "duplicate-id", "--format", "concise", cwd=folder)
    assert (ended.code, ended.out) == (1, DUPLICATE.replace("error", "note"))


def test_a_comment_silences_a_finding(upr_track: Run, tmp_path: Path) -> None:
    mistakes = MISTAKES.replace(
        "- id: kaz-1\n  mechanism: upr\n  summary: Second",
        "- id: kaz-1 # upr-track: ignore[duplicate-id] copied on purpose\n"
        "  mechanism: upr\n  summary: Second",
    ).replace("uprr", "upr")
    folder = workspace(tmp_path / "w", recommendations=mistakes)
    ended = upr_track("validate", cwd=folder)
    assert (ended.code, ended.out) == (0, "")
    assert ended.err == (
        "no findings (3 records checked)\nnot reported: 1 finding silenced by comments\n"
    )


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (
            ["--select", "duplicate-ids"],
            2,
            (
                'error: there is no rule "duplicate-ids"\n  hint: did you mean "duplicate-id" or '
                '"duplicate-key"? upr-track rules lists them all\n'
            ),
        ),
        (
            ["--format", "jsn"],
            2,
            (
                "error: invalid value for '--format': 'jsn' is not one of 'auto', 'text', "
                "'concise', 'json', 'github', 'gitlab', 'sarif', 'junit'\n"
                "  hint: see upr-track validate --help\n"
            ),
        ),
        (
            ["nowhere"],
            3,
            "error: there is no nowhere\n  hint: check the spelling of the path\n",
        ),
        (
            [".", "-w", "data"],
            2,
            "error: --workspace and PATHS cannot be used together\n  hint: use only one of them\n",
        ),
    ],
    ids=["unknown rule", "unknown format", "no such path", "two ways"],
)
def test_wrong_use(upr_track: Run, wrong: Path, arguments: list[str], code: int, said: str) -> None:
    ended = upr_track("validate", *arguments, cwd=wrong)
    assert (ended.code, ended.out, ended.err) == (code, "", said)


def test_wrong_settings(upr_track: Run, tmp_path: Path) -> None:
    settings = f"{SETTINGS}[checks.levels]\nduplicate_id = 'off'\n"
    ended = upr_track("validate", cwd=workspace(tmp_path / "w", settings=settings))
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        'error: checks.levels: there is no rule "duplicate_id"\n'
        '  hint: did you mean "duplicate-id" or "duplicate-key"? upr-track rules lists them all\n'
    )


def test_no_workspace(upr_track: Run, tmp_path: Path) -> None:
    ended = upr_track("validate", cwd=tmp_path)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("error: there is no workspace at ")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything may be read here")
def test_a_file_that_may_not_be_read(upr_track: Run, wrong: Path) -> None:
    (wrong / "data" / "recommendations.yaml").chmod(0)
    ended = upr_track("validate", cwd=wrong)
    assert (ended.code, ended.out) == (3, "")
    assert ended.err.startswith("error: cannot read data/recommendations.yaml: ")


def test_a_folder_where_a_file_should_be(upr_track: Run, right: Path) -> None:
    ended = upr_track("validate", "-o", right, cwd=right)
    assert ended.code == 3
    assert ended.err.startswith(f"error: cannot write {right}: ")


class TestWhereItRuns:
    def test_a_github_runner_gets_annotations(
        self, upr_track: Run, wrong: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("GITHUB_ACTIONS", "true")
        assert upr_track("validate", cwd=wrong).out.startswith("::error file=data/")

    @pytest.mark.parametrize(
        ("form", "variable"),
        [
            ("github", "GITHUB_WORKSPACE"),
            ("sarif", "GITHUB_WORKSPACE"),
            ("sarif", "CI_PROJECT_DIR"),
            ("gitlab", "CI_PROJECT_DIR"),
        ],
    )
    def test_paths_are_those_of_the_repository(
        self,
        upr_track: Run,
        wrong: Path,
        monkeypatch: pytest.MonkeyPatch,
        form: str,
        variable: str,
    ) -> None:
        monkeypatch.setenv(variable, str(wrong.parent))
        assert (
            "wrong/data/recommendations.yaml"
            in upr_track("validate", "--format", form, cwd=wrong).out
        )
        assert "wrong/data/" not in upr_track("validate", "--format", "text", cwd=wrong).out

    def test_a_repository_elsewhere_does_not_count(
        self, upr_track: Run, wrong: Path, right: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("GITHUB_WORKSPACE", str(right))
        assert "file=data/" in upr_track("validate", "--format", "github", cwd=wrong).out

    def test_a_terminal_gets_lines_that_fit(self, upr_track: Run, tmp_path: Path) -> None:
        long = MISTAKES.replace("mechanism: uprr", f"mechanism: uprr # {'x' * 200}")
        folder = workspace(tmp_path / "w", recommendations=long)
        lines = upr_track("validate", cwd=folder, columns=60).out.splitlines()
        (cut,) = (line for line in lines if line.startswith("    8 | "))
        assert (len(cut), cut[-1]) == (60, "…")

    def test_on_a_terminal_the_summary_stands_apart(self, upr_track: Run, wrong: Path) -> None:
        assert upr_track("validate", cwd=wrong, columns=80).err == f"\n{SUMMARY}"

    def test_a_file_gets_none(self, upr_track: Run, wrong: Path) -> None:
        upr_track("validate", "-o", "found.txt", cwd=wrong, columns=40)
        assert (wrong / "found.txt").read_text(encoding="utf-8") == FOUND
