"""Symbols and numbers in their many spellings."""

import pytest

from upr_track.importers.un_symbols import (
    find_symbol,
    report_symbol,
    session_number,
    session_of_report,
    split_number,
    split_plain_number,
)


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("A/HRC/43/15/Add.1 - Para.3", "A/HRC/43/15/Add.1"),
        ("see A/HRC/43/15/add. 1", "A/HRC/43/15/Add.1"),
        ("A-HRC-43-15-Add.1.docx", "A/HRC/43/15/Add.1"),
        ("A / HRC / 43 / 15", "A/HRC/43/15"),
        ("CCPR/C/KAZ/CO/2.", "CCPR/C/KAZ/CO/2"),
        ("CCPR/C/124/D/2257/2013-2334/2014", "CCPR/C/124/D/2257/2013-2334/2014"),
        ("and/or nothing", ""),
    ],
)
def test_symbols_are_found(text: str, symbol: str) -> None:
    assert find_symbol(text) == symbol


def test_an_addendum_belongs_to_its_report() -> None:
    assert report_symbol("A/HRC/43/15/Add.1/Corr.1") == "A/HRC/43/15"


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("121.1 Ratify it", "121.1", "Ratify it"),
        ("166.6. Ratify it", "166.6", "Ratify it"),
        ("79.40   Ratify it", "79.40", "Ratify it"),
        ("28.100 Ratify it", "28.100", "Ratify it"),
        ("60.1.5 Ratify it", "60.1.5", "Ratify it"),
        ("121. 1 Ratify it", "121.1", "Ratify it"),
        ("6.1Ratify it", "6.1", "Ratify it"),
        ("121.1 2030 is the year", "121.1", "2030 is the year"),
        ("Ratify 1.2 of it", "", "Ratify 1.2 of it"),
        ("12 months of prison", "", "12 months of prison"),
    ],
)
def test_numbers_are_split_off(text: str, number: str, rest: str) -> None:
    assert split_number(text) == (number, rest)


@pytest.mark.parametrize(
    ("text", "number"),
    [("4.The Committee", "4"), ("12 (b). The", "12 (b)"), ("12) The", "12"), ("12 months", "")],
)
def test_plain_numbers_are_split_off(text: str, number: str) -> None:
    assert split_plain_number(text)[0] == number


def test_the_session_follows_from_the_symbol_where_it_is_sure() -> None:
    assert session_of_report("A/HRC/28/10") == 20
    assert session_of_report("A/HRC/8/10") is None
    assert session_of_report("CRC/C/NOR/CO/5") is None


@pytest.mark.parametrize(
    ("text", "number"), [("20", 20), ("20.0", 20), ("36th Session", 36), ("", None), ("0", None)]
)
def test_numbers_of_sessions(text: str, number: int | None) -> None:
    assert session_number(text) == number
