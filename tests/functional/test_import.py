"""The command on small files made here; everything said in them is made up."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.functional.conftest import Run
from upr_track.cli.importing.request import ImportRequest, work_out
from upr_track.cli.importing.result import show_and_write
from upr_track.errors import FileAccessError

HEADER = "Symbol,Paragraph,Recommendation,Recommending States,Position\n"


@pytest.fixture
def workspace(copy_of: Callable[[Path], Path], repository: Path) -> Path:
    """A copy of a workspace with two recommendations of which a ministry has its own list."""
    return copy_of(repository / "tests" / "functional" / "workspaces" / "importing")


@pytest.fixture
def ministry(repository: Path) -> Path:
    """The ministry's list: one more text, another position, one more recommendation."""
    return repository / "tests" / "functional" / "workspaces" / "importing" / "ministry.csv"


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def recommendations(folder: Path) -> str:
    return (folder / "data" / "recommendations.yaml").read_text(encoding="utf-8")


def table(folder: Path, *rows: str) -> Path:
    file = folder.parent / "list.csv"
    file.write_text(HEADER + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return file


def test_an_import_fills_adds_and_leaves_conflicts(
    upr_track: Run, workspace: Path, ministry: Path
) -> None:
    found = upr_track("import", ministry, cwd=workspace)
    assert (found.code, found.err) == (1, "wrote data/recommendations.yaml\n")
    assert found.out == (
        "ministry.csv: a table (CSV, TSV, Excel, LibreOffice)\n"
        "  read as table: it has columns for: document_symbol, paragraph, text, "
        "recommending_states, position, themes\n"
        "  read as UTF-8, separated by commas\n"
        "  3 recommendations = 2 Supported + 1 Noted\n"
        "\n"
        "In conflict\n"
        "  ! and-upr3-84.2  A/HRC/99/2, 84.2\n"
        "      Position: Noted\n"
        "        in data/recommendations.yaml:17:13 (A/HRC/99/2, para. 84)\n"
        "      against: Supported\n"
        "        in ministry.csv: row 3\n"
        "  What is recorded stays. To decide, give the command again with --prefer ours or\n"
        "  --prefer theirs, or correct the data or the source.\n"
        "\n"
        "3 records: 1 new · 1 changed · 0 the same · 1 in conflict\n"
        "A/HRC/99/2: recorded of what it declares: 3 of 4\n"
        "  not recorded: 84.4\n"
    )
    assert recommendations(workspace) == (
        "# What was asked of the lighthouse.\n"
        "\n"
        "- id: and-upr3-84.1\n"
        "  mechanism: upr\n"
        "  document_symbol: A/HRC/99/2\n"
        '  paragraph: "84.1"\n'
        "  recommending_states: [NOR, PRT]\n"
        "  position: supported\n"
        "  position_source: A/HRC/99/2, para. 84\n"
        "  text: Keep the lamp of the lighthouse lit at night\n"
        "  language: en\n"
        "  summary: Keep the lamp lit  # the analyst's words\n"
        "  themes: [torture]\n"
        "  focus: []\n"
        "\n"
        "- id: and-upr3-84.2\n"
        "  mechanism: upr\n"
        "  document_symbol: A/HRC/99/2\n"
        '  paragraph: "84.2"\n'
        "  recommending_states: [FRA]\n"
        "  position: noted\n"
        "  position_source: A/HRC/99/2, para. 84\n"
        "  text: Open the archive of the lighthouse\n"
        "  language: en\n"
        "\n"
        "- id: and-a-hrc-99-2-84.3\n"
        "  mechanism: upr\n"
        "  document_symbol: A/HRC/99/2\n"
        '  paragraph: "84.3"\n'
        "  recommending_states: [CHL]\n"
        "  position: noted\n"
        "  position_text: Noted\n"
        "  text: Let the keeper go home\n"
        "  language: en\n"
    )


def test_a_second_import_writes_nothing(upr_track: Run, workspace: Path, ministry: Path) -> None:
    upr_track("import", ministry, cwd=workspace)
    before = contents(workspace)
    again = upr_track("import", ministry, cwd=workspace)
    assert (again.code, again.err) == (1, "nothing changed, nothing was written\n")
    assert "3 records: 0 new · 0 changed · 2 the same · 1 in conflict\n" in again.out
    assert contents(workspace) == before


def test_a_dry_run_writes_nothing(upr_track: Run, workspace: Path, ministry: Path) -> None:
    before = contents(workspace)
    found = upr_track("import", ministry, "--dry-run", cwd=workspace)
    assert (found.code, found.err) == (1, "a dry run: nothing was written\n")
    assert "+  text: Keep the lamp of the lighthouse lit at night\n" in found.out
    assert contents(workspace) == before


@pytest.mark.parametrize(
    ("preferred", "position", "changed"),
    [("ours", "noted", 1), ("theirs", "supported", 2)],
)
def test_a_preference_decides(  # noqa: PLR0913, PLR0917
    upr_track: Run, workspace: Path, ministry: Path, preferred: str, position: str, changed: int
) -> None:
    found = upr_track("import", ministry, "--prefer", preferred, cwd=workspace)
    assert found.code == 0
    assert f"1 new · {changed} changed · {2 - changed} the same" in found.out
    assert f"0 in conflict · of these 1 decided by --prefer {preferred}\n" in found.out
    second = recommendations(workspace).split("- id: ")[2]
    assert f"\n  position: {position}\n" in second
    assert ("position_source" in second) == (preferred == "ours")


def test_new_records_go_into_a_file_of_their_own(
    upr_track: Run, workspace: Path, ministry: Path
) -> None:
    before = recommendations(workspace)
    upr_track(
        *("import", ministry, "--into", "data/recommendations/ministry.yaml", "--prefer", "ours"),
        *("--where", "position=noted"),
        cwd=workspace,
    )
    made = workspace / "data" / "recommendations" / "ministry.yaml"
    assert made.read_text(encoding="utf-8").startswith("- id: and-a-hrc-99-2-84.3\n")
    assert recommendations(workspace) == before


@pytest.mark.parametrize("file", ["data/statuses.yaml", "../x.yaml", "notes.yaml"])
def test_a_file_that_holds_no_recommendations_is_refused(
    upr_track: Run, workspace: Path, ministry: Path, file: str
) -> None:
    found = upr_track("import", ministry, "--into", file, cwd=workspace)
    assert (found.code, found.out, found.err) == (
        2,
        "",
        (
            f'error: recommendations cannot be kept in "{file}"\n'
            "  hint: name a file in the workspace: --into data/recommendations/NAME.yaml\n"
        ),
    )


def test_one_error_keeps_everything_from_being_written(
    upr_track: Run, workspace: Path, ministry: Path
) -> None:
    before = contents(workspace)
    wrong = table(workspace, "A/HRC/99/2,84.4,Paint the lighthouse,Norwai,Supported")
    found = upr_track("import", ministry, wrong, cwd=workspace)
    assert found.code == 1
    assert found.err == (
        'list.csv: cell D2: error: "Norwai" is not a State that is known here [unknown-states]\n'
        "  hint: did you mean Norway (NOR), Rwanda (RWA), Andorra (AND)?\n"
        "  hint: --allow-unknown imports it all the same, and keeps the word in a note\n"
        "1 error: nothing was written\n"
    )
    assert contents(workspace) == before


def test_unknown_names_are_let_in_on_demand(upr_track: Run, workspace: Path) -> None:
    wrong = table(workspace, "A/HRC/99/2,84.4,Paint the lighthouse,Norwai,Supported")
    found = upr_track("import", wrong, "--allow-unknown", cwd=workspace)
    assert found.code == 0
    assert '"Norwai" is not a State that is known here' in found.err
    assert "Norwai" in recommendations(workspace)


def test_columns_are_named_by_the_user(upr_track: Run, workspace: Path) -> None:
    file = workspace.parent / "own.csv"
    file.write_text(
        "Symbol,Paragraph,Wording,Position\nA/HRC/99/2,84.4,Paint it,Noted\n", encoding="utf-8"
    )
    found = upr_track("import", file, "--map", "Wording=text", cwd=workspace)
    assert (found.code, found.err) == (0, "wrote data/recommendations.yaml\n")
    assert "  text: Paint it\n" in recommendations(workspace)
    refused = upr_track("import", file, "--map", "Wording", cwd=workspace)
    assert (refused.code, refused.err) == (
        2,
        (
            'error: "Wording" does not say which column is which field\n'
            '  hint: write HEADER=FIELD, for example --map "Wording=text"\n'
        ),
    )


def test_the_state_under_review_is_given(upr_track: Run, workspace: Path) -> None:
    file = table(workspace, "A/HRC/98/1,7.1,Paint it,France,Noted")
    upr_track("import", file, "--state-under-review", "Kazakhstan", cwd=workspace)
    assert "  state_under_review: KAZ\n" in recommendations(workspace)


def test_data_with_mistakes_is_to_be_mended_first(
    upr_track: Run, workspace: Path, ministry: Path
) -> None:
    data = workspace / "data" / "recommendations.yaml"
    data.write_text("- id: x\n  mechanism: uprr\n  summary: y\n", encoding="utf-8")
    found = upr_track("import", ministry, cwd=workspace)
    assert (found.code, found.out, found.err) == (
        2,
        "",
        (
            "error: some records of this workspace cannot be read, so nothing can be put to them\n"
            "  hint: mend them first: run upr-track validate\n"
        ),
    )


def test_a_file_in_no_known_form_is_refused(upr_track: Run, workspace: Path) -> None:
    file = workspace.parent / "letter.txt"
    file.write_text("Dear all,\n", encoding="utf-8")
    found = upr_track("import", file, cwd=workspace)
    assert found.code == 3
    assert found.err.startswith("error: letter.txt is text, but holds no recommendations")


def test_a_file_that_somebody_changes_meanwhile_is_left_alone(
    workspace: Path, ministry: Path
) -> None:
    request = ImportRequest(files=(ministry,), prefer="ours")
    found = work_out(workspace, request)
    data = workspace / "data" / "recommendations.yaml"
    data.write_text(f"# Mine\n{recommendations(workspace)}", encoding="utf-8")
    before = contents(workspace)
    with pytest.raises(FileAccessError, match="nothing was written"):
        show_and_write(found, None, dry_run=False)
    assert contents(workspace) == before
