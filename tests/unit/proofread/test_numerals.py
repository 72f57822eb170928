import re

import pytest

from upr_track.errors import UsageError
from upr_track.proofread.language import language_codes, load_language
from upr_track.proofread.numerals import numerals
from upr_track.vocabulary import qualifiers


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("en", "25", 25),
        ("en", "6,000", 6000),
        ("en", "twenty-five", 25),
        ("en", "one hundred and twenty", 120),
        ("en", "six thousand five hundred", 6500),
        ("fr", "6 000", 6000),
        ("fr", "6\u202f000", 6000),
        ("fr", "soixante et onze", 71),
        ("fr", "quatre-vingt-dix-sept", 97),
        ("fr", "mille quatre cents", 1400),
        ("ru", "двадцать пять", 25),
        ("ru", "тридцати двух", 32),
        ("ru", "тысячи четырехсот", 1400),
    ],
)
def test_whole_numbers_are_read(code: str, text: str, value: int) -> None:
    how = numerals(code)
    found = re.search(how.pattern, text, re.IGNORECASE)
    assert found is not None
    assert (found[0], how.value(found[0])) == (text, value)


@pytest.mark.parametrize(
    "text", ["126.35", "A/HRC/28", "10-year", "$5", "3rd", "10:30", "x25", "№ 5", "1.5"]
)
def test_parts_of_something_else_are_no_numbers(text: str) -> None:
    assert re.search(numerals("en").digits, text) is None


@pytest.mark.parametrize("text", ["five twenty", "twenty thirty", "five five"])
def test_words_that_make_no_number_together_are_none(text: str) -> None:
    assert numerals("en").value(text) is None


@pytest.mark.parametrize("code", language_codes())
def test_every_language_has_all_parts(code: str) -> None:
    language, english = load_language(code), load_language("en")
    assert language.words.keys() == english.words.keys()
    assert set(language.qualifiers) <= set(qualifiers().codes)
    assert set(range(1, 17)) <= set(language.numbers.values())


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UsageError) as refused:
        load_language("kk")
    assert refused.value.hint == "choose one of: en, fr, ru"
