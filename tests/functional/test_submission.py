import json
from pathlib import Path

import pytest

from tests.functional.conftest import Run
from tests.word_files import paragraph, run, word_file


@pytest.fixture
def made_up(repository: Path) -> Path:
    """A workspace for proofreading in which everything is made up."""
    return repository / "tests" / "data" / "proofreading" / "workspace"


@pytest.fixture
def submission(tmp_path: Path) -> Path:
    text = "1. 24 of 32 recommendations of United Nations bodies on prisoners are ignored."
    language = '<w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:r>'
    page = "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    return word_file(tmp_path / "sub.docx", paragraph(run(text), language), footer1=page)


def test_every_point_is_told(upr_track: Run, made_up: Path, submission: Path) -> None:
    arguments = ("submission", "check", submission.name, "--kind", "joint", "--review", "48")
    found = upr_track(*arguments, "-w", made_up, cwd=submission.parent)
    assert found.code == 1
    assert found.out == (
        "sub.docx · joint submission for session 48\n"
        "\n"
        "  unknown  words              13 words; how many are allowed is not known "
        "(unconfirmed: no\n"
        "                              guidelines of the fourth cycle (2022-2027) were read)\n"
        "  ok       not counted        nothing\n"
        "  ok       paragraph numbers  all 0 paragraphs have one\n"
        "  ok       page numbers       in the head or foot of the pages\n"
        "  ok       format             Word document (.docx)\n"
        "  unknown  size               1 kB; how large a file may be is not known here\n"
        "  ok       language           English, an official language of the UN\n"
        "  ok       notes              none has more than 60 words\n"
        "  ok       tracked changes    none, and no comments\n"
        "  unknown  deadline           the last day for submissions to session 48 is not known "
        "here: see the\n"
        "                              OHCHR's page of the session\n"
        "\n"
        "  Figures\n"
        '  sub.docx:1:4: error: "24 of 32": claim "un-decisions" says 25 of 32 (paragraph 1) '
        "[wrong-figure]\n"
    )
    assert found.err == "0 problems, 3 unknown · 1 figure found in 1 file · 1 wrong\n"


def test_programs_get_points_and_findings(upr_track: Run, made_up: Path, submission: Path) -> None:
    arguments = ("submission", "check", submission, "--review", "34", "--format", "json")
    report = json.loads(upr_track(*arguments, "-w", made_up).out)
    assert (report["kind"], report["session"]) == ("single", 34)
    assert report["points"][0]["outcome"] == "ok"
    assert report["findings"][0]["rule"] == "wrong-figure"


def test_what_cannot_be_checked_is_refused(upr_track: Run, made_up: Path, submission: Path) -> None:
    no_session = upr_track("submission", "check", submission, "-w", made_up)
    assert (no_session.code, no_session.err.splitlines()[0]) == (2, "error: no session is named")
    text = upr_track("submission", "check", "text.md", "--review", "34", "-w", made_up)
    assert (text.code, text.err.splitlines()[0]) == (2, "error: text.md is no Word document")
    missing = upr_track("submission", "check", "none.docx", "--review", "34", "-w", made_up)
    assert missing.code == 3
