from upr_track.storage.silences import silences_in
from upr_track.storage.source_text import SourceText


def silences(text: str) -> list[tuple[str, tuple[str, ...], str, int]]:
    found = silences_in(SourceText("x.yaml", text.encode()))
    return [(str(one.location), one.rules, one.reason, one.last_line) for one in found]


def test_a_comment_beside_a_value_covers_its_line() -> None:
    assert silences("- a: 1\n  b: 2  # upr-track: ignore[bad-date, bad-id] as agreed\n") == [
        ("x.yaml:2:9", ("bad-date", "bad-id"), "as agreed", 2)
    ]


def test_a_comment_of_its_own_covers_the_next_line() -> None:
    assert silences("# upr-track: ignore[bad-date] as agreed\r\n- a: 1\r\n") == [
        ("x.yaml:1:1", ("bad-date",), "as agreed", 2)
    ]


def test_the_reason_may_be_missing_and_so_may_the_rules() -> None:
    assert silences("# upr-track: ignore[]\n#   upr-track: ignore[x]  \n") == [
        ("x.yaml:1:1", (), "", 2),
        ("x.yaml:2:1", ("x",), "", 3),
    ]


def test_other_comments_and_texts_silence_nothing() -> None:
    assert silences("a: b#upr-track: ignore[x]\n# upr-track ignore[x]\n# ignore[x]\n") == []
    assert silences("# upr-track: ignore[x\n]\n") == []
