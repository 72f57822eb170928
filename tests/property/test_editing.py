"""A change of a data file touches its own lines and nothing else."""

from collections.abc import Iterator
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from tests.layouts import CANONICAL, LAYOUTS
from upr_track.diagnostics import FieldPath
from upr_track.storage.editing.entry import Entry
from upr_track.storage.editing.file_editor import FileEditor
from upr_track.storage.editing.plain_values import PlainRecord
from upr_track.storage.layout import RECOMMENDATIONS

# The values that anchors keep from being changed are tried in the unit tests.
NAMES = [name for name in LAYOUTS if name != "anchors"]

ODD_TEXTS = """
- a
a: b
a #b
'
"
NO
~
null
124.10
2019-10-07
1_0
\\
[a
{a}
a, b
*a
&a
!a
%a
@a
`a
?
? a
:
a:
=
<<
---
...
#
|
| a
Ақтөбе
مرحبا
\U0001f600"""
INVISIBLE = " a|a |\n|a\n|\na|a\n\n b\n|a\n  b|\t|a\tb|\u2028|a\x85b|\ufeff|\0|\x1b|\r\n|> |"
ODD = st.sampled_from([*ODD_TEXTS.split("\n"), *INVISIBLE.split("|"), "a" * 200])
WORDS = st.lists(st.text(min_size=1, max_size=12) | ODD, min_size=1, max_size=40).map(" ".join)
VALUES = ODD | st.text(max_size=30) | WORDS | st.lists(WORDS | ODD, max_size=4).map("\n".join)
LINES = st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=60)
CHANGES = settings(max_examples=120, deadline=None)


def opened(content: bytes) -> FileEditor:
    return FileEditor(RECOMMENDATIONS, content, "data/recommendations.yaml")


def text_of(content: bytes) -> str:
    return content.decode("utf-8")


@given(st.sampled_from(NAMES), VALUES, st.data())
@CHANGES
def test_a_new_value_changes_the_lines_of_its_field_only(
    name: str, value: str, data: st.DataObject
) -> None:
    content = LAYOUTS[name]
    editor = opened(content)
    entry, path = data.draw(a_text(editor))
    before, after = around(content, entry, path)
    editor.set(entry, path, value)
    changed = text_of(editor.new_content())
    assert changed.startswith(before)
    assert changed.endswith(after)
    assert len(changed) >= len(before) + len(after)
    assert [one.value for one in opened(changed.encode()).entries] == values(editor)


@given(st.sampled_from(NAMES), VALUES, st.data())
@CHANGES
def test_a_value_set_and_set_back_leaves_the_file_as_it_was(
    name: str, value: str, data: st.DataObject
) -> None:
    editor = opened(LAYOUTS[name])
    entry, path = data.draw(a_text(editor))
    old = at(entry.value, path)
    editor.set(entry, path, value)
    editor.new_content()
    editor.set(entry, path, old)
    assert editor.new_content() == LAYOUTS[name]


@given(
    st.sampled_from(["canonical", "line ends of Windows", "no last line end"]), VALUES, st.data()
)
@CHANGES
def test_in_the_canonical_layout_another_run_can_set_a_value_back(
    name: str, value: str, data: st.DataObject
) -> None:
    first = opened(LAYOUTS[name])
    entry, path = data.draw(a_text(first))
    first.set(entry, path, value)
    second = opened(first.new_content())
    same = second.entries[entry.number or 0]
    second.set(same, path, at(opened_value(name, entry), path))
    assert second.new_content() == LAYOUTS[name]


@given(LINES, LINES)
@CHANGES
def test_single_quotes_stay(old: str, new: str) -> None:
    quoted = "'" + old.replace("'", "''") + "'"
    content = CANONICAL.replace("Do it.", quoted).encode()
    first = opened(content)
    first.set(first.entries[0], ("summary",), new)
    second = opened(first.new_content())
    second.set(second.entries[0], ("summary",), old)
    assert second.new_content() == content


@given(st.sampled_from(NAMES), st.integers(0, 2), VALUES)
@CHANGES
def test_a_new_field_only_adds_lines(name: str, number: int, value: str) -> None:
    editor = opened(LAYOUTS[name])
    editor.set(editor.entries[number], ("position_text",), value)
    changed = editor.new_content()
    in_braces = name == "brackets" and number == 2
    assert in_braces or only_adds(LAYOUTS[name], changed)
    again = opened(changed)
    again.unset(again.entries[number], ("position_text",))
    assert again.new_content() == LAYOUTS[name]


@given(st.sampled_from(NAMES), st.data())
@CHANGES
def test_a_removed_field_only_takes_lines_away(name: str, data: st.DataObject) -> None:
    editor = opened(LAYOUTS[name])
    entry, path = data.draw(a_field(editor))
    editor.unset(entry, path)
    changed = editor.new_content()
    assert only_adds(changed, LAYOUTS[name])
    assert [one.value for one in opened(changed).entries] == values(editor)


@given(st.sampled_from(NAMES), st.integers(-1, 2), VALUES)
@CHANGES
def test_a_new_record_only_adds_lines_and_can_be_removed(name: str, after: int, value: str) -> None:
    editor = opened(LAYOUTS[name])
    new = {"id": "abc-4", "mechanism": "upr", "summary": value, "notes": [{"text": value}]}
    editor.add(new, editor.entries[after] if after >= 0 else None)
    changed = editor.new_content()
    assert only_adds(LAYOUTS[name], changed)
    again = opened(changed)
    again.remove(again.entries[after + 1])
    assert again.new_content() == LAYOUTS[name]


@given(st.sampled_from(NAMES), st.integers(0, 2))
@CHANGES
def test_a_removed_record_only_takes_lines_away(name: str, number: int) -> None:
    editor = opened(LAYOUTS[name])
    editor.remove(editor.entries[number])
    assert only_adds(editor.new_content(), LAYOUTS[name])


@given(st.sampled_from(NAMES), st.lists(VALUES, max_size=4), st.booleans())
@CHANGES
def test_a_list_of_texts_can_become_any_other(name: str, new: list[str], of_codes: bool) -> None:  # noqa: FBT001
    field = "themes" if of_codes else "provisions"
    editor = opened(LAYOUTS[name])
    before, after = around(LAYOUTS[name], editor.entries[0], (field,))
    editor.set(editor.entries[0], (field,), new)
    changed = text_of(editor.new_content())
    assert changed.startswith(before)
    assert changed.endswith(after)


@given(st.sampled_from(NAMES), st.data())
@CHANGES
def test_any_record_can_become_any_other(name: str, data: st.DataObject) -> None:
    editor = opened(LAYOUTS[name])
    entry = data.draw(st.sampled_from(editor.entries))
    editor.put(entry, data.draw(records(entry.value)))
    assert [one.value for one in opened(editor.new_content()).entries] == values(editor)


def opened_value(name: str, entry: Entry) -> PlainRecord:
    return opened(LAYOUTS[name]).entries[entry.number or 0].value


def values(editor: FileEditor) -> list[PlainRecord]:
    return [entry.value for entry in editor.entries]


def only_adds(old: bytes, new: bytes) -> bool:
    """Whether ``new`` is ``old`` with something put in at one place."""
    same_start = next((n for n in range(len(old)) if old[n : n + 1] != new[n : n + 1]), len(old))
    return new.endswith(old[same_start:]) and len(new) >= len(old)


def a_text(editor: FileEditor) -> SearchStrategy[tuple[Entry, FieldPath]]:
    """A record and the path to one of its texts."""
    return st.sampled_from(
        [(entry, path) for entry in editor.entries for path in texts(entry.value)]
    )


def a_field(editor: FileEditor) -> SearchStrategy[tuple[Entry, FieldPath]]:
    return st.sampled_from([(entry, (key,)) for entry in editor.entries for key in entry.value])


def texts(value: Any, path: FieldPath = ()) -> Iterator[FieldPath]:
    inner: Any = value.items() if isinstance(value, dict) else enumerate(value)
    for step, one in inner:
        if isinstance(one, dict | list):
            yield from texts(one, (*path, step))
        else:
            yield (*path, step)


def at(value: Any, path: FieldPath) -> Any:
    for step in path:
        value = value[step]
    return value


def records(old: PlainRecord) -> SearchStrategy[PlainRecord]:
    """A record that has some fields in common with another."""
    new = st.fixed_dictionaries(
        {"id": st.just("abc-9")},
        optional={
            "summary": VALUES,
            "cycle": st.sampled_from(["1", "2"]),
            "themes": st.lists(VALUES, max_size=3),
            "notes": st.lists(
                st.fixed_dictionaries({"text": VALUES}, optional={"by": VALUES, "on": st.none()}),
                max_size=3,
            ),
            "position": VALUES | st.none(),
        },
    )
    kept = st.sets(st.sampled_from(sorted(old)))
    return st.tuples(new, kept).map(lambda both: {k: old[k] for k in both[1]} | both[0])


def around(content: bytes, entry: Entry, path: FieldPath) -> tuple[str, str]:
    """The text before the first and after the last line of the field at ``path``.

    Found with PyYAML's own tree, not with that of the editor.
    """
    text = text_of(content)
    mark = len(text) - len(text.removeprefix("\ufeff"))
    whole = yaml.compose(text[mark:], Loader=yaml.CSafeLoader)
    assert isinstance(whole, SequenceNode)
    node: Node = whole.value[entry.number or 0]
    start = node.start_mark.index
    for step in path:
        if isinstance(node, MappingNode):
            key, node = next((k, v) for k, v in node.value if k.value == step)
            start = key.start_mark.index
        elif isinstance(node, SequenceNode):
            node = node.value[int(step)]
            start = node.start_mark.index
    return text[: line_start(text, start + mark)], text[line_end(text, node, mark) :]


def line_start(text: str, index: int) -> int:
    while index and text[index - 1] not in "\r\n":
        index -= 1
    return index


def line_end(text: str, node: Node, mark: int) -> int:
    while isinstance(node, MappingNode | SequenceNode) and not node.flow_style:
        last = node.value[-1]
        node = last[1] if isinstance(node, MappingNode) else last
    end = node.end_mark.index + mark
    if isinstance(node, ScalarNode) and node.style in ("|", ">"):
        if text[node.start_mark.index + mark + 1] == "+":  # blank lines are part of the text
            return end
        end = len(text[:end].rstrip())
    while end < len(text) and text[end] not in "\r\n":
        end += 1
    return end + (2 if text[end : end + 2] == "\r\n" else 1)
