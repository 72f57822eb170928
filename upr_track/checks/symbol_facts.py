"""What a document symbol says of body, session, cycle, date and number, against a record."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from re import compile as pattern
from typing import NamedTuple

from upr_track.model.document import SourceDocument
from upr_track.model.partial_date import PartialDate
from upr_track.model.recommendation import Recommendation
from upr_track.model.symbol import Symbol, symbol_of
from upr_track.vocabulary import bodies, mechanisms, sessions
from upr_track.vocabulary import session as upr_session

_SPECIAL_MECHANISMS = ("stakeholder", "regional")
"""What they write may be about any document."""

_NUMBER_AND_YEAR = pattern(r"(\d+)/(\d{4})")


class Facts(NamedTuple):
    """What a record says beside a symbol, None where it is silent.

    ``date_field`` names the field of ``dated``.
    """

    symbol: str | None
    mechanism: str | None
    body: str | None
    session: int | None
    cycle: int | None
    dated: PartialDate | None
    date_field: str
    number: str | None = None

    @staticmethod
    def of_recommendation(record: Recommendation) -> "Facts":
        """What a recommendation says."""
        return Facts(
            record.document_symbol,
            record.mechanism,
            record.body,
            record.session,
            record.cycle,
            record.issued_on,
            "issued_on",
        )

    @staticmethod
    def of_document(source: SourceDocument) -> "Facts":
        """What a document says; its mechanism is its body's."""
        body = bodies().get(source.body) if source.body else None
        return Facts(
            source.symbol,
            body.mechanism if body else None,
            source.body,
            source.session,
            source.cycle,
            source.adopted_on,
            "adopted_on",
            source.other_number,
        )


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One field that contradicts the symbol."""

    field: str
    message: str
    hint: str


def contradictions(facts: Facts) -> tuple[Contradiction, ...]:
    """All fields that contradict the symbol; none where it does not parse."""
    symbol = symbol_of(facts.symbol)
    if symbol is None or facts.mechanism in _SPECIAL_MECHANISMS:
        return ()
    return (
        *_body(symbol, facts),
        *_mechanism(symbol, facts),
        *_session(symbol, facts),
        *_cycle(symbol, facts),
        *_date(symbol, facts),
        *_number(symbol, facts),
    )


def _body(symbol: Symbol, facts: Facts) -> Iterator[Contradiction]:
    if symbol.body is not None and facts.body not in (None, symbol.body):
        yield Contradiction(
            "body",
            f'the body is "{facts.body}", but {symbol.text} belongs to: '
            f"{bodies().label(symbol.body)}",
            f"write body: {symbol.body}, or correct the symbol",
        )


def _mechanism(symbol: Symbol, facts: Facts) -> Iterator[Contradiction]:
    expected = _mechanisms_of(symbol)
    if not expected or facts.mechanism is None or facts.mechanism in expected:
        return
    if facts.body is not None and facts.body == symbol.body:
        return  # then mechanism and body contradict each other, which is another rule's
    labels = " or ".join(mechanisms().label(code) for code in expected)
    yield Contradiction(
        "mechanism" if facts.date_field == "issued_on" else "body",
        f'the mechanism is "{facts.mechanism}", but {symbol.text} belongs to: {labels}',
        f"write mechanism: {expected[0]}, or correct the symbol",
    )


def _mechanisms_of(symbol: Symbol) -> tuple[str, ...]:
    if symbol.kind == "upr_document":
        return ("upr",)
    if symbol.kind == "council_report":
        return ("upr", "special_procedure")
    return (bodies().entries[symbol.body].mechanism,) if symbol.body else ()


def _session(symbol: Symbol, facts: Facts) -> Iterator[Contradiction]:
    if facts.session is None or symbol.session is None:
        return
    if symbol.kind == "council_report":
        if facts.mechanism == "upr":
            yield from _council_session(symbol, facts.session)
    elif facts.session != symbol.session:
        yield Contradiction(
            "session",
            f"the session is {facts.session}, but {symbol.text} is of session {symbol.session}",
            f"write session: {symbol.session}, or correct the symbol",
        )


def _council_session(symbol: Symbol, session: int) -> Iterator[Contradiction]:
    council = symbol.session or 0
    taken_up = _sessions_taken_up(council)
    expected = _council_session_of(session)
    if session in taken_up or (expected is None and not taken_up) or expected == council:
        return
    names = " and ".join(str(one) for one in taken_up)
    if taken_up:
        known = f"{symbol.text} is of Council session {council}, which took up UPR session {names}"
        hint = f"write session: {taken_up[0]}, or correct the symbol"
    else:
        known = f"UPR session {session} was taken up at Council session {expected}, not {council}"
        hint = "correct the session or the symbol"
    yield Contradiction("session", f"the session is {session}, but {known}", hint)


@cache
def _sessions_taken_up(council: int) -> tuple[int, ...]:
    return tuple(
        one.number
        for one in sessions().entries.values()
        if one.council_session == council and "council_session" not in one.unconfirmed
    )


@cache
def _council_session_of(session: int) -> int | None:
    found = upr_session(session)
    return found.council_session if found and "council_session" not in found.unconfirmed else None


def _cycle(symbol: Symbol, facts: Facts) -> Iterator[Contradiction]:
    if facts.cycle is None or facts.mechanism != "upr" or symbol.session is None:
        return
    if symbol.kind == "council_report":
        taken_up = _sessions_taken_up(symbol.session)
    else:
        taken_up = (symbol.session,)
    cycles = {found.cycle for one in taken_up if (found := upr_session(one)) is not None}
    if len(cycles) == 1 and facts.cycle not in cycles:
        (cycle,) = cycles
        yield Contradiction(
            "cycle",
            f"the cycle is {facts.cycle}, but {symbol.text} is of UPR session {taken_up[0]}, "
            f"in cycle {cycle}",
            f"write cycle: {cycle}, or correct the symbol",
        )


def _date(symbol: Symbol, facts: Facts) -> Iterator[Contradiction]:
    if facts.dated is None or not symbol.numbers:
        return
    year = max(year for _, year in symbol.numbers)
    early = facts.dated.last.year < year
    late = symbol.kind == "opinion" and facts.dated.first.year > year
    if early or late:
        what = "an opinion adopted in" if symbol.kind == "opinion" else "on a communication of"
        yield Contradiction(
            facts.date_field,
            f"the date is {facts.dated}, but {symbol.text} is {what} {year}",
            "correct the date or the symbol",
        )


def _number(symbol: Symbol, facts: Facts) -> Iterator[Contradiction]:
    stated = _NUMBER_AND_YEAR.findall(facts.number or "")
    if not stated or not symbol.numbers:
        return
    if {(int(number), int(year)) for number, year in stated}.isdisjoint(symbol.numbers):
        numbers = ", ".join(f"{number}/{year}" for number, year in symbol.numbers)
        yield Contradiction(
            "other_number",
            f'the number is "{facts.number}", but {symbol.text} is No. {numbers}',
            "correct the number or the symbol",
        )
