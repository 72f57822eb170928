from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from upr_track.analysis.due import DueItem, DueKind, DueList
from upr_track.cli.due_calendar import due_calendar, folded
from upr_track.cli.due_table import LABELS

TODAY = date(2020, 1, 15)
ITEMS = (
    DueItem(
        DueKind.FOLLOW_UP, "A/HRC/WGAD/2017/16", date(2020, 2, 29), "6 months; or so", ("a", "b")
    ),
    DueItem(DueKind.NEVER, "c", None, "never assessed", ("c",)),
)


def test_an_event_is_written_as_calendars_read_it() -> None:
    text = due_calendar(DueList(ITEMS, (), "coalition"), LABELS, TODAY)
    assert text == (
        "BEGIN:VCALENDAR\r\n"
        "VERSION:2.0\r\n"
        "PRODID:-//upr-track//due//EN\r\n"
        "CALSCALE:GREGORIAN\r\n"
        "BEGIN:VEVENT\r\n"
        "UID:follow_up-A/HRC/WGAD/2017/16@upr-track\r\n"
        "DTSTAMP:20200115T000000Z\r\n"
        "DTSTART;VALUE=DATE:20200229\r\n"
        "DTEND;VALUE=DATE:20200301\r\n"
        "SUMMARY:Follow-up: A/HRC/WGAD/2017/16\r\n"
        "DESCRIPTION:6 months\\; or so (a\\, b)\r\n"
        "TRANSP:TRANSPARENT\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n"
    )


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=400))
def test_folding_loses_nothing_and_keeps_lines_short(text: str) -> None:
    lines = folded(text).split("\r\n")
    assert all(len(line.encode("utf-8")) <= 75 for line in lines)
    assert lines[0] + "".join(line.removeprefix(" ") for line in lines[1:]) == text
    assert all(line.startswith(" ") for line in lines[1:])


def test_letters_of_two_bytes_are_not_torn_apart() -> None:
    assert folded("ә" * 40) == "ә" * 37 + "\r\n " + "ә" * 3
