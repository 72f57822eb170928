"""Texts made to measure for a terminal."""

import pytest

from upr_track.cli.tables.display_width import cut, display_width, pad_left, pad_right, printable


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("abc", 3),
        ("Қазақстан", 9),
        ("日本", 4),
        ("e\u0301", 1),
        ("zero\u200bwidth", 9),
        ("", 0),
    ],
)
def test_the_cells_of_a_terminal(text: str, cells: int) -> None:
    assert display_width(text) == cells


@pytest.mark.parametrize(
    ("text", "width", "kept"),
    [
        ("abc", 3, "abc"),
        ("abcd", 3, "ab…"),
        ("ab cd", 4, "ab…"),
        ("日本語", 5, "日本…"),
        ("日本語", 4, "日…"),
    ],
)
def test_what_is_too_long_ends_in_a_sign(text: str, width: int, kept: str) -> None:
    assert cut(text, width) == kept


def test_padding_counts_cells() -> None:
    assert pad_left("日", 4) == "  日"
    assert pad_right("e\u0301", 3) == "e\u0301  "


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("two  words\nand more", "two words and more"),
        ("\x1b[31mred", "�[31mred"),
        ("right\u202eleft", "rightleft"),
        ("[bold]stays[/bold]", "[bold]stays[/bold]"),
        (" around ", "around"),
    ],
)
def test_nothing_commands_the_terminal(text: str, shown: str) -> None:
    assert printable(text) == shown
