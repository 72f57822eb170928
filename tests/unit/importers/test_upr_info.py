"""Exports of UPR Info's database, of 2015 and of today."""

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path

from upr_track.importers import read_file

OLD = "To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session"
XLS = [
    "SuR",
    "Rgrp",
    "Org",
    "Recommendation",
    "RS",
    "Rgrp",
    "Org",
    "Response",
    "Action",
    "Issue",
    "Session",
]
ROW = ["Norway", "WEOG", "", "Open the archives ", "Chile", "GRULAC", "OAS", "Accepted", "4"]


def table(header: str, *rows: Sequence[str]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r").writerows([header.split(","), *rows])
    return text.getvalue()


def test_the_export_of_2015_in_mac_roman(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    row = [*ROW, "Other,Women's rights", "33"]
    row[3] = "Appoint a “Médiateur” à Oslo — without delay"
    path.write_bytes(table(OLD, row).encode("mac_roman"))
    result = read_file(path)
    assert result.format == "upr-info"
    assert result.remarks == (
        "read as Mac Roman, a guess, separated by commas",
        "the file has no paragraph numbers: ids are provisional",
    )
    found = result.records[0]
    assert found.provisional
    assert found.record.text == "Appoint a “Médiateur” à Oslo — without delay"
    assert found.record.state_under_review == "NOR"
    assert found.record.recommending_states == ("CHL",)
    assert (found.record.cycle, found.record.session) == (3, 33)
    assert (found.record.position, found.record.position_text) == ("supported", "Accepted")
    assert found.record.position_source == "UPR Info"
    assert found.record.action_category == "4"
    assert found.record.themes == ("other", "women")
    assert found.origin.place == "row 2"


def test_the_same_file_gives_the_same_ids(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    rows = [[*ROW, "Other", "33"], [*ROW[:4], "Peru", *ROW[5:], "Other", "33"]]
    path.write_text(table(OLD, *rows), encoding="utf-8", newline="")
    first, second = (tuple(found.record.id for found in read_file(path).records) for _ in "12")
    assert first == second
    assert len(set(first)) == 2


def test_equal_rows_stay_two_records(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text(table(OLD, *[[*ROW, "Other", "33"]] * 2), encoding="utf-8", newline="")
    first, second = (found.record.id for found in read_file(path).records)
    assert second == f"{first}-2"


def test_a_workbook_with_two_columns_of_one_name(excel_file: Callable[..., Path]) -> None:
    row = [*ROW[:8], 4.0, "Other", 33.0]
    found = read_file(excel_file([XLS, row], sheet="UPR Info")).records[0]
    assert found.record.action_category == "4"
    assert found.record.session == 33
    assert found.origin.place == "sheet UPR Info, row 2"


def test_the_export_of_today(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    header = "Recommendation;State under review;Recommending state;Response;Issues;Session;Cycle"
    rows = [
        '"28.10 Open the archives (Chile);";Norway;Chile;Not Supported;Trafficking|Other;33;3',
        "Pay the fee;Norway;Norway;Voluntary Pledge;Other;33;3",
        "Close the hall;Norway;Peru;No response;Other;33;3",
    ]
    path.write_text("\n".join([header, *rows]), encoding="utf-8")
    result = read_file(path)
    first, last = (found.record for found in result.records)
    assert first.paragraph == "28.10"
    assert first.id == "nor-upr3-28.10"
    assert first.position == "noted"
    assert first.position_text == "Not Supported"
    assert first.themes == ("trafficking", "other")
    assert last.position == "unknown"
    assert last.position_text == "No response"
    assert [skipped.reason for skipped in result.skipped] == [
        "a voluntary pledge of the State itself"
    ]


def test_an_unknown_state_under_review_stops_the_import(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text(table(OLD, ["Wadiya", *ROW[1:], "Other", "33"]), encoding="utf-8", newline="")
    result = read_file(path)
    assert result.has_errors
    assert result.problems[0].message == '"Wadiya" is not a State that is known here'
