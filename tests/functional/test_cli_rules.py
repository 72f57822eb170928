import json
import re
from pathlib import Path

import pytest

from tests.functional.conftest import Run
from tests.functional.small_workspaces import SETTINGS, workspace
from upr_track.workspace import all_rules

IDS = [rule.id for rule in all_rules()]


def test_every_rule_is_listed_with_its_levels(upr_track: Run, tmp_path: Path) -> None:
    settings = (
        f'{SETTINGS}[checks]\nignore = ["unused-case"]\nlevels = {{ "duplicate-id" = "note" }}\n'
    )
    ended = upr_track("rules", cwd=workspace(tmp_path / "w", settings=settings))
    assert (ended.code, ended.err) == (0, "")
    title, *lines = ended.out.splitlines()
    assert title.split() == ["RULE", "usual", "here", "what", "it", "asks"]
    rows = {line.split()[0]: line.split(maxsplit=3)[1:] for line in lines}
    assert list(rows) == IDS
    assert rows["duplicate-id"] == ["error", "note", "No two records of a kind have one id."]
    assert rows["unused-case"][:2] == ["note", "off"]
    assert rows["unquoted-word"][:2] == ["warning", "warning"]


def test_outside_of_a_workspace_the_usual_levels_are_listed(upr_track: Run, tmp_path: Path) -> None:
    ended = upr_track("rules", "--format", "json", cwd=tmp_path)
    listed = json.loads(ended.out)
    assert listed["schema_version"] == 1
    assert all(rule["level"] == rule["usual_level"] for rule in listed["rules"])
    assert [rule["id"] for rule in listed["rules"]] == IDS


def test_a_workspace_that_is_named_must_be_one(upr_track: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ended = upr_track("rules", "-w", "empty", cwd=tmp_path)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("error: there is no workspace at ")


def test_a_terminal_gets_lines_that_fit(upr_track: Run, tmp_path: Path) -> None:
    lines = upr_track("rules", cwd=tmp_path, columns=80).out.splitlines()
    assert max(map(len, lines)) <= 80
    assert len(lines) == len(IDS) + 1


def test_rules_go_to_a_file(upr_track: Run, tmp_path: Path) -> None:
    assert upr_track("rules", "-o", "rules.txt", cwd=tmp_path).out == ""
    assert (tmp_path / "rules.txt").read_text(encoding="utf-8") == upr_track(
        "rules", cwd=tmp_path
    ).out


@pytest.mark.parametrize("rule", IDS)
def test_every_rule_is_explained(upr_track: Run, repository: Path, rule: str) -> None:
    ended = upr_track("explain", rule)
    assert (ended.code, ended.err) == (0, "")
    page = repository / "docs" / "rules" / f"{rule}.md"
    assert ended.out == page.read_text(encoding="utf-8")
    assert ended.out.startswith(f"# {rule}\n")


def test_the_brackets_of_a_finding_may_stay(upr_track: Run) -> None:
    assert upr_track("explain", "[duplicate-id]").out == upr_track("explain", "duplicate-id").out


def test_a_page_goes_to_a_file(upr_track: Run, tmp_path: Path) -> None:
    assert upr_track("explain", "duplicate-id", "-o", "page.md", cwd=tmp_path).out == ""
    assert (tmp_path / "page.md").read_text(encoding="utf-8").startswith("# duplicate-id\n")


def test_an_unknown_rule(upr_track: Run) -> None:
    ended = upr_track("explain", "duplicate-ids")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        'error: there is no rule "duplicate-ids"\n  hint: did you mean "duplicate-id" or '
        '"duplicate-key"? upr-track rules lists them all\n'
    )


def test_a_terminal_gets_a_page_that_is_set_for_it(upr_track: Run) -> None:
    shown = upr_track("explain", "unquoted-number", columns=60).out
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert "unquoted-number" in plain
    assert 'hint: quote it: "126.10"' in plain
    assert "```" not in plain
    assert max(map(len, plain.splitlines())) <= 60


def test_no_colour_is_no_colour(upr_track: Run) -> None:
    shown = upr_track("explain", "unquoted-number", columns=80).out
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]", shown)
