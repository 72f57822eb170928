import sys
import time

import pytest

from tests.functional.conftest import Stream
from upr_track.cli.progress import told_if_slow


def stderr(monkeypatch: pytest.MonkeyPatch, *, terminal: bool = True) -> Stream:
    """What stands for stderr from here to the end of the test."""
    stream = Stream(terminal=terminal)
    monkeypatch.setattr(sys, "stderr", stream)
    return stream


def wait_for_text(stream: Stream) -> None:
    limit = time.monotonic() + 10
    while not stream.text() and time.monotonic() < limit:
        time.sleep(0.001)


def test_what_is_quick_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = stderr(monkeypatch)
    with told_if_slow("reading"):
        pass
    assert terminal.text() == ""


def test_what_is_slow_is_told_and_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = stderr(monkeypatch)
    with told_if_slow("reading", patience=0.001):
        wait_for_text(terminal)
    assert terminal.text() == "reading\r\x1b[2K"


def test_a_pipe_is_told_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = stderr(monkeypatch, terminal=False)
    with told_if_slow("reading", patience=0):
        time.sleep(0.02)
    assert pipe.text() == ""


def test_it_is_taken_back_after_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = stderr(monkeypatch)

    def fail() -> None:
        with told_if_slow("reading", patience=0):
            wait_for_text(terminal)
            raise ValueError("unreadable")

    with pytest.raises(ValueError, match="unreadable"):
        fail()
    assert terminal.text().endswith("\x1b[2K")
