"""Templates of the user's own, and what is said of mistakes in them."""

from pathlib import Path

import pytest

from tests.functional.conftest import Run

RECORDS = "- id: a\n  mechanism: upr\n  summary: Do it\n  themes: [torture]\n"


MISTAKES = [
    ("{{ reprot.title }}", 'there is nothing called "reprot"', 'did you mean "report"?'),
    ("{{ report.titel }}", 'Report has nothing called "titel"', 'did you mean "title"?'),
    ("{{ words.recomendation }}", 'dict has nothing called "recomendation"', "did you mean"),
    ("{{ report.title | datte }}", 'there is no filter "datte"', 'did you mean "date"'),
    ("{% if report is vod %}{% endif %}", 'there is no test "vod"', ""),
    ("{% include 'markdown/_part.md' %}", 'there is no template "markdown/_part.md"', "did"),
    ("{% include '../upr-track.toml' %}", 'there is no template "../upr-track.toml"', ""),
    ("{{ claim('x') }}", 'there is no claim "x"', "there is none to choose from"),
    ("{% for x in report.records %}", "Unexpected end of template", ""),
    ("{{ 1 / 0 }}", "division by zero", "see docs/reference/template-context.md"),
    ("{{ report.title.__class__ }}", "not allowed in a template: ", "see docs/"),
    ("{% for x in range(999999999) %}{% endfor %}", "not allowed in a template: loops", ""),
    ("{{ report.records[5].text }}", 'tuple has nothing called "5"', ""),
]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "recommendations.yaml").write_text(RECORDS, encoding="utf-8")
    (tmp_path / "templates" / "markdown").mkdir(parents=True)
    (tmp_path / "templates" / "html").mkdir()
    return tmp_path


def write(workspace: Path, text: str, name: str = "markdown/own.md") -> None:
    (workspace / "templates" / name).write_text(text, encoding="utf-8")


def test_a_new_file_is_a_new_report(upr_track: Run, workspace: Path) -> None:
    write(workspace, "{% for record in report.records %}{{ record.text }}{% endfor %}\n")
    assert upr_track("report", "own", cwd=workspace).out == "Do it\n"
    assert "own " in upr_track("report", "--list", cwd=workspace).out


def test_a_template_of_the_workspace_goes_first(upr_track: Run, workspace: Path) -> None:
    write(workspace, "mine\n", "markdown/annex.md")
    assert upr_track("annex", cwd=workspace).out == "mine\n"


def test_eject_copies_once_and_only_then_writes(upr_track: Run, workspace: Path) -> None:
    ended = upr_track("templates", "eject", "annex.docx", cwd=workspace)
    copy = workspace / "templates" / "word" / "annex.docx"
    assert ended.code == 0
    assert copy.is_file()
    listed = upr_track("templates", "list", cwd=workspace).out
    assert "word/annex.docx" in listed
    own = [line.split()[0] for line in listed.splitlines() if line.endswith("of this workspace")]
    assert own == ["word/annex.docx"]
    again = upr_track("templates", "eject", "word/annex.docx", cwd=workspace)
    assert again.code == 2
    assert "is there already" in again.err


def test_show_prints_what_eject_copies(upr_track: Run, workspace: Path) -> None:
    shown = upr_track("templates", "show", "cases.md", cwd=workspace).out
    upr_track("templates", "eject", "cases.md", cwd=workspace)
    copy = workspace / "templates" / "markdown" / "cases.md"
    assert copy.read_text(encoding="utf-8") == shown
    refused = upr_track("templates", "show", "annex.docx", cwd=workspace)
    assert (refused.code, refused.out) == (2, "")


def test_an_unknown_template_is_told(upr_track: Run, workspace: Path) -> None:
    ended = upr_track("templates", "show", "anex.md", cwd=workspace)
    assert ended.err.startswith('error: there is no template "anex.md"\n  hint: did you mean')
    assert upr_track("templates", "eject", cwd=workspace).code == 2


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake[0])
@pytest.mark.parametrize("form", ["md", "html"])
def test_a_mistake_is_told_with_file_and_line(
    upr_track: Run, workspace: Path, form: str, mistake: tuple[str, str, str]
) -> None:
    source, message, hint = mistake
    folder = {"md": "markdown", "html": "html"}[form]
    write(workspace, f"first line\n\n{source}\n", f"{folder}/own.{form}")
    ended = upr_track("report", "own", "--to", form, cwd=workspace)
    told, _, advice = ended.err.partition("\n  hint: ")
    assert (ended.code, ended.out) == (2, "")
    assert told.startswith(f"error: templates/{folder}/own.{form}:3: {message}")
    assert advice.startswith(hint)


def test_a_mistake_in_a_part_is_told_where_it_is(upr_track: Run, workspace: Path) -> None:
    write(workspace, "\n{{ nothing }}\n", "markdown/_mine.md")
    write(workspace, "{% include 'markdown/_mine.md' %}\n")
    ended = upr_track("report", "own", cwd=workspace)
    assert ended.err.startswith("error: templates/markdown/_mine.md:2: there is nothing called")
