import json
from pathlib import Path

from tests.functional.conftest import Run

TOLD = (
    "2 cases · as of 2021 · assessed by the coalition"
    " · left out for a public audience: 1 recommendation\n"
)


def test_cases_are_listed_with_what_was_asked(upr_track: Run, small_workspace: Path) -> None:
    listed = upr_track("cases", cwd=small_workspace)
    assert (listed.code, listed.err) == (0, TOLD)
    assert listed.out == (
        "id      name             situation           since          remedies asked\n"
        "keeper  Lena Lighthouse  Under house arrest  February 2021  Release: no reply\n"
        "nobody  Nobody at all\n"
    )


def test_the_situation_is_that_of_the_date(upr_track: Run, small_workspace: Path) -> None:
    arguments = ("cases", "--format", "csv", "--as-of")
    earlier = upr_track(*arguments, "2020", cwd=small_workspace).out
    assert earlier == (
        "id,name,situation,as_of,since,remedies,recommendations\n"
        "keeper,Lena Lighthouse,imprisoned,2019,2018-05,release=not_assessed,"
        "x-126.9; x-views-release\n"
        "nobody,Nobody at all,,,,,\n"
    )
    later = upr_track(*arguments, "2023", cwd=small_workspace).out.splitlines()
    assert later[1].startswith("keeper,Lena Lighthouse,released,2022,,release=no_reply,")


def test_a_case_in_full_is_what_show_shows(upr_track: Run, small_workspace: Path) -> None:
    in_full = upr_track("cases", "keeper", cwd=small_workspace)
    assert in_full == upr_track("show", "keeper", cwd=small_workspace)
    as_json = upr_track("cases", "keeper", "--format", "json", cwd=small_workspace)
    assert as_json == upr_track("show", "keeper", "--format", "json", cwd=small_workspace)


def test_a_case_in_full_is_no_table(upr_track: Run, small_workspace: Path) -> None:
    refused = upr_track("cases", "keeper", "--format", "csv", cwd=small_workspace)
    assert refused.code == 2
    assert refused.err.startswith("error: a case in full cannot be written as csv\n")


def test_json_has_whole_cases(upr_track: Run, small_workspace: Path) -> None:
    report = json.loads(upr_track("cases", "--format", "json", cwd=small_workspace).out)
    keeper, nobody = report["cases"]
    assert keeper["current_situations"] == ["house_arrest"]
    assert keeper["asked"] == [
        {"recommendation": "x-126.9", "remedy": None, "status": "in_progress"},
        {"recommendation": "x-views-release", "remedy": "release", "status": "no_reply"},
    ]
    assert len(keeper["situations"]) == 3
    assert nobody == {
        "id": "nobody",
        "name": "Nobody at all",
        "current_situations": [],
        "asked": [],
    }


def test_the_bundled_cases_are_listed(upr_track: Run, bundled_workspace: Path) -> None:
    listed = upr_track("cases", cwd=bundled_workspace)
    assert "Mukhtar Dzhakishev" in listed.out
    assert "Release: not implemented" in listed.out
