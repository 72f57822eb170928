import pytest

from upr_track.storage.value_hints import date_hint, id_hint, number_hint, word_hint
from upr_track.vocabulary import positions, states, statuses

EXAMPLE = "for example 2019, 2019-10 or 2019-10-07"


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("2014-1-4", 'did you mean "2014-01-04"?'),
        ("2014/01/04", 'did you mean "2014-01-04"?'),
        ("2014.1", 'did you mean "2014-01"?'),
        ("04.11.2014", 'did you mean "2014-11-04"?'),
        ("11.2014", 'did you mean "2014-11"?'),
        ("November 2014", 'did you mean "2014-11"?'),
        ("4 Nov. 2014", 'did you mean "2014-11-04"?'),
        ("4th November 2014", 'did you mean "2014-11-04"?'),
        ("2014-11-04T10:00:00Z", 'did you mean "2014-11-04"?'),
        ("7/10/2019", EXAMPLE),
        ("31.02.2014", EXAMPLE),
        ("Ma 2014", EXAMPLE),
        ("Brumaire 2014", EXAMPLE),
        ("2014-13-01", EXAMPLE),
        ("soon", EXAMPLE),
        (["2014"], EXAMPLE),
    ],
)
def test_dates_are_guessed_only_where_they_have_one_meaning(written: object, hint: str) -> None:
    assert date_hint(written) == hint


FORM = "use Latin letters, digits, dots, hyphens and underscores, at most 80"


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("KAZ UPR 2", f'{FORM}: "KAZ-UPR-2"'),
        ("müller", f'{FORM}: "muller"'),
        ("-x-", f'{FORM}: "x"'),
        ("дело", FORM),
        (3, FORM),
        ("a" * 90, f'{FORM}: "{"a" * 80}"'),
    ],
)
def test_ids_are_made_of_what_was_written(written: object, hint: str) -> None:
    assert id_hint(written) == hint


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("1,400", "write 1400"),
        ("6.000", "write 6000"),
        ("1 400 000", "write 1400000"),
        ("1\u00a0400", "write 1400"),
        ("2.5", "write digits only"),
        ("about 1400", "write digits only"),
        ([], "write digits only"),
    ],
)
def test_only_thousands_are_put_together(written: object, hint: str) -> None:
    assert number_hint(written) == hint


def test_a_short_list_is_shown_whole() -> None:
    assert word_hint(positions(), "xxxxxxxx") == (
        "one of: supported, partially_supported, noted, pending, unknown"
    )
    assert word_hint(positions(), "Accepted").startswith('did you mean "supported"? one of: ')


def test_a_long_list_is_named() -> None:
    assert word_hint(states(), "xxxxxxxx") == "see upr-track vocabulary states"
    assert word_hint(states(), "NO") == 'did you mean "NOR" (Norway)?'


@pytest.mark.parametrize("written", ["“contrary”", "«contrary»", "‘contrary’"])
def test_curly_quotes_are_seen(written: str) -> None:
    assert word_hint(statuses(), written) == "write contrary without the curly quotes"
