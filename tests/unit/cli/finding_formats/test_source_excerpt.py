import pytest
from hypothesis import given
from hypothesis import strategies as st

from upr_track.cli.colour import coloured
from upr_track.cli.finding_formats.source_excerpt import excerpt
from upr_track.cli.tables.display_width import display_width
from upr_track.diagnostics import SourceLocation


def marked(line: str, part: str, room: int = 80) -> str:
    """The excerpt of a line with ``part`` of it in question."""
    column = line.index(part) + 1
    return excerpt(SourceLocation("x.yaml", 41, column, column + len(part), line), room)


def test_the_place_is_underlined() -> None:
    assert marked("  status: ignord", "ignord") == (
        "   41 |   status: ignord\n"
        "      |           ^^^^^^\n"
    )  # fmt: skip


def test_tabs_are_four_columns() -> None:
    assert marked("\tstatus:\tignord", "ignord") == (
        "   41 |     status:    ignord\n"
        "      |                ^^^^^^\n"
    )  # fmt: skip


def test_wide_characters_take_two_columns() -> None:
    assert marked("  name: 酷刑 x", "x") == (
        "   41 |   name: 酷刑 x\n"
        "      |              ^\n"
    )  # fmt: skip
    assert marked("  name: 酷刑 x", "酷刑").endswith("|         ^^^^\n")


def test_combining_characters_take_none() -> None:
    assert marked("  e\u0301: x", "x").endswith("|      ^\n")


def test_other_scripts_take_one_column_each() -> None:
    assert marked("  имя: Жанболат", "Жанболат").endswith("|        ^^^^^^^^\n")


def test_an_unknown_end_marks_one_character() -> None:
    assert excerpt(SourceLocation("x", 1, 3, 0, "a b c"), 80).endswith("|   ^\n")


def test_a_place_behind_the_last_character() -> None:
    assert excerpt(SourceLocation("x", 1, 6, 6, "a b c"), 80) == (
        "    1 | a b c\n"
        "      |      ^\n"
    )  # fmt: skip


def test_no_line_no_excerpt() -> None:
    assert excerpt(SourceLocation("x", 3), 80) == ""


def test_escape_sequences_do_not_reach_the_terminal() -> None:
    assert "\x1b" not in marked("text: \x1b[2J gone", "gone")


def test_long_line_numbers_keep_the_gutter_straight() -> None:
    assert excerpt(SourceLocation("x", 1234567, 1, 2, "abc"), 80) == (
        "1234567 | abc\n"
        "        | ^\n"
    )  # fmt: skip


def test_a_long_line_is_cut_behind_the_place() -> None:
    assert marked("text: mistake " + "x" * 90, "mistake", room=30) == (
        "   41 | text: mistake xxxxxxx…\n"
        "      |       ^^^^^^^\n"
    )  # fmt: skip


def test_a_long_line_is_cut_before_the_place() -> None:
    assert marked("x" * 90 + " mistake " + "y" * 90, "mistake", room=50) == (
        "   41 | …xxxxxxxxxxxxxxxxxxxxxx mistake yyyyyyyyy…\n"
        "      |                         ^^^^^^^\n"
    )  # fmt: skip


def test_a_long_mark_is_cut() -> None:
    assert marked("text: " + "x" * 90, "x" * 90, room=30) == (
        "   41 | … xxxxxxxxxxxxxxxxxxx…\n"
        "      |   ^^^^^^^^^^^^^^^^^^^^\n"
    )  # fmt: skip


def test_colour_changes_nothing_else() -> None:
    at = SourceLocation("x", 7, 3, 5, "a bc d")
    codes = "\x1b[2m", "\x1b[1;31m", "\x1b[0m"
    without = excerpt(at, 80, coloured)
    for code in codes:
        without = without.replace(code, "")
    assert without == excerpt(at, 80)


@given(
    line=st.text(st.characters(exclude_characters="\r\n"), max_size=200),
    column=st.integers(1, 201),
    length=st.integers(0, 210),
    room=st.integers(20, 200),
)
def test_both_lines_always_fit(line: str, column: int, length: int, room: int) -> None:
    column = min(column, len(line) + 1)
    shown = excerpt(SourceLocation("x", 1, column, column + length, line), room)
    lines = shown.splitlines()
    assert len(lines) == (2 if line else 0)
    assert all(display_width(one) <= room for one in lines)


@pytest.mark.parametrize("room", [10, 20, 40, 80, 200])
@pytest.mark.parametrize("part", ["begin", "middle", "end"])
def test_the_marks_stand_under_the_part(part: str, room: int) -> None:
    line = "begin " + "x" * 60 + " middle " + "y" * 60 + " end"
    source, marks = marked(line, part, room + 40).splitlines()
    start = marks.index("^")
    assert source[start : start + len(part)] == part
