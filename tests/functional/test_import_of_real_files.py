"""Files of others as they are published, imported into workspaces. Nothing of them is kept."""

from collections.abc import Callable
from pathlib import Path

from tests.functional.conftest import Run


def test_two_lists_into_one_workspace(upr_track: Run, shared_data: Path, tmp_path: Path) -> None:
    lists = [shared_data / "ohchr-lists" / f"slovenia-{year}.docx" for year in (2019, 2025)]
    assert upr_track("init", tmp_path, "--state", "SVN").code == 0
    found = upr_track("import", *lists, cwd=tmp_path)
    assert found.code == 0
    assert "  215 recommendations = 182 Supported + 33 Noted\n" in found.out
    assert "  254 recommendations = 217 Supported + 37 Noted\n" in found.out
    assert found.out.endswith("\n469 records: 469 new · 0 changed · 0 the same · 0 in conflict\n")
    assert upr_track("validate", cwd=tmp_path).code == 0
    again = upr_track("import", *lists, cwd=tmp_path)
    assert again.code == 0
    assert again.out.endswith("\n469 records: 0 new · 0 changed · 469 the same · 0 in conflict\n")


def test_the_report_and_the_database_over_the_bundled_records(
    upr_track: Run,
    shared_data: Path,
    copy_of: Callable[[Path], Path],
    bundled_workspace: Path,
) -> None:
    folder = copy_of(bundled_workspace)
    report = upr_track("import", shared_data / "reports" / "A_HRC_28_10.pdf", cwd=folder)
    assert report.code == 0
    assert report.out.endswith(
        "\n194 records: 144 new · 50 changed · 0 the same · 0 in conflict\n"
        "A/HRC/28/10: recorded of what it declares: "
        "194 of 194, 143 of 143 Supported, 51 of 51 Noted\n"
    )
    rows = shared_data / "upr-info" / "kazakhstan-session-20.csv"
    database = upr_track("import", rows, cwd=folder)
    assert database.code == 1
    assert "\n194 records from 198 rows: 0 new · 190 changed" in database.out
    assert "· 0 the same · 4 in conflict\n" in database.out
    assert (
        "  ! kaz-upr2-126.27  A/HRC/28/10, 126.27\n      Position: Noted\n        in "
        in database.out
    )
    assert "(A/HRC/28/10, para. 126)\n      against: Supported\n" in database.out
    written = (folder / "data" / "recommendations.yaml").read_bytes()
    again = upr_track("import", rows, cwd=folder)
    assert "\n194 records from 198 rows: 0 new · 0 changed · 190 the same" in again.out
    assert (folder / "data" / "recommendations.yaml").read_bytes() == written
    assert upr_track("validate", cwd=folder).code == 0
