"""Dates as an iCalendar file (RFC 5545) for any calendar program."""

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from upr_track.analysis.due import DueItem, DueList

_LINE = 75
"""The most bytes of a line, RFC 5545, section 3.1."""

_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": ""})


def due_calendar(found: "DueList", labels: dict[str, str], today: "date") -> str:
    """One event of a whole day for each item with a date.

    The same item has the same UID in every file, so that importing it again moves the event
    instead of adding another. ``labels`` say what each kind of item is. The stamp is
    ``today``: the same day gives the same bytes.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//upr-track//due//EN", "CALSCALE:GREGORIAN"]
    for item in found.items:
        if item.due_on is not None:
            lines += _event(item, item.due_on, labels[item.kind], today)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded(line)}\r\n" for line in lines)


def folded(line: str) -> str:
    """``line`` in pieces of at most 75 bytes, each but the first after a line end and a space.

    No character is torn apart.
    """
    pieces, piece, size = [], "", 0
    for character in line:
        width = len(character.encode("utf-8"))
        if size + width > _LINE:
            pieces.append(piece)
            piece, size = "", 1  # the space before it
        piece += character
        size += width
    return "\r\n ".join([*pieces, piece])


def _event(item: "DueItem", day: "date", label: str, today: "date") -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{item.kind}-{item.name}@upr-track"
    yield f"DTSTAMP:{today:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{f'{label}: {item.name}'.translate(_ESCAPES)}"
    concerned = f" ({', '.join(item.ids)})" if len(item.ids) > 1 else ""
    yield f"DESCRIPTION:{f'{item.words}{concerned}'.translate(_ESCAPES)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"
