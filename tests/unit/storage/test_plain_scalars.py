import pytest

from upr_track.storage.plain_scalars import read_elsewhere_as


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("124.10", "the number 124.1"),
        ("28.100", "the number 28.1"),
        ("28.00", "the number 28"),
        ("28.", "a number"),
        ("124.1", "a number"),
        ("12", "a number"),
        ("100", "a number"),
        ("100.0", "the number 100"),
        ("0.10", "the number 0.1"),
        ("-1", "a number"),
        ("1e5", "a number"),
        ("0x1F", "a number"),
        ("0o17", "a number"),
        ("1:30", "a number"),
        (".inf", "a number"),
        (".NaN", "a number"),
        ("NO", "false"),
        ("n", "false"),
        ("Off", "false"),
        ("yes", "true"),
        ("On", "true"),
        ("2019-10-07", "a date"),
        ("2019-1-7", "a date"),
        ("2019-10-07 10:00:00", "a date"),
        ("2019-10", None),
        ("124.5 (a)", None),
        ("12-13", None),
        ("nO", None),
        ("124.10.2", None),
        ("", None),
    ],
)
def test_what_other_programs_make_of_unquoted_text(text: str, elsewhere: str | None) -> None:
    assert read_elsewhere_as(text) == elsewhere
