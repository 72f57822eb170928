"""Text without what nobody sees in it."""

import pytest

from upr_track.importers.wording import one_line, tidy, without_entities


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("plain words", "plain words"),
        ("  two\u00a0 spaces\t and a tab ", "two spaces and a tab"),
        ("soft\u00adhyphen, zero\u200bwidth, \ufeffmark", "softhyphen, zerowidth, mark"),
        ("non\u2011breaking", "non-breaking"),
        ("first \r\n\r\n second\rthird\u2028fourth", "first\nsecond\nthird\nfourth"),
        ("bell\x07 and null\x00", "bell and null"),
        ("e\u0301te\u0301", "été"),
    ],
)
def test_unseen_characters_go_and_lines_stay(raw: str, clean: str) -> None:
    assert tidy(raw) == clean


def test_one_line_joins_lines() -> None:
    assert one_line("first\n second") == "first second"


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("halls &amp; rooms", "halls & rooms"),
        ("a&nbsp;b&nbspc", "a\u00a0b\u00a0c"),
        ("the State&rsquos halls &ndash open", "the State’s halls – open"),
        ("escaped twice: &amp;eacute;", "escaped twice: é"),
        ("R&D", "R&D"),
    ],
)
def test_entities_become_characters(raw: str, clean: str) -> None:
    assert without_entities(raw) == clean
