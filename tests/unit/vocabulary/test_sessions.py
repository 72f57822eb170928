from datetime import date

import pytest

from upr_track.vocabulary import cycle_of_session, session, sessions


def test_all_sessions_are_there() -> None:
    assert sessions().codes == tuple(str(number) for number in range(1, 55))
    assert [entry.number for entry in sessions().entries.values()] == list(range(1, 55))


@pytest.mark.parametrize(
    ("numbers", "cycle"),
    [(range(1, 13), 1), (range(13, 27), 2), (range(27, 41), 3), (range(41, 55), 4)],
)
def test_a_session_belongs_to_its_cycle(numbers: range, cycle: int) -> None:
    assert {cycle_of_session(number) for number in numbers} == {cycle}


@pytest.mark.parametrize("number", [0, 55, -1])
def test_an_unknown_session_has_no_cycle(number: int) -> None:
    assert session(number) is None
    assert cycle_of_session(number) is None


@pytest.mark.parametrize(
    ("numbers", "council_session"),
    [
        ((1, 2), 8),
        ((3,), 10),
        ((4,), 11),
        ((5,), 12),
        ((6,), 13),
        ((7,), 14),
        ((9,), 16),
        ((11,), 18),
        ((12,), 19),
        ((13,), 21),
        ((14,), 22),
        ((20,), 28),
        ((34,), 43),
        ((36,), 46),
        ((38,), 48),
        ((48,), 59),
    ],
)
def test_verified_council_sessions(numbers: tuple[int, ...], council_session: int) -> None:
    for number in numbers:
        found = session(number)
        assert found is not None
        assert found.council_session == council_session
        assert "council_session" not in found.unconfirmed


@pytest.mark.parametrize(
    ("number", "start", "end"),
    [
        (7, date(2010, 2, 8), date(2010, 2, 19)),
        (18, date(2014, 1, 27), date(2014, 2, 7)),
        (19, date(2014, 4, 28), date(2014, 5, 9)),
        (20, date(2014, 10, 27), date(2014, 11, 7)),
        (34, date(2019, 11, 4), date(2019, 11, 15)),
        (40, date(2022, 1, 24), date(2022, 2, 3)),
        (41, date(2022, 11, 7), date(2022, 11, 18)),
        (43, date(2023, 5, 1), date(2023, 5, 12)),
        (44, date(2023, 11, 6), date(2023, 11, 17)),
        (48, date(2025, 1, 20), date(2025, 1, 31)),
    ],
)
def test_verified_dates(number: int, start: date, end: date) -> None:
    found = session(number)
    assert found is not None
    assert (found.start, found.end) == (start, end)
    assert "dates" not in found.unconfirmed


def test_sessions_follow_each_other() -> None:
    dated = [entry for entry in sessions().entries.values() if entry.start and entry.end]
    days = [day for entry in dated for day in (entry.start, entry.end) if day]
    assert days == sorted(days)
    councils = [e.council_session for e in sessions().entries.values() if e.council_session]
    assert councils == sorted(councils)


def test_sessions_begin_on_a_monday_of_a_working_week() -> None:
    starts = [entry.start for entry in sessions().entries.values() if entry.start]
    assert {start.isoweekday() for start in starts} == {1}


def test_what_is_recalled_is_marked() -> None:
    second = session(2)
    assert second is not None
    assert not second.confirmed
    assert second.unconfirmed == ("dates",)
    twentieth = session(20)
    assert twentieth is not None
    assert twentieth.confirmed
