from typing import Any

import pytest

from upr_track.storage.reader import MAX_DEPTH, Item, ItemReader
from upr_track.storage.source_text import SourceText

TEXT_KEYS = frozenset({"paragraph", "lead_institution"})


def read(text: str) -> tuple[list[Item], ItemReader]:
    reader = ItemReader(SourceText("data/x.yaml", text.encode()), TEXT_KEYS)
    return list(reader.items()), reader


def values(text: str) -> list[Any]:
    return [item.value for item in read(text)[0]]


def problems(text: str) -> list[str]:
    return [problem.rule.id for problem in read(text)[1].problems]


@pytest.mark.parametrize("text", ["", "\n", "# only a comment\n", "---\n", "~\n", "null", "[]"])
def test_an_empty_file_has_no_items_and_no_problems(text: str) -> None:
    items, reader = read(text)
    assert (items, reader.problems, reader.complete) == ([], [], True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("124.10", "124.10"),
        ("NO", "NO"),
        ("2024-1-1", "2024-1-1"),
        ("0x1F", "0x1F"),
        ('"null"', "null"),
        ("null", None),
        ("~", None),
        ("", None),
        ("''", ""),
        ("''''", "'"),
        ('"\\u00e9\\n"', "é\n"),
        (">-\n    a\n    b", "a b"),
        (">+\n    a\n", "a\n\n"),
        ("|\n    a\n     b", "a\n b\n"),
        ("plain\n    text", "plain text"),
        ("a#b", "a#b"),
        ("a #b", "a"),
        ("[a, 'b', ]", ["a", "b"]),
        ("{a: b}", {"a": "b"}),
        ("{a}", {"a": None}),
    ],
)
def test_a_scalar_is_the_text_that_stands_there(text: str, value: object) -> None:
    assert values(f"- x: {text}\n") == [{"x": value}]


def test_an_item_knows_where_it_begins_and_ends() -> None:
    text = "# é\n- id: a\n  x: 1\n\n- {id: b}\n"
    items, _ = read(text)
    assert [text[item.start : item.end] for item in items] == ["id: a\n  x: 1\n\n", "{id: b}"]


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        ("124.10", "unquoted-number"),
        (".5", "unquoted-number"),
        ("1e3", "unquoted-number"),
        ("1_000", "unquoted-number"),
        ("12:30", "unquoted-number"),
        ("NO", "unquoted-word"),
        ("off", "unquoted-word"),
        ("2019-10-07", "unquoted-word"),
        ("'124.10'", None),
        ('"NO"', None),
        ("124.10.1", None),
        ("12 (b)", None),
        ("Nobody", None),
        ("1st session", None),
        ("|\n    124.10", None),
        ("~", None),
    ],
)
def test_unquoted_text_that_others_read_otherwise(value: str, rule: str | None) -> None:
    expected = [rule] if rule else []
    assert problems(f"- paragraph: {value}\n") == expected
    assert problems(f"- other:\n    - paragraph: [a, {value}]\n") == (
        expected if "\n" not in value else ["yaml-syntax"]
    )
    assert problems(f"- cycle: {value}\n") == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("- a: &x 1\n", "yaml-alias"),
        ("- a: *x\n", "yaml-alias"),
        ("- &x\n  a: 1\n", "yaml-alias"),
        ("&x\n- a: 1\n", "yaml-alias"),
        ("- a: !x 1\n", "yaml-tag"),
        ("- a: !!str 1\n", "yaml-tag"),
        ("- !x {a: 1}\n", "yaml-tag"),
        ("- a: [!x []]\n", "yaml-tag"),
        ("- <<: {a: 1}\n", "yaml-merge-key"),
        ("- a: {<<: [b]}\n", "yaml-merge-key"),
        ("- a: 1\n  a: 2\n", "duplicate-key"),
        ("- {a: 1, 'a': 2}\n", "duplicate-key"),
        ("- ? [a]\n  : 1\n", "yaml-syntax"),
        ("- ? {a: 1}\n  : 1\n", "yaml-syntax"),
        ("- *a : 1\n", "yaml-syntax"),
        ("- a\n", "not-a-record"),
        ("- [a]\n", "not-a-record"),
        ("-\n", "not-a-record"),
        ("a: 1\n", "not-a-list"),
        ("a\n", "not-a-list"),
        ("- a: 1\n---\n- a: 2\n", "second-document"),
        ("- a: 1\n...\n- a: 2\n", "yaml-syntax"),
        ("--- \n--- \n- a: 2\n", "second-document"),
    ],
)
def test_what_records_may_not_hold(text: str, rule: str) -> None:
    assert problems(text) == [rule]


def test_a_broken_item_is_not_judged_and_its_neighbours_are() -> None:
    items, reader = read("- a: 1\n- a: *x\n- a: 3\n")
    assert [(item.value, item.broken) for item in items] == [
        ({"a": "1"}, False),
        ({"a": None}, True),
        ({"a": "3"}, False),
    ]
    assert reader.complete


def test_quotes_that_are_missing_do_not_break_an_item() -> None:
    (item,), _ = read("- paragraph: 124.10\n")
    assert not item.broken


def test_an_item_before_a_break_may_be_cut_short() -> None:
    items, reader = read("- a: 1\n- a: 2\n b: 3\n- a: 4\n")
    assert [(item.value, item.broken) for item in items] == [
        ({"a": "1"}, False),
        ({"a": "2"}, True),
    ]
    assert (problems("- a: 1\n- a: 2\n b: 3\n"), reader.complete) == (["yaml-syntax"], False)


def test_records_that_run_together_are_one_problem() -> None:
    assert problems("- id: a\n  x: 1\n  id: b\n  x: 2\n") == ["duplicate-key"]
    assert problems("- y: a\n  x: 1\n  y: b\n  x: 2\n") == ["duplicate-key", "duplicate-key"]
    assert problems("- id: a\n  id: b\n- id: c\n  x: 1\n  x: 2\n") == ["duplicate-key"] * 2


def test_nesting_has_a_limit() -> None:
    fine = f"- a: {'[' * MAX_DEPTH}{']' * MAX_DEPTH}\n"
    assert problems(fine) == []
    assert problems(fine.replace("[]", "[[]]")) == ["too-deep"]


def test_a_second_document_ends_the_reading() -> None:
    items, reader = read("- a: 1\n---\n- a: 2\n")
    assert ([item.value for item in items], reader.complete) == ([{"a": "1"}], False)
