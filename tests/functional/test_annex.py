from pathlib import Path

import pytest

from tests.functional.conftest import Run

SETTINGS = """
state_under_review = "KAZ"
[assessors.coalition]
name = "Coalition of NGOs"
short_name = "the coalition"
kind = "civil_society"
[status]
as_of = "2019-10"
"""
RECORDS = """
- id: a
  mechanism: upr
  document_symbol: A/HRC/28/10
  paragraph: "126.35"
  recommending_states: [FRA, NOR]
  position: noted
  position_source: A/HRC/28/10, para. 126
  text: Repeal | the "law"
  themes: [torture]
- id: b
  mechanism: upr
  document_symbol: A/HRC/28/10
  paragraph: "126.4"
  summary: Do more
  visibility: internal
"""
STATUSES = """
- recommendation: a
  status: contrary
  assessed_on: 2019-10
  assessed_by: coalition
  rationale: The law was made stricter.
  evidence:
    - title: A report
      publisher: An organisation
      published_on: 2019-09
      url: https://example.org/report
      quote: They made it stricter
    - title: A secret letter
      visibility: confidential
"""
ANNEX = """\
# Annex with the assessment of each recommendation

**Kazakhstan** · As of October 2019 · Assessed by the coalition

| Recommendation | Position | Full list of themes | Assessment/comments on level of implementation |
| :--- | :--- | :--- | :--- |
| ***Theme: Torture and ill-treatment*** | | | |
| **126.35** Repeal &#124; the "law" (France, Norway)<br>Source of position: A/HRC/28/10, para. 126 | Noted | Torture and ill-treatment | **Contrary to the recommendation**<br>The law was made stricter. \\[1\\] |

*ignored = not implemented, contrary or no reply.* Recommendations withheld from this audience: 1.

## Sources

1. An organisation, [A report](<https://example.org/report>), September 2019: “They made it stricter”
"""  # noqa: E501


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    for name, text in {
        "upr-track.toml": SETTINGS,
        "data/recommendations.yaml": RECORDS,
        "data/statuses.yaml": STATUSES,
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_whole_annex(upr_track: Run, workspace: Path) -> None:
    ended = upr_track("annex", cwd=workspace)
    assert (ended.out, ended.code) == (ANNEX, 0)


def test_report_annex_is_the_same(upr_track: Run, workspace: Path) -> None:
    assert upr_track("report", "annex", cwd=workspace).out == ANNEX


def test_what_is_not_for_the_audience_is_only_counted(upr_track: Run, workspace: Path) -> None:
    assert "Do more" in upr_track("annex", "--audience", "partners", cwd=workspace).out
    assert "A secret letter" in upr_track("annex", "--audience", "internal", cwd=workspace).out
    assert "Do more" not in upr_track("annex", cwd=workspace).out


@pytest.mark.parametrize("form", ["md", "docx", "xlsx"])
def test_check_tells_when_a_file_is_out_of_date(upr_track: Run, workspace: Path, form: str) -> None:
    name = f"annex.{form}"
    assert upr_track("annex", "-o", name, cwd=workspace).err == f"wrote {name}\n"
    fresh = upr_track("annex", "--check", name, cwd=workspace)
    assert (fresh.code, fresh.err) == (0, f"{name} is up to date\n")
    data = workspace / "data" / "statuses.yaml"
    data.write_text(STATUSES.replace("contrary", "implemented"), encoding="utf-8")
    stale = upr_track("annex", "--check", name, cwd=workspace)
    assert stale.code == 1
    assert stale.err == (
        f"{name} is out of date: make it again with the same options and -o {name}\n"
    )


def test_a_draft_says_so_and_goes_to_no_file(upr_track: Run, workspace: Path) -> None:
    shown = upr_track("annex", "--draft", cwd=workspace)
    assert shown.out.startswith("> **Draft, not for distribution**\n")
    refused = upr_track("annex", "--draft", "-o", "annex.md", cwd=workspace)
    assert refused.code == 2
    assert not (workspace / "annex.md").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["annex", "--to", "docx"], "error: a docx file cannot be shown in a terminal\n"),
        (["annex", "-o", "a.odt"], 'error: the ending of "a.odt" does not tell a format\n'),
        (["annex", "--check", "a.pdf"], "error: a PDF is never made twice with the same bytes"),
        (["annex", "--lang", "xx"], 'error: reports cannot be written in "xx" yet\n'),
        (["report"], "error: no report is named\n"),
        (["report", "anex"], 'error: there is no report "anex"\n  hint: did you mean "annex"?'),
    ],
)
def test_what_cannot_be_is_told(
    upr_track: Run, workspace: Path, arguments: list[str], message: str
) -> None:
    ended = upr_track(*arguments, cwd=workspace)
    assert ended.code == 2
    assert ended.err.startswith(message)


def test_a_file_that_cannot_be_written_is_told(upr_track: Run, workspace: Path) -> None:
    ended = upr_track("annex", "-o", "nowhere/annex.md", cwd=workspace)
    assert ended.code == 3
    assert ended.err.startswith("error: cannot write nowhere")


def test_the_list_of_reports(upr_track: Run, workspace: Path) -> None:
    ended = upr_track("report", "--list", cwd=workspace)
    assert any(line.startswith("annex ") for line in ended.out.splitlines())
