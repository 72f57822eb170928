import pytest

from upr_track.cli.finding_formats.visible import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Қазақстан [sic] [/x]", "Қазақстан [sic] [/x]"),
        ("two  spaces", "two  spaces"),
        ("a\x1b[31mred", "a␛[31mred"),
        ("a\nb\tc\x00", "a␊b␉c␀"),
        ("\x7f\x85", "␡<U+0085>"),
        ("line\u2028end", "line<U+2028>end"),
        ("\u202eright to left", "<U+202E>right to left"),
        ("non\u00a0breaking, soft\u00adhyphen", "non\u00a0breaking, soft\u00adhyphen"),
        ("lone \ud800 surrogate", "lone <U+D800> surrogate"),
    ],
)
def test_nothing_in_a_text_can_act(text: str, shown: str) -> None:
    assert visible(text) == shown
