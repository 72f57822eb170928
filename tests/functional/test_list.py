import csv
import io
import json
from pathlib import Path

import pytest

from tests.functional.conftest import Run

AS_OF = "as of 2021 · assessed by the coalition"
PUBLIC = "left out for a public audience: 1 recommendation"


def test_recommendations_are_listed_in_natural_order(upr_track: Run, small_workspace: Path) -> None:
    listed = upr_track("list", cwd=small_workspace)
    assert listed.code == 0
    assert listed.out == (
        "id               position   status        words\n"
        "x-126.9          Supported  under way     Let the lighthouse keeper go home\n"
        "x-126.10         Noted      not assessed  "
        "Open the archive of the lighthouse to all [sic] readers; <b>soon</b>\n"
        "x-views-release             no reply      Release the lighthouse keeper\n"
    )
    assert listed.err == f"3 recommendations · {AS_OF} · {PUBLIC}\n"


def test_the_team_sees_what_is_internal(upr_track: Run, small_workspace: Path) -> None:
    listed = upr_track("list", "--audience", "internal", "--format", "ids", cwd=small_workspace)
    assert listed.out == "x-126.9\nx-126.10\nx-126.100\nx-views-release\n"
    assert listed.err == f"4 recommendations · {AS_OF}\n"


def test_conditions_select_and_the_count_says_of_how_many(
    upr_track: Run, small_workspace: Path
) -> None:
    listed = upr_track(
        "list", "--where", "mechanism=upr", "--where", "position=noted", cwd=small_workspace
    )
    assert [line.split()[0] for line in listed.out.splitlines()] == ["id", "x-126.10"]
    assert listed.err == f"1 of 3 recommendations · {AS_OF} · {PUBLIC}\n"


def test_nothing_found_is_told(upr_track: Run, small_workspace: Path) -> None:
    listed = upr_track("list", "--where", "position=pending", cwd=small_workspace)
    assert (listed.code, listed.out) == (0, "id  position  status  words\n")
    assert listed.err.startswith("0 of 3 recommendations · ")


def test_an_unknown_condition_is_refused(upr_track: Run, small_workspace: Path) -> None:
    refused = upr_track("list", "--where", "positon=noted", cwd=small_workspace)
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.startswith(
        'error: there is no field "positon"\n  hint: did you mean "position"'
    )


def test_columns_are_chosen_and_labelled(upr_track: Run, small_workspace: Path) -> None:
    listed = upr_track(
        "list",
        "--columns",
        "paragraph,recommending-state,themes",
        "--columns",
        "focus,issued_on,assessed_on,document",
        "--where",
        "mechanism=upr",
        cwd=small_workspace,
    )
    assert listed.out == (
        "paragraph  recommending states  themes                             "
        "                           focus    issued on   assessed on  document\n"
        "126.9      France                                                  "
        "                                    2020-12-21  2021-03-01   A/HRC/99/1\n"
        "126.10     Norway; Türkiye      Freedom of opinion and expression; "
        "Torture and ill-treatment  Prisons  2020-12-21               A/HRC/99/1\n"
    )


def test_an_unknown_column_is_refused(upr_track: Run, small_workspace: Path) -> None:
    refused = upr_track("list", "--columns", "id,statsu", cwd=small_workspace)
    assert refused.code == 2
    assert refused.err == ('error: there is no column "statsu"\n  hint: did you mean "status"?\n')


@pytest.mark.parametrize(
    ("sort", "ids"),
    [
        ("status", ["x-126.9", "x-views-release", "x-126.10"]),
        ("-status", ["x-126.10", "x-views-release", "x-126.9"]),
        ("position", ["x-126.9", "x-126.10", "x-views-release"]),
        ("-position", ["x-126.10", "x-126.9", "x-views-release"]),
        ("-paragraph", ["x-126.10", "x-126.9", "x-views-release"]),
        ("mechanism,-paragraph", ["x-126.10", "x-126.9", "x-views-release"]),
        ("issued_on", ["x-views-release", "x-126.9", "x-126.10"]),
    ],
)
def test_lists_are_sorted_by_fields(
    upr_track: Run, small_workspace: Path, sort: str, ids: list[str]
) -> None:
    listed = upr_track("list", "--sort", sort, "--format", "ids", cwd=small_workspace)
    assert listed.out.split() == ids


def test_statuses_are_those_of_the_date_and_the_assessor(
    upr_track: Run, small_workspace: Path
) -> None:
    arguments = ("list", "--where", "id=x-126.9", "--columns", "status", "--format", "csv")
    earlier = upr_track(*arguments, "--as-of", "2020", cwd=small_workspace)
    assert earlier.out == "status\nnot_implemented\n"
    assert "as of 2020 · " in earlier.err
    state = upr_track(*arguments, "--assessed-by", "government", cwd=small_workspace)
    assert state.out == "status\nimplemented\n"
    assert "assessed by Government of nowhere" in state.err


def test_a_spreadsheet_takes_nothing_for_a_formula(upr_track: Run, small_workspace: Path) -> None:
    listed = upr_track("list", "--audience", "internal", "--format", "csv", cwd=small_workspace)
    rows = list(csv.reader(io.StringIO(listed.out)))
    assert rows[0] == ["id", "position", "status", "words"]
    assert rows[3] == ["x-126.100", "supported", "not_assessed", "'=Repaint the lighthouse"]


def test_json_has_whole_records_and_how_things_stand(upr_track: Run, small_workspace: Path) -> None:
    listed = upr_track("list", "--where", "id=x-126.9", "--format", "json", cwd=small_workspace)
    assert json.loads(listed.out) == {
        "schema_version": 1,
        "as_of": "2021",
        "assessed_by": "coalition",
        "scale": "canonical",
        "audience": "public",
        "where": ["id=x-126.9"],
        "count": 1,
        "total": 3,
        "left_out": {"recommendations": 1},
        "recommendations": [
            {
                "id": "x-126.9",
                "mechanism": "upr",
                "document_symbol": "A/HRC/99/1",
                "paragraph": "126.9",
                "issued_on": "2020-12-21",
                "recommending_states": ["FRA"],
                "position": "supported",
                "summary": "Let the lighthouse keeper go home",
                "cases": ["keeper"],
                "repeats": ["x-views-release"],
                "status": "in_progress",
                "assessed_on": "2021-03-01",
            }
        ],
    }


def test_json_has_the_columns_that_are_named(upr_track: Run, small_workspace: Path) -> None:
    listed = upr_track(
        "list", "--columns", "id,recommending_states", "--format", "json", cwd=small_workspace
    )
    assert json.loads(listed.out)["recommendations"] == [
        {"id": ["x-126.9"], "recommending_states": ["FRA"]},
        {"id": ["x-126.10"], "recommending_states": ["NOR", "TUR"]},
        {"id": ["x-views-release"], "recommending_states": []},
    ]


def test_markdown_and_html_hold_words_and_no_markup_of_theirs(
    upr_track: Run, small_workspace: Path
) -> None:
    markdown = upr_track("list", "--format", "md", cwd=small_workspace).out
    assert r"all \[sic\] readers; \<b\>soon\</b\> |" in markdown
    html = upr_track("list", "--format", "html", cwd=small_workspace).out
    assert "all [sic] readers; &lt;b&gt;soon&lt;/b&gt;</td>" in html


@pytest.mark.parametrize("form", ["table", "csv", "tsv", "md", "html", "json"])
def test_no_data_commands_the_terminal(upr_track: Run, tmp_path: Path, form: str) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "recommendations.yaml").write_text(
        '- id: one\n  mechanism: upr\n  summary: "\\e[31mred \\a"\n', encoding="utf-8"
    )
    listed = upr_track("list", "--format", form, cwd=tmp_path)
    assert "[31mred" in listed.out
    assert listed.out.replace("\n", "").replace("\t", "").isprintable()


def test_on_a_terminal_words_are_cut(upr_track: Run, small_workspace: Path) -> None:
    assert upr_track("list", columns=80, cwd=small_workspace).out == (
        "id               position   status        words\n"
        "x-126.9          Supported  under way     Let the lighthouse keeper go home\n"
        "x-126.10         Noted      not assessed  Open the archive of the lighthouse to…\n"
        "x-views-release             no reply      Release the lighthouse keeper\n"
    )


def test_on_a_narrow_terminal_words_stand_below(upr_track: Run, small_workspace: Path) -> None:
    assert upr_track("list", columns=60, cwd=small_workspace).out == (
        "id               position   status\n"
        "    words\n"
        "x-126.9          Supported  under way\n"
        "    Let the lighthouse keeper go home\n"
        "x-126.10         Noted      not assessed\n"
        "    Open the archive of the lighthouse to all [sic] readers…\n"
        "x-views-release             no reply\n"
        "    Release the lighthouse keeper\n"
    )


def test_a_file_is_not_cut(upr_track: Run, small_workspace: Path, tmp_path: Path) -> None:
    file = tmp_path / "list.txt"
    listed = upr_track("list", "-o", file, columns=60, cwd=small_workspace)
    assert listed.out == ""
    assert "readers; <b>soon</b>\n" in file.read_text(encoding="utf-8")


def test_errors_in_the_data_are_told(upr_track: Run, small_workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    text = (small_workspace / "data" / "recommendations.yaml").read_text(encoding="utf-8")
    broken = text.replace("position: noted", "position: refused")
    (tmp_path / "data" / "recommendations.yaml").write_text(broken, encoding="utf-8")
    listed = upr_track("list", "--format", "ids", cwd=tmp_path)
    assert listed.code == 1
    assert listed.out.split() == ["x-126.9", "x-views-release"]
    assert listed.err.splitlines()[-1].endswith("run upr-track validate")


def test_the_bundled_data_is_listed(upr_track: Run, bundled_workspace: Path) -> None:
    listed = upr_track("list", "--where", "mechanism=upr", "--format", "ids", cwd=bundled_workspace)
    ids = listed.out.split()
    assert len(ids) == 50
    assert ids.index("kaz-upr2-126.38") < ids.index("kaz-upr2-126.43")
    assert ids.index("kaz-upr2-124.5") < ids.index("kaz-upr2-124.13")
    assert listed.err.startswith("50 of 71 recommendations · as of October 2019")
