from datetime import date

import pytest

from upr_track.vocabulary import bodies, follow_up_terms
from upr_track.vocabulary.months import months_after


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2019, 8, 31), 6, date(2020, 2, 29)),
        (date(2019, 12, 1), 1, date(2020, 1, 1)),
        (date(2019, 1, 15), 24, date(2021, 1, 15)),
        (date(2020, 2, 29), 12, date(2021, 2, 28)),
        (date(2020, 2, 29), 0, date(2020, 2, 29)),
    ],
)
def test_months_end_on_a_day_that_there_is(day: date, months: int, later: date) -> None:
    assert months_after(day, months) == later


def test_every_term_is_of_a_body_and_has_a_length() -> None:
    terms = follow_up_terms().entries
    assert set(terms) <= set(bodies().entries)
    assert {code: term.length for code, term in terms.items()} == {
        "wgad": "6 months",
        "ccpr": "180 days",
    }
