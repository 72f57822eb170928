import pytest

from upr_track.cli.bash_words import whole_words


@pytest.mark.parametrize(
    ("typed", "whole", "kept"),
    [
        ("list --where", "list --where", ""),
        ("list --where mechanism", "list --where mechanism", ""),
        ("list --where mechanism =", "list --where mechanism=", "mechanism="),
        ("list --where mechanism = tr", "list --where mechanism=tr", "mechanism="),
        ("list --where = mechanism = tr", "list --where=mechanism=tr", "mechanism="),
        ("list --audience = pub", "list --audience=pub", ""),
    ],
)
def test_words_around_an_equals_sign_are_one(typed: str, whole: str, kept: str) -> None:
    words = ["upr-track", *typed.split()]
    expected = ["upr-track", *whole.split()]
    assert whole_words(words, len(words) - 1) == (expected, len(expected) - 1, kept)


def test_words_after_the_current_one_stay() -> None:
    words = ["upr-track", "list", "--where", "a", "=", "b", "--sort", "c"]
    whole, current, kept = whole_words(words, 5)
    assert whole == ["upr-track", "list", "--where", "a=b", "--sort", "c"]
    assert (current, kept) == (3, "a=")
