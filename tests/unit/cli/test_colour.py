import io

import pytest

from upr_track.cli.colour import Ink, coloured, paint_for, plain


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _neutral_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")


def test_a_terminal_shows_colours() -> None:
    assert paint_for(Terminal()) is coloured


def test_a_pipe_and_a_file_do_not() -> None:
    assert paint_for(io.StringIO()) is plain


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_people_who_want_no_colour_get_none(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    assert paint_for(Terminal()) is plain


def test_empty_no_color_means_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    assert paint_for(Terminal()) is coloured


def test_colour_is_taken_back_behind_the_text() -> None:
    assert coloured("error", Ink.ERROR) == "\x1b[1;31merror\x1b[0m"
    assert coloured("", Ink.ERROR) == ""
    assert plain("error", Ink.ERROR) == "error"
