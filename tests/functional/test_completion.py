"""What shells are offered, asked in the way of their completion scripts."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.functional.conftest import Run
from upr_track.cli.commands import COMMANDS
from upr_track.vocabulary import mechanisms, positions

WORKSPACE = {
    "upr-track.toml": '[assessors.coalition]\nname = "A"\nkind = "civil_society"\n'
    '[assessors.committee]\nname = "B"\nkind = "treaty_body"\n[focus]\nfair_trial = "Fair trial"\n',
    "data/recommendations.yaml": '- id: abc-upr1-1.1\n- {id: "abc-upr1-1.2"}\n- id: xyz-1 # no\n',
    "data/cases.yaml": "- name: Somebody\n  id: somebody\n",
    "data/claims.yaml": "- id: abc-claim\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path, text in WORKSPACE.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def offers(upr_track: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> "Offers":
    return Offers(upr_track, folder, monkeypatch)


class Offers:
    """Asks as bash does: its words, in which "=" is one, the last of them unfinished."""

    def __init__(self, run: Run, folder: Path, environment: pytest.MonkeyPatch) -> None:
        self.run, self.folder, self.environment = run, folder, environment

    def __call__(self, *words: str) -> list[str]:
        self.environment.setenv("_UPR_TRACK_COMPLETE", "complete_bash")
        self.environment.setenv("COMP_WORDS", " ".join(("upr-track", *words)))
        self.environment.setenv("COMP_CWORD", str(len(words)))
        asked = self.run(cwd=self.folder)
        assert (asked.code, asked.err) == (0, "")
        return asked.out.split()


def test_commands_are_offered(offers: Offers) -> None:
    assert offers("") == [entry.name for entry in COMMANDS]
    assert offers("vo") == ["vocabulary"]


def test_options_of_a_command_are_offered(offers: Offers) -> None:
    assert offers("doctor", "--f") == ["--format"]


def test_record_ids_are_offered(offers: Offers) -> None:
    assert offers("show", "abc") == ["abc-upr1-1.1", "abc-upr1-1.2", "abc-claim"]
    assert offers("show", "some") == ["somebody"]
    assert offers("show", "abc-upr1-1.1", "x") == ["xyz-1"]


def test_ids_of_another_workspace_are_offered(
    offers: Offers, folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    offers.folder = tmp_path_factory.mktemp("elsewhere")
    assert offers("show", "") == []
    assert offers("show", "-w", str(folder), "some") == ["somebody"]


def test_words_of_a_list_are_offered(offers: Offers) -> None:
    assert offers("vocabulary", "posi") == ["positions"]
    assert offers("vocabulary", "positions", "") == list(positions().codes)


@pytest.mark.parametrize("command", ["list", "status"])
def test_conditions_are_offered_as_bash_splits_them(offers: Offers, command: str) -> None:
    assert offers(command, "--where", "mech") == ["mechanism="]
    assert offers(command, "--where", "mechanism", "=") == list(mechanisms().codes)
    assert offers(command, "--where", "mechanism", "=", "tr") == ["treaty_body"]
    assert offers(command, "--where", "=", "mechanism", "=", "tr") == ["treaty_body"]
    assert offers(command, "--where", "mechanism!", "=", "tr") == ["treaty_body"]
    assert offers(command, "--where", "mechanism", "=", "upr,tr") == ["upr,treaty_body"]
    assert offers(command, "--where", "mechanism=tr") == ["mechanism=treaty_body"]


def test_values_of_the_workspace_are_offered(offers: Offers) -> None:
    assert offers("list", "--where", "focus", "=", "") == ["fair_trial"]
    assert offers("list", "--where", "case", "=", "") == ["somebody"]
    assert offers("list", "--where", "id", "=", "xyz") == ["xyz-1"]
    assert offers("list", "--where", "nothing", "=", "") == []


def test_assessors_are_offered(offers: Offers) -> None:
    assert offers("list", "--assessed-by", "co") == ["coalition", "committee"]
    assert offers("list", "--assessed-by", "=", "coa") == ["coalition"]


def test_what_tables_are_counted_by_is_offered(offers: Offers) -> None:
    assert offers("status", "--by", "mech") == ["mechanism"]


def test_reports_and_their_templates_are_offered(offers: Offers, folder: Path) -> None:
    (folder / "templates" / "markdown").mkdir(parents=True)
    (folder / "templates" / "markdown" / "annual.md").write_text("", encoding="utf-8")
    assert offers("report", "ann") == ["annex", "annual"]
    assert offers("templates", "show", "markdown/ann") == [
        "markdown/annex.md",
        "markdown/annual.md",
    ]


def test_rules_are_offered(offers: Offers) -> None:
    assert offers("explain", "duplicate-i") == ["duplicate-id"]


def test_broken_settings_offer_nothing(offers: Offers, folder: Path) -> None:
    (folder / "upr-track.toml").write_text("[", encoding="utf-8")
    assert offers("list", "--assessed-by", "") == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "pwsh"])
def test_each_shell_gets_its_script(upr_track: Run, shell: str) -> None:
    pytest.importorskip("shellingham")
    shown = upr_track("--show-completion", shell)
    assert "_UPR_TRACK_COMPLETE" in shown.out


def test_bash_itself_is_served(folder: Path) -> None:
    bash = shutil.which("bash")
    if bash is None or os.name == "nt":
        pytest.skip("bash is not installed")
    asked = subprocess.run(
        [bash, "--norc", "-c", _ASK_BASH],
        cwd=folder,
        env={
            **os.environ,
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        },
        capture_output=True,
        text=True,
        check=True,
    )
    assert asked.stdout == "treaty_body\n"


_ASK_BASH = """
eval "$(_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION=1 upr-track --show-completion bash)"
COMP_WORDS=(upr-track status --where mechanism = tr)
COMP_CWORD=5
_upr_track_completion upr-track
printf '%s\\n' "${COMPREPLY[@]}"
"""
