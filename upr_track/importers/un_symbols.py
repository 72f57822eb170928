"""UN document symbols and paragraph numbers, as they are spelt in files of others."""

import re

from upr_track.vocabulary import cycle_of_session, sessions

_COUNCIL = re.compile(
    r"A\s*[/-]\s*HRC\s*[/-]\s*(\d{1,3})\s*[/-]\s*(\d{1,3})"
    r"((?:\s*[/-]\s*(?:Add|Corr|Rev)\s*\.?\s*\d{1,2})*)(?![\d/])",
    re.IGNORECASE,
)
_ADDITION = re.compile(r"(Add|Corr|Rev)\s*\.?\s*(\d{1,2})", re.IGNORECASE)
_ANY_SYMBOL = re.compile(r"\b[A-Z][A-Z.\d]*(?:/[A-Z\d][\w.\-]*){2,}")
_PARAGRAPH = re.compile(
    r"\b(?:para(?:graph)?s?|p[áa]rr(?:afo)?s?)\b\s*[.:]?\s*(\d+(?:\.\d+)*(?:\s?\([a-z]\))?)",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"^\W{0,3}(\d{1,3}(?:\s?\.\s?\d{1,3})+)\s?(?:[.):\]]\s*|(?=\s|[^\W\d_])\s*[-–—]?\s*)"
)
_PLAIN_NUMBER = re.compile(r"^\W{0,3}(\d{1,3}(?:\s?\([a-z]{1,4}\))?)\s?[.)]\s*")
_SPACES = re.compile(r"\s+")
_FIRST_NUMBER = re.compile(r"\d{1,3}")


def find_symbol(text: str) -> str:
    """The first document symbol in ``text`` in its usual spelling; empty if there is none."""
    council = _COUNCIL.search(text)
    if council:
        additions = "".join(
            f"/{kind.capitalize()}.{int(number)}"
            for kind, number in _ADDITION.findall(council.group(3))
        )
        return f"A/HRC/{int(council.group(1))}/{int(council.group(2))}{additions}"
    other = _ANY_SYMBOL.search(text)
    return other.group().rstrip(".-") if other else ""


def report_symbol(symbol: str) -> str:
    """The symbol of the report that an addendum or corrigendum belongs to."""
    return re.sub(r"(?:/(?:Add|Corr|Rev)\.\d+)+$", "", symbol)


def find_passage(text: str) -> str:
    """Symbol and paragraph as one reference: ``A/HRC/43/15/Add.1, para. 3``.

    ``text`` as it stands where no symbol is in it.
    """
    symbol = find_symbol(text)
    paragraph = _PARAGRAPH.search(text)
    if not symbol:
        return _SPACES.sub(" ", text).strip(" :;.-")
    return f"{symbol}, para. {paragraph.group(1)}" if paragraph else symbol


def split_number(text: str) -> tuple[str, str]:
    """The paragraph number that ``text`` begins with, and the rest: ("121.1", "Ratify …").

    Numbers come with and without a full stop behind them; one like ``28.10`` stays as it is.
    """
    found = _NUMBER.match(text)
    if found is None:
        return "", text
    return _SPACES.sub("", found.group(1)), text[found.end() :]


def split_plain_number(text: str) -> tuple[str, str]:
    """The same where paragraphs have one number, as treaty bodies have: "12 (b)."."""
    found = _PLAIN_NUMBER.match(text)
    return (found.group(1), text[found.end() :]) if found else ("", text)


def session_of_report(symbol: str, cycle: int | None = None) -> int | None:
    """The UPR session whose reports have this symbol, where only one can be meant."""
    council = _COUNCIL.match(symbol)
    if council is None:
        return None
    possible = [
        session
        for session in sessions().entries.values()
        if session.council_session == int(council.group(1))
        and cycle in {None, session.cycle}
        and "council_session" not in session.unconfirmed
    ]
    return possible[0].number if len(possible) == 1 else None


def cycle_of(session: int | None) -> int | None:
    """The cycle of a UPR session; ``None`` where there is no session."""
    return None if session is None else cycle_of_session(session)


def session_number(text: str) -> int | None:
    """The number in "20", "20.0", "36th Session" or "Session 36"; ``None`` if there is none."""
    found = _FIRST_NUMBER.search(text)
    return int(found.group()) if found and int(found.group()) else None
