"""The public YAML test suite, as far as data files may use what its cases are about."""

import json
from collections.abc import Callable
from pathlib import Path
from textwrap import indent
from typing import Any

import pytest

from upr_track.storage.events import NextEvent, c_events, open_events, python_events
from upr_track.storage.reader import ItemReader
from upr_track.storage.source_text import SourceText

Parser = Callable[[bytes], NextEvent]

FILE = Path(__file__).parents[2] / "data" / "yaml_test_suite" / "cases.json"
CASES: list[dict[str, Any]] = json.loads(FILE.read_text(encoding="utf-8"))

REFUSED = {
    "4ABK": "a key without a value in braces",
    "4MUZ-1": "a colon on the line below its key",
    "4MUZ-2": "a colon on the line below its key",
    "4MUZ-3": "a colon on the line below its key",
    "58MP": "a text that begins with a colon in braces",
    "5T43": "a text that begins with a colon in braces",
    "6BCT": "a tab before a value",
    "6CA3": "a tab as indentation",
    "96NN-1": "a tab at the start of a block text",
    "96NN-2": "a tab at the start of a block text",
    "A2M4": "a tab after a dash",
    "CFD4": "an empty key in brackets",
    "DBG4": "a text that begins with a colon in brackets",
    "DK95-1": "a tab as indentation",
    "DK95-4": "a tab on an empty line",
    "DK95-5": "a tab on an empty line",
    "FRK4": "an empty key in braces",
    "HM87-1": "a text that begins with a colon in brackets",
    "NHX8": "an empty key",
    "Q5MG": "a tab as indentation",
    "R4YG": "a tab at the start of a block text",
    "S3PD": "an empty key",
    "SM9W-2": "an empty key",
    "UKK6-1": "a text that begins with a colon",
    "VJP3-2": "a colon on the line below its key",
    "Y79Y-11": "a tab after a dash",
    "Y79Y-2": "a tab at the start of a block text",
}
"""Valid YAML that libyaml refuses. Nobody writes records so; the finding tells what to do."""

READ_OTHERWISE = {
    "652Z": "libyaml takes ? at the start of a key in braces for its mark",
    "HM87-2": "libyaml takes ? at the start of a text in brackets for its mark",
    "JEF9-3": "the case is about the end of a file, which wrapping it changes",
    "L24T-2": "the case is about the end of a file, which wrapping it changes",
}

LET_PASS = {
    "CXX2": "an anchor before the first key, which is refused for another reason",
    "DK95-2": "a tab as indentation, within quotes",
    "S98Z": "empty lines of a block text that are indented deeper than the text",
    "SU5Z": "a comment without a space before it",
    "X4QW": "a comment without a space before it",
}
"""What is not valid YAML and libyaml reads all the same."""

PARSERS_DIFFER = {
    **dict.fromkeys(("96NN-1", "96NN-2", "DK95-6", "HS5T", "K54U", "NB6Z", "Q8AD"), "tabs"),
    **dict.fromkeys(("R4YG", "T5N4", "UV7Q", "Y79Y-2"), "tabs"),
    **dict.fromkeys(("4ABK", "FRK4", "UKK6-3"), "a text that begins with a colon in braces"),
    **dict.fromkeys(("U99R", "WZ62"), "tags, which are refused anyway"),
    "JR7V": "a question mark in brackets",
    "X4QW": "a comment without a space before it",
}
"""Where PyYAML's own parser refuses, or takes, what libyaml does not."""


def _read(text: str, events: Parser = open_events) -> tuple[list[Any], ItemReader]:
    source = SourceText("data/cases.yaml", text.encode("utf-8"))
    reader = ItemReader(source, frozenset(), events=events)
    return [item.value for item in reader.items()], reader


def _wrapped(text: str) -> str:
    """The text as the value of a field, where it is no list of records itself."""
    return "- value:\n" + indent(text, "    ", lambda _: True)


def _meaning(case: dict[str, Any]) -> tuple[Any, ItemReader]:
    value = case["value"]
    if isinstance(value, list) and all(isinstance(item, dict) for item in value):
        return _read(case["yaml"])
    items, reader = _read(_wrapped(case["yaml"]))
    return (items[0].get("value") if items else None), reader


def _ids(cases: list[dict[str, Any]]) -> list[str]:
    return [case["id"] for case in cases]


VALID = [case for case in CASES if "value" in case]
BROKEN = [case for case in CASES if case.get("fails")]


@pytest.mark.parametrize("case", VALID, ids=_ids(VALID))
def test_valid_texts_mean_what_the_suite_says(case: dict[str, Any]) -> None:
    value, reader = _meaning(case)
    if case["id"] in REFUSED:
        assert [problem.rule.id for problem in reader.problems] == ["yaml-syntax"]
    elif case["id"] in READ_OTHERWISE:
        assert value != case["value"]
    else:
        assert (value, reader.problems) == (case["value"], [])


@pytest.mark.parametrize("case", BROKEN, ids=_ids(BROKEN))
def test_broken_texts_are_refused(case: dict[str, Any]) -> None:
    found = [
        one for text in (case["yaml"], _wrapped(case["yaml"])) for one in _read(text)[1].problems
    ]
    refused = any(problem.rule.id != "not-a-list" for problem in found)
    assert refused is (case["id"] not in LET_PASS)


@pytest.mark.parametrize("case", CASES, ids=_ids(CASES))
def test_both_parsers_find_the_same(case: dict[str, Any]) -> None:
    results = []
    for events in (c_events, python_events):
        items, reader = _read(_wrapped(case["yaml"]), events)
        problems = [(one.rule.id, one.start, one.message) for one in reader.problems]
        results.append((items, problems, reader.complete))
    assert (results[0] == results[1]) is (case["id"] not in PARSERS_DIFFER)
