import json
from pathlib import Path

import pytest

from tests.functional.conftest import Run


def test_what_is_due_is_listed_by_date(upr_track: Run, small_workspace: Path) -> None:
    found = upr_track("due", "--today", "2022-02-01", "--ahead", "60", cwd=small_workspace)
    assert found.code == 0
    whys = (
        "why",
        "180 days after 2018; the term runs from when it was sent, maybe later",
        "assessed 2021-03-01, to be renewed after 12 months",
        "assessed 2021-03-01, to be renewed after 12 months",
        "never assessed",
    )
    starts = (
        "due                       what              on                      ",
        "2019-06-29  948 days ago  Follow-up         CCPR/C/124/D/9999/2016  ",
        "2022-03-01  in 28 days    Renew assessment  x-126.9                 ",
        "2022-03-01  in 28 days    Renew assessment  x-views-release         ",
        "–                         Assess            x-126.10                ",
    )
    rows = zip(starts, whys, strict=True)
    assert found.out == "".join(f"{start}{why}\n" for start, why in rows)
    assert found.err.splitlines()[1:] == [
        "next review: unknown, no coming review stands under [review]",
        "mid-term: unknown without the dates of the last review and the next",
        "left out for a public audience: 1 recommendation",
    ]


def test_without_anything_nothing_is_printed(upr_track: Run, small_workspace: Path) -> None:
    found = upr_track("due", "--today", "2021-06-01", "--where", "id=x-126.9", cwd=small_workspace)
    assert found.out == ""
    assert found.err.startswith("nothing is due\n")


def test_a_calendar_is_for_other_programs(
    upr_track: Run, small_workspace: Path, tmp_path: Path
) -> None:
    file = tmp_path / "due.ics"
    found = upr_track(
        "due", "--today", "2022-02-01", "--format", "ical", "-o", file, cwd=small_workspace
    )
    content = file.read_bytes()
    assert content.count(b"BEGIN:VEVENT") == 3
    assert content.count(b"\n") == content.count(b"\r\n")
    assert "what has no date is not in the calendar" in found.err


def test_programs_get_dates_and_ids(upr_track: Run, small_workspace: Path) -> None:
    given = ("due", "--today", "2022-02-01", "--format")
    report = json.loads(upr_track(*given, "json", cwd=small_workspace).out)
    assert report["items"][0] == {
        "kind": "follow_up",
        "name": "CCPR/C/124/D/9999/2016",
        "due_on": "2019-06-29",
        "overdue": True,
        "words": "180 days after 2018; the term runs from when it was sent, maybe later",
        "ids": ["x-views-release"],
    }
    rows = upr_track(*given, "csv", cwd=small_workspace).out.splitlines()
    assert rows[0] == "due_on,overdue,kind,name,ids,words"
    assert rows[-1] == ",no,never_assessed,x-126.10,x-126.10,never assessed"


@pytest.mark.parametrize("text", ["2019", "tomorrow", "2019-13-01"])
def test_today_is_a_whole_day(upr_track: Run, small_workspace: Path, text: str) -> None:
    refused = upr_track("due", "--today", text, cwd=small_workspace)
    assert (refused.code, refused.out) == (2, "")
    assert refused.err == f'error: "{text}" is not a day\n  hint: write it as 2019-10-07\n'
