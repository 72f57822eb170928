import json
import re
from pathlib import Path

import pytest

from tests.functional.conftest import Run
from upr_track import PartialDate, open_workspace, take_stock
from upr_track.cli.colour import coloured, plain
from upr_track.cli.found_records import FoundRecord
from upr_track.cli.pages.page_text import page_text
from upr_track.cli.pages.record_pages import page_of

LEFT_OUT = "left out for a public audience: 1 recommendation\n"

RECOMMENDATION = """\
x-126.9 · recommendation
  Let the lighthouse keeper go home

  mechanism           Universal Periodic Review
  document symbol     A/HRC/99/1: Report on nowhere
  paragraph           126.9
  issued on           21 December 2020
  recommending States France
  position            Supported
  repeats             x-views-release: Release the lighthouse keeper
  in the file         data/recommendations.yaml:13:3

  What became of it
    April 2021 · Implemented · Government of nowhere                         data/statuses.yaml:26:3
      > “All is well.”
        Press release · Supports the finding
    1 March 2021 · In progress · the coalition                               data/statuses.yaml:16:3
      confidence: Medium
      > “He has packed.”
        Annual of the Lantern (lantern) · Supports the finding
    2020 · Not implemented · the coalition                                    data/statuses.yaml:1:3
      He is still there.
      > “The keeper has not come home.”
        The Daily Lantern · 2 January 2020 · https://example.org/lantern · Supports the finding

  Cases
    Lena Lighthouse (keeper) · Under house arrest, March 2021

  Claims that count it
    one-of-two
      1 of 2 recommendations on the keeper are ignored
      declared by the coalition, 2021 · reproduced: all 2 itemised here (1 ignored, 1 not ignored)
"""

DECISION = """\
x-views-release · recommendation
  Release the lighthouse keeper

  mechanism           Treaty body
  body                Human Rights Committee
  document symbol     CCPR/C/124/D/9999/2016: Views on the lighthouse
  remedy              Release
  issued on           2018
  notes               Heard on the radio. (an analyst, February 2021)
  in the file         data/recommendations.yaml:32:3

  What became of it
    1 March 2021 · No reply · the coalition                                  data/statuses.yaml:35:3
      > “Nobody answered.”
        Annual of the Lantern (lantern)

  Cases
    Lena Lighthouse (keeper) · Under house arrest, March 2021

  Repeated by
    x-126.9 · In progress
      Let the lighthouse keeper go home

  Claims that count it
    one-of-two
      1 of 2 recommendations on the keeper are ignored
      declared by the coalition, 2021 · reproduced: all 2 itemised here (1 ignored, 1 not ignored)
"""

CASE = """\
keeper · case
  Lena Lighthouse
  The keeper of the lighthouse.

  other names         L. Lichthaus
  provisions          Lamp Act, art. 1
  in the file         data/cases.yaml:1:3

  Situation
    2022 · Released
    March 2021 · Under house arrest, since February 2021
      At home, with the lamp on.
      > “She is at home.”
        Annual of the Lantern (lantern)
    2019 · In prison, since May 2018

  What was asked
    x-126.9 · In progress
      Let the lighthouse keeper go home
    x-views-release · No reply
      Release: Release the lighthouse keeper

  Claims
    one-of-two
      1 of 2 recommendations on the keeper are ignored
      declared by the coalition, 2021 · reproduced: all 2 itemised here (1 ignored, 1 not ignored)
"""

CLAIM = """\
one-of-two · claim
  1 of 2 recommendations on the keeper is ignored.

  as of               2021
  cases               Lena Lighthouse (keeper)
  kind                declared
  declared by         the coalition
  where               case=keeper
  about               recommendations on the keeper
  figure              1 of 2 recommendations on the keeper are ignored
  basis               declared by the coalition, 2021 · reproduced: all 2 itemised here (1 ignored,
                      1 not ignored)
  counted             x-views-release
  not counted         x-126.9
  in the file         data/claims.yaml:1:3

  Sources
      > “One of two.”
        Annual of the Lantern (lantern)
"""

FIGURE = """\
lamps · claim
  There are at least 3 lamps.

  as of               2021
  kind                figure
  figure              at least 3 lamps
  in the file         data/claims.yaml:14:3

  Sources
        Annual of the Lantern (lantern)
"""

DOCUMENT = """\
report · document
  Report on nowhere

  symbol              A/HRC/99/1
  lead paragraphs     lead 126, count 100
  recorded            selection
  recorded here       2 recommendations
  in the file         data/documents.yaml:6:3
"""


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("x-126.9", RECOMMENDATION),
        ("126.9", RECOMMENDATION),
        ("A/HRC/99/1 126.9", RECOMMENDATION),
        ("A/HRC/99/1, para. 126.9", RECOMMENDATION),
        ("x-views-release", DECISION),
        ("keeper", CASE),
        ("Lena Lighthouse", CASE),
        ("lighthouse", CASE),
        ("L. Lichthaus", CASE),
        ("one-of-two", CLAIM),
        ("lamps", FIGURE),
        ("report", DOCUMENT),
        ("A/HRC/99/1", DOCUMENT),
    ],
)
def test_a_record_is_shown_in_full(
    upr_track: Run, small_workspace: Path, name: str, page: str
) -> None:
    shown = upr_track("show", name, cwd=small_workspace)
    assert (shown.code, shown.out, shown.err) == (0, page, LEFT_OUT)


def test_several_records_are_shown_one_after_the_other(
    upr_track: Run, small_workspace: Path
) -> None:
    shown = upr_track("show", "report", "lamps", cwd=small_workspace)
    assert shown.out == f"{DOCUMENT}\n{FIGURE}"


def test_the_date_decides_what_counts(upr_track: Run, small_workspace: Path) -> None:
    shown = upr_track("show", "keeper", "--as-of", "2020", cwd=small_workspace).out
    assert "    x-126.9 · Not implemented\n" in shown
    assert "    x-views-release · Not assessed\n" in shown


def test_what_is_internal_is_for_the_team(upr_track: Run, small_workspace: Path) -> None:
    refused = upr_track("show", "x-126.100", cwd=small_workspace)
    assert refused.code == 2
    assert refused.err == (
        'error: "x-126.100" is not for this audience\n'
        "  hint: to see everything: --audience internal\n"
    )
    shown = upr_track("show", "x-126.100", "--audience", "internal", cwd=small_workspace)
    assert "\n  visibility          INTERNAL\n" in shown.out
    history = upr_track("show", "x-126.9", "--audience", "partners", cwd=small_workspace).out
    assert "        A letter · INTERNAL\n" in history


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("x-126.99", 'did you mean "x-126.9" or "x-126.10"?'),
        ("Lighthous", 'did you mean "keeper" (Lena Lighthouse)?'),
        ("zzzzzz", "see what there is: upr-track list --format ids"),
    ],
)
def test_an_unknown_name_gets_a_suggestion(
    upr_track: Run, small_workspace: Path, name: str, hint: str
) -> None:
    refused = upr_track("show", name, cwd=small_workspace)
    assert (refused.code, refused.out) == (2, "")
    assert refused.err == f'error: there is no record "{name}"\n  hint: {hint}\n'


def test_a_paragraph_of_several_documents_is_asked_back(upr_track: Run, tmp_path: Path) -> None:
    records = "".join(
        f"- id: {name}\n  mechanism: upr\n  document_symbol: {symbol}\n"
        '  paragraph: "1.1"\n  summary: Words\n'
        for name, symbol in (("one", "A/HRC/98/1"), ("two", "A/HRC/99/1"))
    )
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "recommendations.yaml").write_text(records, encoding="utf-8")
    refused = upr_track("show", "1.1", cwd=tmp_path)
    assert refused.code == 2
    assert refused.err == (
        'error: "1.1" stands in several documents\n  hint: name one of: one, two\n'
    )


def test_a_record_that_cannot_be_read_is_told_apart(upr_track: Run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "recommendations.yaml").write_text(
        "- id: one\n  mechanism: upr\n  sumary: Words\n", encoding="utf-8"
    )
    refused = upr_track("show", "one", cwd=tmp_path)
    assert refused.code == 2
    assert refused.err == (
        'error: the record "one" could not be read\n  hint: see what is wrong: upr-track validate\n'
    )


def test_several_assessors_need_no_choice(upr_track: Run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "recommendations.yaml").write_text(
        "- id: one\n  mechanism: upr\n  summary: Words\n", encoding="utf-8"
    )
    (tmp_path / "data" / "statuses.yaml").write_text(
        "".join(
            f"- recommendation: one\n  status: {status}\n"
            f"  assessed_on: 2020\n  assessed_by: {who}\n"
            for who, status in (("a", "no_information"), ("b", "not_applicable"))
        ),
        encoding="utf-8",
    )
    shown = upr_track("show", "one", cwd=tmp_path).out
    assert "2020 · Not applicable · b" in shown
    assert "2020 · No information · a" in shown


def test_a_narrow_terminal_wraps_and_loses_nothing(upr_track: Run, small_workspace: Path) -> None:
    narrow = upr_track("show", "x-126.9", columns=80, cwd=small_workspace).out
    assert max(map(len, narrow.splitlines())) <= 80
    assert narrow.split() == RECOMMENDATION.split()


@pytest.mark.parametrize("form", ["text", "md", "json"])
def test_no_data_commands_the_terminal(upr_track: Run, tmp_path: Path, form: str) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "recommendations.yaml").write_text(
        '- id: one\n  mechanism: upr\n  summary: "\\e[31mred"\n  paragraph: "1\\a"\n',
        encoding="utf-8",
    )
    shown = upr_track("show", "one", "--format", form, cwd=tmp_path)
    assert "[31mred" in shown.out
    assert shown.out.replace("\n", "").isprintable()


def test_colours_only_repeat_what_the_text_says(small_workspace: Path) -> None:
    dataset = open_workspace(small_workspace).dataset
    standing = take_stock(dataset, PartialDate.parse("2021"))
    record = dataset.recommendations.records[1]
    page = page_of(FoundRecord("recommendations", record), standing)
    assert re.sub(r"\x1b\[[0-9;]*m", "", page_text(page, 80, coloured)) == page_text(
        page, 80, plain
    )
    assert "\x1b[" in page_text(page, 80, coloured)


def test_markdown_quotes_the_sources(upr_track: Run, small_workspace: Path) -> None:
    shown = upr_track("show", "x-views-release", "--format", "md", cwd=small_workspace).out
    assert shown == (
        "## x-views-release\n"
        "\n"
        "Release the lighthouse keeper\n"
        "\n"
        "- **mechanism:** Treaty body\n"
        "- **body:** Human Rights Committee\n"
        "- **document symbol:** CCPR/C/124/D/9999/2016: Views on the lighthouse\n"
        "- **remedy:** Release\n"
        "- **issued on:** 2018\n"
        "- **notes:** Heard on the radio. (an analyst, February 2021)\n"
        "- **in the file:** data/recommendations.yaml:32:3\n"
        "\n"
        "### What became of it\n"
        "\n"
        "**1 March 2021 · No reply · the coalition** (data/statuses.yaml:35:3)\n"
        "\n"
        "> “Nobody answered.”  \n"
        "> — Annual of the Lantern (lantern)\n"
        "\n"
        "### Cases\n"
        "\n"
        "**Lena Lighthouse (keeper) · Under house arrest, March 2021**\n"
        "\n"
        "### Repeated by\n"
        "\n"
        "**x-126.9 · In progress**\n"
        "\n"
        "Let the lighthouse keeper go home\n"
        "\n"
        "### Claims that count it\n"
        "\n"
        "**one-of-two**\n"
        "\n"
        "1 of 2 recommendations on the keeper are ignored\n"
        "\n"
        "declared by the coalition, 2021 · reproduced: all 2 itemised here "
        "(1 ignored, 1 not ignored)\n"
    )


def test_json_has_the_record_and_what_is_tied_to_it(upr_track: Run, small_workspace: Path) -> None:
    names = ("x-views-release", "keeper", "one-of-two", "report")
    report = json.loads(upr_track("show", *names, "--format", "json", cwd=small_workspace).out)
    assert (report["schema_version"], report["as_of"]) == (1, "2021")
    decision, case, claim, document = report["records"]
    assert decision["kind"] == "recommendation"
    assert decision["place"] == "data/recommendations.yaml:32:3"
    assert decision["record"]["remedy"] == "release"
    assert decision["status"] == "no_reply"
    assert decision["assessments"][0]["place"] == "data/statuses.yaml:35:3"
    assert decision["assessments"][0]["evidence"][0]["quote"] == "Nobody answered."
    assert decision["repeated_by"] == ["x-126.9"]
    assert decision["claims"] == ["one-of-two"]
    assert case["recommendations"] == ["x-126.9", "x-views-release"]
    assert case["claims"] == ["one-of-two"]
    assert claim["verdict"] == "reproduced"
    assert (claim["in_set"], claim["others"]) == (["x-views-release"], ["x-126.9"])
    assert document["recommendations"] == ["x-126.10", "x-126.9"]
