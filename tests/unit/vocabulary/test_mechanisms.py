"""Mechanisms, bodies, positions and remedies."""

import re

import pytest

from upr_track.vocabulary import bodies, mechanisms, positions, remedies, state_claims


def test_mechanisms_are_those_of_the_records() -> None:
    assert mechanisms().codes == (
        "upr",
        "treaty_body",
        "special_procedure",
        "regional",
        "stakeholder",
    )


def test_only_proposals_are_not_counted() -> None:
    uncounted = [code for code, entry in mechanisms().entries.items() if not entry.counted]
    assert uncounted == ["stakeholder"]


def test_rows_of_the_status_table_are_labelled() -> None:
    labels = [mechanisms().entries[code].plural for code in ("upr", "special_procedure")]
    assert labels == ["UPR", "Special procedures"]


def test_the_ten_treaty_bodies_are_there() -> None:
    codes = [code for code, entry in bodies().entries.items() if entry.mechanism == "treaty_body"]
    assert sorted(codes) == sorted(
        ["ccpr", "cescr", "cat", "cedaw", "crc", "cerd", "cmw", "crpd", "ced", "spt"]
    )


def test_every_body_has_a_mechanism_of_the_list() -> None:
    made_by_bodies = set(mechanisms().codes) - {"stakeholder"}
    assert {entry.mechanism for entry in bodies().entries.values()} == made_by_bodies


def test_codes_of_special_procedures_say_what_they_are() -> None:
    titles = {"sr": "Special Rapporteur ", "ie": "Independent Expert ", "wg": "Working Group "}
    for code, entry in bodies().entries.items():
        if entry.mechanism == "special_procedure" and code not in {"wgad", "wgeid"}:
            kind, _, mandate = code.partition(":")
            assert re.fullmatch(r"[a-z]+(-[a-z]+)*", mandate), code
            assert entry.label.startswith(titles[kind]), code


def test_only_bodies_that_decide_on_cases_are_of_mechanisms_that_do() -> None:
    deciding = {code for code, entry in mechanisms().entries.items() if entry.individual_decisions}
    for entry in bodies().entries.values():
        assert not entry.individual_decisions or entry.mechanism in deciding, entry.code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("CCPR", "ccpr"),
        ("Human Rights Committee", "ccpr"),
        ("Committee against Torture", "cat"),
        ("CAT", "cat"),
        ("WGAD", "wgad"),
        ("SR Torture", "sr:torture"),
        ("sr:torture", "sr:torture"),
        ("UPR", "upr-wg"),
        ("Special Rapporteur on the right to food", "sr:food"),
    ],
)
def test_bodies_are_found_as_sources_write_them(text: str, code: str) -> None:
    assert bodies().find(text) == code


def test_symbols_tell_bodies_apart() -> None:
    symbols = [entry.symbol for entry in bodies().entries.values() if entry.symbol]
    assert len(set(symbols)) == len(symbols)
    assert bodies().entries["ccpr"].symbol == "CCPR/C/"
    assert bodies().entries["wgad"].symbol == "A/HRC/WGAD/"


def test_a_body_without_a_short_label_shows_its_label() -> None:
    assert bodies().entries["ccpr"].short_label == "CCPR"
    assert bodies().entries["eu-parliament"].short_label == "European Parliament"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Supported", "supported"),
        ("Accepted", "supported"),
        ("accepted", "supported"),
        ("Supported/Noted", "partially_supported"),
        ("partially_accepted", "partially_supported"),
        ("Noted", "noted"),
        ("Not Supported", "noted"),
        ("rejected", "noted"),
        ("Under consideration", "pending"),
        ("Voluntary Pledge", None),
        ("", None),
    ],
)
def test_positions_are_found_as_sources_write_them(text: str, code: str | None) -> None:
    assert positions().find(text) == code


def test_positions_and_claims_are_those_of_the_records() -> None:
    assert positions().codes == ("supported", "partially_supported", "noted", "pending", "unknown")
    assert state_claims().codes == ("already_implemented", "in_process", "none")


def test_remedies_of_the_first_case_are_there() -> None:
    asked = {"release", "compensation", "investigation", "quash_conviction", "effective_remedy"}
    assert asked | {"law_change"} <= set(remedies().codes)
