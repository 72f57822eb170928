"""``upr-track export``: what goes where, and what is said of it."""

import json
import sqlite3
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from tests.functional.conftest import Run
from tests.functional.small_workspaces import workspace
from upr_track.cli.export import ExportTable, ExportTo
from upr_track.exporters.interface import ExportFormat, Holds
from upr_track.exporters.registry import FORMATS
from upr_track.exporters.tables import TABLES

AS_OF = "as of 2021 · assessed by the coalition"
PUBLIC = "left out for a public audience: 1 recommendation"

FLAT = """\
id,mechanism,body,state_under_review,document_id,document_symbol,paragraph,remedy,cycle,session,\
issued_on,recommending_states,position,position_source,position_text,state_claim,text,language,\
summary,themes,focus,affected_persons,sdg_targets,action_category,provisions,lead_institution,\
cases,repeats,visibility,document_title,case_names,status,assessment_id,assessed_on,assessed_by,\
rationale,confidence,sources
x-126.9,upr,,AND,report,A/HRC/99/1,126.9,,,,2020-12-21,FRA,supported,,,,,,\
Let the lighthouse keeper go home,,,,,,,,keeper,x-views-release,public,Report on nowhere,\
Lena Lighthouse,in_progress,x-126.9/coalition/2021-03-01,2021-03-01,coalition,,medium,1
x-126.10,upr,,AND,report,A/HRC/99/1,126.10,,,,2020-12-21,NOR; TUR,noted,,,,\
Open the archive of the lighthouse to all [sic] readers; <b>soon</b>,en,,\
freedom-of-expression; torture,prisons,,,,,,,,public,Report on nowhere,,not_assessed,,,,,,
x-views-release,treaty_body,ccpr,AND,views,CCPR/C/124/D/9999/2016,,release,,,2018,,,,,,,,\
Release the lighthouse keeper,,,,,,,,keeper,,public,Views on the lighthouse,Lena Lighthouse,\
no_reply,x-views-release/coalition/2021-03-01,2021-03-01,coalition,,,1
"""

ASSESSMENTS = """\
id,recommendation_id,assessed_on,assessed_by,status,scale,grade,cases,rationale,confidence,\
visibility
x-126.9/coalition/2020,x-126.9,2020,coalition,not_implemented,canonical,,,He is still there.,,\
public
x-126.9/coalition/2021-03-01,x-126.9,2021-03-01,coalition,in_progress,canonical,,,,medium,public
x-126.9/government/2021-04,x-126.9,2021-04,government,implemented,canonical,,,,,public
x-views-release/coalition/2021-03-01,x-views-release,2021-03-01,coalition,no_reply,canonical,,,,,\
public
"""


def test_the_flat_table_is_shown_unless_something_else_is_asked_for(
    upr_track: Run, small_workspace: Path
) -> None:
    shown = upr_track("export", cwd=small_workspace)
    assert shown.code == 0
    assert shown.out == FLAT
    assert shown.err == f"3 recommendations · {AS_OF} · {PUBLIC}\n"


def test_a_table_is_chosen(upr_track: Run, small_workspace: Path) -> None:
    shown = upr_track("export", "--to", "tsv", "--table", "assessments", cwd=small_workspace)
    assert shown.out == ASSESSMENTS.replace(",", "\t")


def test_conditions_choose_and_what_belongs_to_them_goes_along(
    upr_track: Run, small_workspace: Path
) -> None:
    arguments = ("export", "--to", "json", "--where", "position=noted")
    shown = upr_track(*arguments, "--audience", "internal", cwd=small_workspace)
    assert shown.err == f"1 of 4 recommendations · {AS_OF}\n"
    found = json.loads(shown.out)
    assert found["where"] == ["position=noted"]
    numbers = {name: len(rows) for name, rows in found["tables"].items() if rows}
    assert numbers == {"flat": 1, "recommendations": 1, "documents": 1, "lead_paragraphs": 1}


def test_the_date_and_the_assessor_decide_the_status(upr_track: Run, small_workspace: Path) -> None:
    arguments = ("export", "--to", "jsonl", "--where", "id=x-126.9")
    asked = ("--as-of", "2022", "--assessed-by", "government")
    shown = upr_track(*arguments, *asked, cwd=small_workspace)
    assert json.loads(shown.out)["status"] == "implemented"
    assert "as of 2022 · assessed by Government of nowhere" in shown.err


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_every_format_goes_into_a_file_twice_the_same(
    upr_track: Run, small_workspace: Path, tmp_path: Path, form: ExportFormat
) -> None:
    if form.name == "parquet":
        pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    files = [tmp_path / f"{name}{form.endings[0]}" for name in ("one", "two")]
    for file in files:
        made = upr_track("export", "-o", file, cwd=small_workspace)
        assert (made.code, made.out) == (0, "")
        assert made.err == f"wrote {file}\n3 recommendations · {AS_OF} · {PUBLIC}\n"
    assert files[0].read_bytes() == files[1].read_bytes() != b""
    assert sorted(tmp_path.iterdir()) == files


def test_a_database_answers_questions(
    upr_track: Run, small_workspace: Path, tmp_path: Path
) -> None:
    file = tmp_path / "small.db"
    upr_track("export", "-o", file, cwd=small_workspace)
    question = (
        "SELECT cases.name, recommendations.paragraph FROM recommendations, "
        "json_each(recommendations.cases) JOIN cases ON cases.id = value ORDER BY paragraph"
    )
    with closing(sqlite3.connect(file)) as database:
        assert database.execute(question).fetchall() == [
            ("Lena Lighthouse", None),
            ("Lena Lighthouse", "126.9"),
        ]


def test_a_workbook_keeps_paragraphs_as_text(
    upr_track: Run, small_workspace: Path, tmp_path: Path
) -> None:
    file = tmp_path / "small.xlsx"
    upr_track("export", "-o", file, "--table", "recommendations", cwd=small_workspace)
    book = CalamineWorkbook.from_filelike(BytesIO(file.read_bytes()))
    assert book.sheet_names == ["recommendations", "about", "columns"]
    rows = book.get_sheet_by_index(0).to_python()
    assert [row[6] for row in rows] == ["paragraph", "126.9", "126.10", ""]


def test_a_data_package_is_a_folder_and_is_written_again(
    upr_track: Run, small_workspace: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "package"
    for _ in range(2):
        made = upr_track("export", "--to", "datapackage", "-o", folder, cwd=small_workspace)
        assert made.code == 0
    names = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.*"))
    tables = sorted(f"data/{table.name}.csv" for table in TABLES)
    assert names == [*tables, "datapackage.json"]
    assert (folder / "data" / "flat.csv").read_text(encoding="utf-8") == FLAT


def test_a_folder_with_other_files_is_left_alone(
    upr_track: Run, small_workspace: Path, tmp_path: Path
) -> None:
    (tmp_path / "letter.txt").write_text("Dear all", encoding="utf-8")
    refused = upr_track("export", "--to", "datapackage", "-o", tmp_path, cwd=small_workspace)
    assert refused.code == 2
    assert refused.err == (
        f"error: {tmp_path} is a folder with other files in it\n"
        "  hint: name a new folder, or a file that ends in .zip\n"
    )
    assert [one.name for one in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            ["--to", "xlsx"],
            "xlsx cannot be shown in a terminal\n  hint: name a file: -o export.xlsx\n",
        ),
        (
            ["-o", "out.sqlite", "--table", "notes"],
            "sqlite always holds all tables, because they refer to each other\n",
        ),
        (
            ["-o", "data/recommendations.yaml", "--to", "json"],
            "recommendations.yaml is named as a file of data or settings, ",
        ),
        (["-o", "out.xls"], 'the ending of "out.xls" does not tell a format\n'),
        (["--where", "positon=noted"], 'there is no field "positon"\n'),
    ],
)
def test_what_cannot_be_is_refused(
    upr_track: Run, small_workspace: Path, arguments: list[str], words: str
) -> None:
    refused = upr_track("export", *arguments, cwd=small_workspace)
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.startswith(f"error: {words}")


def test_a_folder_that_is_not_there_is_told(upr_track: Run, small_workspace: Path) -> None:
    for name in ("nowhere/out.csv", "nowhere/out.xlsx"):
        refused = upr_track("export", "-o", name, cwd=small_workspace)
        assert (refused.code, refused.out) == (3, "")
        assert refused.err.startswith(f"error: cannot write {Path(name)}: ")


def test_errors_in_the_data_are_told_and_what_they_keep_out(upr_track: Run, tmp_path: Path) -> None:
    there = workspace(
        tmp_path / "w",
        recommendations=(
            "- {id: kaz-1, mechanism: upr, summary: First}\n"
            "- {id: kaz-1, mechanism: upr, summary: Second}\n"
        ),
        statuses=(
            "- {recommendation: kaz-2, status: contrary, assessed_on: 2019, "
            "assessed_by: coalition}\n"
        ),
    )
    arguments = ("export", "--to", "jsonl", "--table", "recommendations", "--as-of", "2020")
    shown = upr_track(*arguments, cwd=there)
    assert shown.code == 1
    assert [json.loads(line)["summary"] for line in shown.out.splitlines()] == ["First"]
    told, errors = shown.err.splitlines()
    assert told == (
        "1 of 2 recommendations · as of 2020 · assessed by A coalition · "
        "left out because their id is there already: 1 recommendation · "
        "left out because their recommendation is not there: 1 assessment"
    )
    assert errors.endswith("in the data: run upr-track validate")


@pytest.mark.parametrize("form", [one for one in FORMATS if one.is_text], ids=lambda one: one.name)
def test_no_data_commands_the_terminal(upr_track: Run, tmp_path: Path, form: ExportFormat) -> None:
    summary = 'summary: "\\e[31mred \\a \\u009b31m"'
    there = workspace(tmp_path / "w", recommendations=f"- id: one\n  mechanism: upr\n  {summary}\n")
    shown = upr_track("export", "--to", form.name, cwd=there)
    assert "[31mred" in shown.out
    assert shown.out.replace("\n", "").replace("\t", "").isprintable()


def test_the_command_knows_the_formats_and_tables_that_there_are() -> None:
    assert [one.value for one in ExportTo] == [one.name for one in FORMATS]
    assert [one.value for one in ExportTable] == [one.name for one in TABLES]
    assert {one.name for one in FORMATS if one.holds is Holds.ALL} == {"sqlite", "datapackage"}
