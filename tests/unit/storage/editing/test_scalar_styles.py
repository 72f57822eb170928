from typing import Any

import pytest
import yaml

from upr_track.storage.editing.scalar_styles import (
    Spot,
    Style,
    Written,
    style_like,
    usual_style,
    write_scalar,
)

HERE = Spot(column=11, indent=4)
IN_BRACKETS = Spot(column=11, indent=0, has_lines=False, in_brackets=True)
DATE = Spot(column=11, indent=4, is_text=False)
LONG = "word " * 30 + "end"


@pytest.mark.parametrize(
    "text",
    [
        "Do it.",
        "12 (b)",
        "A/HRC/28/10",
        "–5",
        "it's",
        'the "law"',
        "a:b",
        "a#b",
        "Ақтөбе",
        "no one",
    ],
)
def test_a_text_that_every_program_reads_alike_stands_as_it_is(text: str) -> None:
    assert write_scalar(text, HERE) == Written(text)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("124.10", '"124.10"'),
        ("2019-10-07", '"2019-10-07"'),
        ("NO", '"NO"'),
        ("null", '"null"'),
        ("~", '"~"'),
        ("", '""'),
        ("a: b", '"a: b"'),
        ("a:", '"a:"'),
        ("a #b", '"a #b"'),
        (" a", '" a"'),
        ("a ", '"a "'),
        ("- a", '"- a"'),
        ("“a” - b", "“a” - b"),
        ("*a", '"*a"'),
        ("[sic]", '"[sic]"'),
        ("<<", '"<<"'),
        ("=", '"="'),
        ('"a" \\b', '"\\"a\\" \\\\b"'),
        ("a\tb", '"a\\tb"'),
        ("a\u2028b", '"a\\Lb"'),
        ("a\x85b", '"a\\Nb"'),
        ("a\ufeffb", '"a\\ufeffb"'),
        ("a\rb", '"a\\rb"'),
        ("\0", '"\\0"'),
    ],
)
def test_other_texts_are_quoted(text: str, written: str) -> None:
    assert write_scalar(text, HERE) == Written(written)
    assert yaml.safe_load(f"summary: {written}") == {"summary": text}


@pytest.mark.parametrize("text", ["2014", "2014-11", "2014-11-04", "25"])
def test_numbers_and_dates_need_no_quotes_where_they_are_meant(text: str) -> None:
    assert write_scalar(text, DATE) == Written(text)


@pytest.mark.parametrize(
    ("text", "written"), [("a, b", '"a, b"'), ("a]", '"a]"'), ("a:b", '"a:b"'), ("why?", '"why?"')]
)
def test_brackets_need_more_quotes(text: str, written: str) -> None:
    assert write_scalar(text, IN_BRACKETS) == Written(written)
    assert yaml.safe_load(f"[{written}]") == [text]


def test_a_field_without_a_value_has_a_tilde() -> None:
    assert write_scalar(None, HERE) == Written("~")


def test_a_long_text_is_folded_at_the_width_of_a_line() -> None:
    written = write_scalar(LONG, HERE)
    assert written.head == ">-"
    assert [len(line) for line in written.lines] == [98, 62]
    assert read(written) == LONG


def test_a_long_word_is_not_folded() -> None:
    assert write_scalar("https://example.org/" + "a" * 100, HERE).lines == ()


def test_a_long_text_in_brackets_stays_on_its_line() -> None:
    assert write_scalar(LONG, IN_BRACKETS) == Written(LONG)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("one\ntwo", Written("|-", ("    one", "    two"))),
        ("one\n\n  two\n", Written("|", ("    one", "", "      two"))),
        ("one\n" + LONG, Written(">-", ("    one", "", *write_scalar(LONG, HERE).lines))),
        ("one\n\n", Written('"one\\n\\n"')),
        ("one \ntwo", Written('"one \\ntwo"')),
        ("\none", Written('"\\none"')),
    ],
)
def test_lines_are_written_as_lines_where_that_loses_nothing(text: str, written: Written) -> None:
    assert write_scalar(text, HERE) == written
    assert read(written) == text


@pytest.mark.parametrize(
    ("old", "style", "new", "expected"),
    [
        ("a", Style.PLAIN, "b", Style.PLAIN),
        ("a", Style.PLAIN, "124.10", Style.DOUBLE),
        ("124.10", Style.DOUBLE, "a", Style.PLAIN),
        ("a", Style.DOUBLE, "b", Style.DOUBLE),
        ("a", Style.SINGLE, "b", Style.SINGLE),
        ("124.10", Style.SINGLE, "a", Style.SINGLE),
        ("a", Style.SINGLE, "b\nc", Style.LITERAL),
        ("a", Style.FOLDED, "b", Style.FOLDED),
        (LONG, Style.FOLDED, "b", Style.PLAIN),
        (LONG, Style.PLAIN, LONG + LONG, Style.PLAIN),
        (LONG, Style.PLAIN, "a: " + LONG, Style.FOLDED),
        (None, Style.PLAIN, "NO", Style.DOUBLE),
    ],
)
def test_a_style_that_was_chosen_is_kept_and_one_that_was_needed_is_not(
    old: str | None, style: Style, new: str, expected: Style
) -> None:
    assert style_like(old, style, new, HERE) is expected


def test_the_usual_style_is_what_is_written() -> None:
    assert usual_style(LONG, HERE) is Style.FOLDED


def read(written: Written) -> Any:
    lines = [f"- summary: {written.head}", *written.lines]
    return yaml.safe_load("".join(f"{line}\n" for line in lines))[0]["summary"]
