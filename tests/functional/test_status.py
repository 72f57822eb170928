"""What an analyst sees of the count, whole."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.status_examples import CASES, EXAMPLES, WORKSPACE
from tests.functional.conftest import Run

WIDE = (EXAMPLES / "mechanism.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", CASES)
def test_the_whole_output_is_as_recorded(upr_track: Run, name: str) -> None:
    # After a change of the look: python -m scripts.status_examples, and read the differences.
    found = upr_track("status", "-w", WORKSPACE, *CASES[name])
    assert (found.code, found.err) == (0, "")
    assert found.out == (EXAMPLES / name).read_text(encoding="utf-8")


def test_every_recorded_output_is_tested() -> None:
    recorded = {file.name for file in EXAMPLES.iterdir() if file.is_file()}
    assert recorded == set(CASES)


def test_at_200_columns_it_is_the_same_as_in_a_pipe(upr_track: Run) -> None:
    assert upr_track("status", "-w", WORKSPACE, columns=200).out == WIDE


AT_80_COLUMNS = """\
As of October 2019 · assessed by the coalition

  3 of 9   recommendations to this State are ignored
           declared by the coalition, Oct 2019 · consistent: 7 of 9 itemised
           here (3 ignored, 2 not ignored, 1 no finding, 1 not assessed)

  3 of 4   recommendations of the UPR are ignored
           counted, Oct 2019 · reproduced: the records give 3 of 4

                        imple-          under   not   con-     no
              assessed  mented  partly    way  done  trary  reply  ignored
  UPR           4 of 5       0       0      1     2      1      0   3 of 4
  Special
  procedures    1 of 2       1       0      0     0      0      0   0 of 1
  All           5 of 7       1       0      1     2      1      0   3 of 5

  ignored = not implemented, contrary or no reply
  1 no information and 1 not assessed are not counted · 1 proposed, not counted
  left out for a public audience: 1 recommendation
  1 assessment that may be later not counted
  1 assessment by the State not counted
"""


def test_at_80_columns_nothing_is_cut(upr_track: Run) -> None:
    assert upr_track("status", "-w", WORKSPACE, columns=80).out == AT_80_COLUMNS


@pytest.mark.parametrize("columns", [72, 80, 90, 100, 120, 160])
@pytest.mark.parametrize("by", ["mechanism", "theme", "body"])
def test_every_line_fits_the_terminal(upr_track: Run, columns: int, by: str) -> None:
    found = upr_track("status", "-w", WORKSPACE, "--by", by, "--ids", columns=columns)
    assert max(len(line) for line in found.out.splitlines()) <= columns
    for figure in ("3 of 9", "3 of 4", "3 of 5"):
        assert figure in found.out


def test_a_file_gets_what_a_pipe_gets(upr_track: Run, tmp_path: Path) -> None:
    file = tmp_path / "status.txt"
    found = upr_track("status", "-w", WORKSPACE, "-o", file, columns=80)
    assert (found.code, found.out, found.err) == (0, "", "")
    assert file.read_bytes().decode("utf-8") == WIDE


def test_the_json_adds_up_and_names_every_record(upr_track: Run) -> None:
    found = json.loads(upr_track("status", "-w", WORKSPACE, "--format", "json").out)
    assert found["schema_version"] == 1
    for row in (*found["rows"], found["total"]):
        assert sum(row["counts"].values()) == row["total"]
        assert {code: len(ids) for code, ids in row["ids"].items()} == {
            code: count for code, count in row["counts"].items() if count
        }
        assert row["in_set"] == sum(row["counts"][code] for code in found["set"]["counts"])
    assert sum(row["total"] for row in found["rows"]) == found["total"]["total"]


BAD_RECORD = "- {id: broken, mechanism: uprr, summary: X}\n"
SECOND_OF_ONE_ID = "- {id: u-1.9, mechanism: treaty_body, summary: X}\n"


def _add(workspace: Path, file: str, text: str) -> None:
    path = workspace / "data" / file
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_records_that_cannot_be_read_are_told_and_the_table_still_comes(
    upr_track: Run, copy_of: Callable[[Path], Path]
) -> None:
    workspace = copy_of(WORKSPACE)
    _add(workspace, "recommendations.yaml", BAD_RECORD)
    found = upr_track("status", "-w", workspace)
    assert found.code == 1
    assert found.err == ("1 record could not be read and is not counted: run upr-track validate\n")
    table, _, below = found.out.partition("  ignored = ")
    assert table == WIDE.partition("  ignored = ")[0]
    assert "1 could not be read, not counted" in below


def test_errors_across_records_are_told_too(
    upr_track: Run, copy_of: Callable[[Path], Path]
) -> None:
    workspace = copy_of(WORKSPACE)
    _add(workspace, "recommendations.yaml", SECOND_OF_ONE_ID)
    found = upr_track("status", "-w", workspace)
    assert found.code == upr_track("validate", "-w", workspace).code == 1
    assert found.err == "1 error in the data: run upr-track validate\n"
    assert "1 with the id of another, not counted" in found.out


def test_a_headline_that_names_no_claim_is_told(
    upr_track: Run, copy_of: Callable[[Path], Path]
) -> None:
    workspace = copy_of(WORKSPACE)
    settings = workspace / "upr-track.toml"
    text = settings.read_text(encoding="utf-8") + 'headline = ["people", "nothing"]\n'
    settings.write_text(text, encoding="utf-8")
    found = upr_track("status", "-w", workspace)
    assert found.out.splitlines()[2:5] == [
        "  more than 1,200   people fined 2018 – October 2019",
        "                    More than 1,200 people were fined between 2018 and October 2019.",
        "                    Oct 2019 · An organisation; Report",
    ]
    assert found.err == (
        'the headline in upr-track.toml names a claim that does not exist: "nothing"\n'
    )


@pytest.mark.parametrize(
    ("options", "error"),
    [
        (
            ["--by", "mechanizm"],
            'error: a table cannot be counted by "mechanizm"\n  hint: did you mean "mechanism"?\n',
        ),
        (
            ["--where", "position=supportd"],
            (
                'error: "supportd" is not a position\n'
                '  hint: did you mean "supported" or "noted" or "partially_supported"? '
                "one of: supported, partially_supported, noted, pending, unknown\n"
            ),
        ),
        (
            ["--headline", "--format", "md"],
            (
                "error: --headline is one line of text and has no other format\n"
                "  hint: leave out --headline or --format\n"
            ),
        ),
        (
            ["--assessed-by", "goverment"],
            (
                'error: there is no assessor "goverment"\n'
                '  hint: did you mean "government"? one of: coalition, government\n'
            ),
        ),
    ],
)
def test_wrong_use_says_what_to_do(upr_track: Run, options: list[str], error: str) -> None:
    found = upr_track("status", "-w", WORKSPACE, *options)
    assert (found.code, found.out, found.err) == (2, "", error)


def test_the_bundled_workspace_is_counted(upr_track: Run, bundled_workspace: Path) -> None:
    found = upr_track("status", "-w", bundled_workspace)
    assert (found.code, found.err) == (0, "")
    first, _, figure, *_ = found.out.splitlines()
    assert first == "Kazakhstan · as of October 2019 · assessed by the coalition"
    assert figure == "  25 of 32   recommendations of UN bodies on political prisoners are ignored"
    assert "13 proposed, not counted" in found.out
    assert found.out.count("\n  All ") == 1


def test_markup_in_data_is_only_text(upr_track: Run, copy_of: Callable[[Path], Path]) -> None:
    workspace = copy_of(WORKSPACE)
    _add(
        workspace,
        "recommendations.yaml",
        '- {id: m, mechanism: upr, summary: X, lead_institution: "[red]<b>a|b*\\e[31m=1", '
        "issued_on: 2014}\n",
    )
    options = ("status", "-w", workspace, "--by", "lead-institution")
    assert "  [red]<b>a|b*�[31m=1 " in upr_track(*options).out
    assert "&lt;b&gt;a|b*" in upr_track(*options, "--format", "html").out
    assert r"| \[red\]\<b\>a\|b\*�\[31m=1 |" in upr_track(*options, "--format", "md").out
