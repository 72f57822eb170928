"""Dates as sentences have them."""

import pytest

from tests.records import day
from upr_track.analysis.dates_in_words import date_in_words, short_date_in_words


@pytest.mark.parametrize(
    ("date", "words", "short"),
    [
        ("2019", "2019", "2019"),
        ("2019-10", "October 2019", "Oct 2019"),
        ("2019-05-07", "7 May 2019", "7 May 2019"),
        ("2020-02-29", "29 February 2020", "29 Feb 2020"),
    ],
)
def test_a_date_is_as_exact_in_words(date: str, words: str, short: str) -> None:
    assert date_in_words(day(date)) == words
    assert short_date_in_words(day(date)) == short
