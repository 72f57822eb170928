import pytest

from upr_track.checks.closest import closest, did_you_mean

IDS = frozenset(
    [f"kaz-upr2-{lead}.{number}" for lead in (124, 125, 126) for number in range(1, 100)]
    + ["ccpr-2304-2013-release", "wgad-2017-16-release", "wgad-2018-67-investigation"]
)


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("wgad-2017-16-relase", "wgad-2017-16-release"),
        ("wgad-2017-16-rellease", "wgad-2017-16-release"),
        ("wgad-2017-16-relaese", "wgad-2017-16-release"),
        ("wgad-2017-16_release", "wgad-2017-16-release"),
        ("wgad-2018-67-investigations", "wgad-2018-67-investigation"),
        ("wgad-2018-67-investgaton", "wgad-2018-67-investigation"),
        ("cpr-2304-2013-relaese", "ccpr-2304-2013-release"),
    ],
)
def test_the_nearest_id_comes_first(wrong: str, meant: str) -> None:
    assert closest(wrong, IDS)[0] == meant


def test_nothing_is_offered_for_what_is_like_nothing() -> None:
    assert closest("something-else", IDS) == []
    assert did_you_mean("something-else", IDS) == ""
    assert did_you_mean("x", frozenset()) == ""


def test_two_ids_that_are_as_near_are_both_offered() -> None:
    assert did_you_mean("kaz-upr2-12.5", IDS) != ""
    assert len(closest("kaz-upr2-12.5", IDS)) == 2


def test_the_order_of_the_ids_makes_no_difference() -> None:
    again = frozenset(sorted(IDS, reverse=True))
    assert closest("kaz-upr2-126.100", again) == closest("kaz-upr2-126.100", IDS)
