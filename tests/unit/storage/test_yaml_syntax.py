"""What was typed wrong, and where; the examples under tests/examples/invalid have more."""

import pytest

from upr_track.storage.events import c_events, python_events
from upr_track.storage.reader import ItemReader
from upr_track.storage.source_text import SourceText

FIRST = "- id: a\n  mechanism: upr\n"


def mistake(text: str, *, python: bool = False) -> tuple[str, str, str]:
    """Place, the text there and the message of the only problem."""
    source = SourceText("x", text.encode())
    events = python_events if python else c_events
    reader = ItemReader(source, frozenset(), events=events)
    list(reader.items())
    (problem,) = reader.problems
    at = source.at(problem.start, problem.end)
    there = at.line_text[at.column - 1 : at.end_column - 1]
    return f"{at.line}:{at.column}", there, problem.message


@pytest.mark.parametrize(
    ("lines", "place", "there", "message"),
    [
        ("  s: a: b\n", "3:7", ":", 'the text of s has ": " in it, which would begin a field'),
        ("  s: “a: b”\n", "3:8", ":", 'the text of s has ": " in it, which would begin a field'),
        (
            "  's': b 'c': d\n",
            "3:13",
            ":",
            'the text of s has ": " in it, which would begin a field',
        ),
        ("  s: a\n    b: c\n", "4:5", "b", "this line is indented deeper than the field above it"),
        ("    b: c\n", "3:5", "b", "this line is indented deeper than the field above it"),
        (" b: c\n", "3:2", "b: c", "this line is not lined up with those above it"),
        ("b: c\n", "3:1", "b: c", "this line belongs to no record"),
        ("\tb: c\n", "3:1", "\t", "this line is indented with a tab"),
        ("  \tb: c\n", "3:3", "\t", "this line is indented with a tab"),
        ("  b:c\n", "3:4", ":", "there is no space after the colon"),
        ("  b c\n  d: e\n", "3:3", "b c", "there is no colon in this line, so it is no field"),
        (" - id: b\n", "3:2", "- id: b", "this dash is not lined up with those of its list"),
        ("   - id: b\n", "3:4", "- id: b", "this dash is not lined up with those of its list"),
        ("-id: b\n", "3:1", "-id: b", "there is no space after the dash"),
        ("  s: - a\n", "3:6", "-", "a list cannot begin on the line of its field"),
        ("  s: 'a\n  b: c\n", "3:6", "'a", "the quote that opens here is never closed"),
        ('  s: "a\n  b: "c"\n', "3:6", '"a', "the quote that opens here is closed only on line 4"),
        ("  s: 'it's'\n", "3:10", "s'", "the quotes end before this place, and the text goes on"),
        ('  s: "a" b\n', "3:10", "b", "the quotes end before this place, and the text goes on"),
        ("  s: [a, b\n  c: d\n", "3:6", "[a, b", 'the bracket "[" that opens here is not closed'),
        ("  s: {a: b\n  c: d\n", "3:6", "{a: b", 'the bracket "{" that opens here is not closed'),
        ("  s: [a b: c d: e]\n", "3:15", ":", 'a comma or "]" is missing before this place'),
        ("  s: [a]]\n", "3:9", "]", "there is a bracket too many here"),
        ("  s: [a] b\n", "3:6", "[a] b", 'a text that begins with "[" needs quotes'),
        ("  s: {a} b\n", "3:6", "{a} b", 'a text that begins with "{" needs quotes'),
        ("  s: & b\n", "3:6", "& b", 'a text that begins with "&" needs quotes'),
        ("  s: * b\n", "3:6", "* b", 'a text that begins with "*" needs quotes'),
        ("  s: > b\n", "3:6", "> b", 'a text that begins with ">" needs quotes'),
        ("  s: | b\n", "3:6", "| b", 'a text that begins with "|" needs quotes'),
        ("  s: ? b\n", "3:6", "? b", 'a text that begins with "?" needs quotes'),
        ("  s: , b\n", "3:6", ", b", 'a text that begins with "," needs quotes'),
        ("  s: @ b\n", "3:6", "@ b", 'a text that begins with "@" needs quotes'),
        ("  s: `b`\n", "3:6", "`b`", 'a text that begins with "`" needs quotes'),
        ("  s: %b\n", "3:6", "%b", 'a text that begins with "%" needs quotes'),
        ('  s: "a\\q"\n', "3:8", "\\", "a backslash has a meaning of its own in double quotes"),
        ('  s: "a\\u12"\n', "3:8", "\\", "a backslash has a meaning of its own in double quotes"),
        ("  s: a\x07b\n", "3:7", "\x07", "there is an invisible character here (U+0007)"),
        ("  s: é\x7fb\n", "3:7", "\x7f", "there is an invisible character here (U+007F)"),
    ],
)
def test_mistakes_are_named_where_they_were_made(
    lines: str, place: str, there: str, message: str
) -> None:
    for text in (f"{FIRST}{lines}- id: z\n", f"{FIRST}{lines}- id: z\n".replace("\n", "\r\n")):
        assert mistake(text) == (place, there, message)
        assert mistake(text, python=True) == (place, there, message)


def test_what_nobody_foresaw_is_told_in_the_parsers_words() -> None:
    source = SourceText("x", f"{FIRST}%YAML 1.3\n".encode())
    reader = ItemReader(source, frozenset(), events=c_events)
    list(reader.items())
    assert reader.problems[-1].message == "this is not valid YAML: found incompatible YAML document"
    assert reader.problems[-1].hint


@pytest.mark.parametrize("python", [False, True])
def test_half_a_character_is_refused(python: bool) -> None:  # noqa: FBT001
    place, _, message = mistake(f'{FIRST}  s: "a\\ud83d"\n', python=python)
    assert place.startswith("3:")
    assert message == "a backslash has a meaning of its own in double quotes"


def test_long_lines_are_cut_in_hints() -> None:
    source = SourceText("x", f"{FIRST}  s: @{'x' * 200}\n".encode())
    reader = ItemReader(source, frozenset())
    list(reader.items())
    assert len(reader.problems[0].hint) < 100
