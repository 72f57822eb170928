"""Which documents a made-up workspace has, and how many records come from each."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random

from upr_track.vocabulary import session, states

_FIRST_SESSIONS = {1: (1, 17), 2: (13, 14), 3: (27, 14)}
"""First session of a cycle, and how many States one session reviews here."""

_COMMITTEES = ("ccpr", "cat", "cedaw", "crc", "cerd", "crpd")


@dataclass(frozen=True, slots=True)
class Lead:
    """A lead paragraph: its number, how many recommendations it has and their position."""

    number: int
    count: int
    position: str
    state_claim: str | None = None


@dataclass(frozen=True, slots=True)
class MadeUpDocument:
    """A document with ``size`` records. ``symbol`` is None for submissions.

    ``dated`` is a partial date; ``leads`` are those of a Working Group report.
    """

    id: str
    kind: str
    mechanism: str
    body: str | None
    state: str
    dated: str
    size: int
    symbol: str | None = None
    cycle: int | None = None
    session: int | None = None
    leads: tuple[Lead, ...] = ()

    @property
    def year(self) -> int:
        """The year that it is of."""
        return int(self.dated[:4])


def documents_for(records: int, random: Random) -> Iterator[MadeUpDocument]:
    """Documents with so many ``records`` in all, State by State; the last may be cut short."""
    shelf = _Shelf(random)
    for index, code in enumerate(states().codes):
        for document in shelf.of_state(index, code):
            fitting = document if document.size <= records else _cut(document, records)
            if fitting.size:
                yield fitting
            records -= fitting.size
    if records:
        raise ValueError(f"there are too few States for {records} more records")


@dataclass
class _Shelf:
    """Numbers documents as they are made, so that no two have one symbol."""

    random: Random
    numbers: Counter[str] = field(default_factory=Counter)

    def of_state(self, index: int, state: str) -> Iterator[MadeUpDocument]:
        for cycle in (1, 2, 3):
            yield self._report(index, state, cycle)
            yield self._observations(state, _COMMITTEES[(index + cycle) % len(_COMMITTEES)])
            yield self._opinion(state)
        yield self._submission(state)

    def _report(self, index: int, state: str, cycle: int) -> MadeUpDocument:
        first, states_each = _FIRST_SESSIONS[cycle]
        number = first + index // states_each
        known = session(number)
        if known is None or known.start is None or known.council_session is None:
            raise ValueError(f"nothing is known of session {number}")
        leads = self._leads()
        return MadeUpDocument(
            f"{state.lower()}-upr{cycle}", "working_group_report", "upr", "upr-wg", state,
            self._partly(known.start), sum(one.count for one in leads),
            f"A/HRC/{known.council_session}/{3 + self._next(f'hrc{known.council_session}')}",
            cycle, number, leads,
        )  # fmt: skip

    def _leads(self) -> tuple[Lead, ...]:
        first = self.random.randint(88, 160)
        return (
            Lead(first, self.random.randint(30, 60), "supported", "already_implemented"),
            Lead(first + 1, self.random.randint(70, 110), "supported", "in_process"),
            Lead(first + 2, self.random.randint(30, 60), "noted"),
        )

    def _observations(self, state: str, body: str) -> MadeUpDocument:
        number = self._next(f"{body}{state}")
        return MadeUpDocument(
            f"{state.lower()}-{body}{number}", "concluding_observations", "treaty_body", body,
            state, f"{self.random.randint(2008, 2016)}", self.random.randint(15, 40),
            f"{body.upper()}/C/{state}/CO/{number}",
        )  # fmt: skip

    def _opinion(self, state: str) -> MadeUpDocument:
        year = self.random.randint(2009, 2017)
        number = self._next(f"wgad{year}")
        return MadeUpDocument(
            f"{state.lower()}-wgad-{year}-{number}", "opinion", "special_procedure", "wgad",
            state, f"{year}-{self.random.randint(4, 12):02}", self.random.randint(2, 4),
            f"A/HRC/WGAD/{year}/{number}",
        )  # fmt: skip

    def _submission(self, state: str) -> MadeUpDocument:
        size = self.random.randint(4, 9)
        name = f"{state.lower()}-submission"
        return MadeUpDocument(name, "submission", "stakeholder", None, state, "2017-03", size)

    def _next(self, series: str) -> int:
        self.numbers[series] += 1
        return self.numbers[series]

    def _partly(self, day: date) -> str:
        """The date as a source may give it."""
        return day.isoformat()[: self.random.choice((4, 7, 10))]


def _cut(document: MadeUpDocument, size: int) -> MadeUpDocument:
    leads, left = [], size
    for lead in document.leads:
        count = min(lead.count, left)
        left -= count
        if count:
            leads.append(replace(lead, count=count))
    return replace(document, size=size, leads=tuple(leads))
