import json
from pathlib import Path

import pytest

from tests.functional.conftest import Run
from upr_track.vocabulary import VOCABULARIES, mechanisms


def test_without_a_name_all_lists_are_shown(upr_track: Run) -> None:
    shown = upr_track("vocabulary")
    assert shown.code == 0
    lines = shown.out.splitlines()
    assert lines[0] == "list                 words  what it holds"
    assert lines[6] == "positions                5  Positions of the State under review."
    assert [line.split()[0] for line in lines[1:]] == list(VOCABULARIES)


def test_a_list_is_shown_with_what_its_words_mean(upr_track: Run) -> None:
    shown = upr_track("vocabulary", "mechanisms").out.splitlines()
    assert shown[0] == "code               label                      definition"
    assert shown[2] == "treaty_body        Treaty body"
    assert [line.split()[0] for line in shown[1:]] == list(mechanisms().codes)


def test_a_narrow_terminal_cuts_what_is_long(upr_track: Run) -> None:
    wide, narrow = (upr_track("vocabulary", "bodies", columns=c).out for c in (200, 80))
    assert max(map(len, narrow.splitlines())) <= 80 < max(map(len, wide.splitlines()))
    assert "…" in narrow
    assert "…" not in upr_track("vocabulary", "bodies").out


@pytest.mark.parametrize("name", ["statuses", "status", "Statuses"])
def test_a_list_is_found_in_singular_and_plural(upr_track: Run, name: str) -> None:
    assert upr_track("vocabulary", name).out == upr_track("vocabulary", "statuses").out


def test_one_word_is_shown_in_full(upr_track: Run) -> None:
    assert upr_track("vocabulary", "states", "Turkey").out == (
        "TUR  Türkiye  (list: states)\n"
        "  aliases           Republic of Türkiye; Republic of Turkey\n"
        "  alpha2            TR\n"
        "  kind              member\n"
        "  group             weog\n"
        "  former names      Turkey\n"
    )


def test_a_word_is_found_whatever_its_list(upr_track: Run) -> None:
    assert upr_track("vocabulary", "Swaziland").out.startswith("SWZ  Eswatini  (list: states)\n")


def test_a_part_of_a_name_gives_all_that_have_it(upr_track: Run) -> None:
    assert upr_track("vocabulary", "states", "korea").out == (
        "code  label\nPRK   Democratic People's Republic of Korea\nKOR   Republic of Korea\n"
    )


def test_grades_show_their_status(upr_track: Run) -> None:
    shown = upr_track("vocabulary", "scales", "upr_info").out
    assert "  grades            " in shown
    assert "nearest status: " in shown or "the same as " in shown


def test_a_typing_error_gets_a_suggestion(upr_track: Run) -> None:
    refused = upr_track("vocabulary", "states", "Kazachstan")
    assert refused.code == 2
    assert refused.err == (
        'error: "Kazachstan" is not a State\n'
        "  hint: did you mean KAZ (Kazakhstan), KGZ (Kyrgyzstan)?\n"
    )


def test_an_unknown_list_gets_a_suggestion(upr_track: Run) -> None:
    refused = upr_track("vocabulary", "positons")
    assert refused.code == 2
    assert refused.err == (
        'error: there is no list and no word "positons"\n  hint: did you mean the list positions?\n'
    )


def test_json_has_every_field(upr_track: Run) -> None:
    report = json.loads(upr_track("vocabulary", "states", "KAZ", "--format", "json").out)
    assert report["schema_version"] == 1
    assert report["words"][0]["list"] == "states"
    assert report["words"][0]["code"] == "KAZ"
    assert report["words"][0]["alpha2"] == "KZ"


def test_json_of_all_lists_has_their_codes(upr_track: Run) -> None:
    report = json.loads(upr_track("vocabulary", "--format", "json").out)
    assert {one["name"]: one["codes"] for one in report["lists"]} == {
        name: list(read().codes) for name, read in VOCABULARIES.items()
    }


def test_a_list_can_be_written_to_a_file(upr_track: Run, tmp_path: Path) -> None:
    file = tmp_path / "positions.csv"
    assert upr_track("vocabulary", "positions", "--format", "csv", "-o", file).out == ""
    assert file.read_text(encoding="utf-8").splitlines()[0] == "code,label,definition"
    assert len(file.read_text(encoding="utf-8").splitlines()) == 6
