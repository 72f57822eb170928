"""What single changes do to a file, compared as a whole."""

from collections.abc import Callable

import pytest

from tests.layouts import CANONICAL, LAYOUTS
from upr_track.errors import FileAccessError, UsageError
from upr_track.storage.editing.file_editor import FileEditor
from upr_track.storage.layout import RECOMMENDATIONS

Change = Callable[[FileEditor], None]

FILE = """\
# Head.

- id: abc-1   # one
  mechanism: upr
  summary: Do it.
  themes: [torture, trafficking]   # two
  notes:
    - text: As in the report.   # in brackets

      # who says so
      by: An analyst
    - {text: Second, by: "An analyst"}

# Between.
# upr-track: ignore[some-rule] it is so
- id: abc-2
  mechanism: upr
  # upr-track: ignore[other-rule] it is so
  position: noted
  summary: Do that.

# Foot.
"""


def changed(content: str, *changes: Change) -> str:
    editor = FileEditor(RECOMMENDATIONS, content.encode(), "data/recommendations.yaml")
    for change in changes:
        change(editor)
    return editor.new_content().decode()


def set_to(number: int, path: tuple[str | int, ...], value: object) -> Change:
    return lambda editor: editor.set(editor.entries[number], path, value)  # type: ignore[arg-type]


def unset(number: int, *path: str | int) -> Change:
    return lambda editor: editor.unset(editor.entries[number], path)


def refusal(content: str, *changes: Change) -> tuple[str, str]:
    with pytest.raises(FileAccessError) as caught:
        changed(content, *changes)
    return caught.value.message, caught.value.hint


def test_nothing_changes_where_nothing_is_asked() -> None:
    for content in LAYOUTS.values():
        editor = FileEditor(RECOMMENDATIONS, content, "data/recommendations.yaml")
        editor.put(editor.entries[1], dict(editor.entries[1].value))
        assert editor.new_content() == content


def test_only_the_characters_of_a_value_change() -> None:
    assert changed(FILE, set_to(0, ("themes", 0), "lists")) == FILE.replace(
        "[torture, tr", "[lists, tr"
    )
    assert changed(FILE, set_to(0, ("id",), "abc-9")) == FILE.replace(
        "abc-1   # one", "abc-9   # one"
    )
    assert changed(FILE, set_to(0, ("notes", 1, "by"), "A: B")) == FILE.replace(
        '"An analyst"}', '"A: B"}'
    )


def test_a_comment_beside_a_text_stays_when_the_text_gets_lines_of_its_own() -> None:
    assert changed(FILE, set_to(0, ("notes", 0, "text"), "One.\nTwo.")) == FILE.replace(
        "text: As in the report.   # in brackets\n",
        "text: |-   # in brackets\n        One.\n        Two.\n",
    )


def test_a_comment_below_does_not_get_into_a_text() -> None:
    content = FILE.replace("  themes", "      # deep\n  themes")
    assert changed(content, set_to(0, ("summary",), "One.\nTwo.")) == content.replace(
        "Do it.", '"One.\\nTwo."'
    )


def test_a_field_is_added_where_the_model_has_it() -> None:
    assert changed(FILE, set_to(0, ("position",), "noted")) == FILE.replace(
        "  summary: Do it.\n", "  position: noted\n  summary: Do it.\n"
    )


def test_several_fields_are_added_in_order() -> None:
    assert changed(
        FILE, set_to(1, ("language",), "en"), set_to(1, ("cycle",), 2), set_to(1, ("body",), "hrc")
    ) == FILE.replace(
        "  mechanism: upr\n  # upr", "  mechanism: upr\n  body: hrc\n  cycle: 2\n  # upr"
    ).replace("noted\n", "noted\n  language: en\n")


def test_the_first_field_is_never_moved_from_its_dash() -> None:
    assert changed(FILE, set_to(0, ("notes", 0, "text"), "T"), unset(0, "notes", 1)) == (
        FILE.replace("As in the report.", "T").replace(
            '    - {text: Second, by: "An analyst"}\n', ""
        )
    )
    content = "- summary: Do it.\n"
    assert changed(content, set_to(0, ("id",), "abc-1")) == "- summary: Do it.\n  id: abc-1\n"


def test_a_field_is_removed_with_the_comment_that_silences_it_and_no_other() -> None:
    assert changed(FILE, unset(1, "position")) == FILE.replace(
        "  # upr-track: ignore[other-rule] it is so\n  position: noted\n", ""
    )
    assert changed(FILE, unset(0, "notes", 0, "by")) == FILE.replace("      by: An analyst\n", "")


def test_blank_lines_that_are_part_of_a_text_go_with_it_and_others_stay() -> None:
    kept = "- id: abc-1\n  text: |+\n    One.\n\n  cycle: 1\n"
    assert changed(kept, set_to(0, ("text",), "Two.")) == kept.replace("+", "-").replace(
        "One.\n\n", "Two.\n"
    )
    cut = kept.replace("+", "-")
    assert changed(cut, set_to(0, ("text",), "Two.")) == cut.replace("One", "Two")


def test_when_the_first_field_goes_the_next_one_moves_up_unless_a_comment_is_between() -> None:
    assert changed(FILE, unset(1, "id")) == FILE.replace("- id: abc-2\n  mechanism", "- mechanism")
    assert changed(FILE, unset(0, "notes", 0, "text")) == FILE.replace(
        "- text: As in the report.   # in", "-    # in"
    )


def test_entries_are_added_to_lists_and_taken_from_them() -> None:
    assert changed(FILE, set_to(0, ("themes", 2), "lists")) == FILE.replace(
        "trafficking]", "trafficking, lists]"
    )
    assert changed(FILE, set_to(0, ("themes",), ["lists", "torture"])) == FILE.replace(
        "[torture, trafficking]", "[lists, torture]"
    )
    assert changed(FILE, unset(0, "themes", 0)) == FILE.replace("torture, ", "")
    assert changed(FILE, set_to(0, ("notes", 2), {"by": "B", "text": "T"})) == FILE.replace(
        '"An analyst"}\n', '"An analyst"}\n    - text: T\n      by: B\n'
    )
    assert changed(FILE, unset(0, "notes", 1)) == FILE.replace(
        '    - {text: Second, by: "An analyst"}\n', ""
    )


def test_a_list_that_loses_its_last_entry_is_empty_and_can_be_filled_again() -> None:
    empty = changed(FILE, set_to(0, ("notes",), []))
    assert "  themes: [torture, trafficking]   # two\n  notes: []\n" in empty
    assert changed(empty, set_to(0, ("notes", 0), {"text": "T"})).count("notes: [{text: T}]") == 1


def test_a_value_of_another_kind_takes_the_place_of_the_old_one() -> None:
    assert changed(FILE, set_to(0, ("themes",), None)) == FILE.replace(
        "[torture, trafficking]", "~"
    )
    assert changed(FILE, set_to(0, ("themes",), ["a, b", "c"])) == FILE.replace(
        "[torture, trafficking]", '["a, b", c]'
    )
    assert changed(FILE, set_to(0, ("summary",), ["a, b", "c"])) == FILE.replace(
        "summary: Do it.\n", "summary:\n    - a, b\n    - c\n"
    )
    assert "  summary: Do that.\n  notes:\n    - text: T\n" in changed(
        FILE, set_to(1, ("notes",), [{"text": "T"}])
    )


def test_a_record_is_added_at_the_end_with_a_blank_line_before_it() -> None:
    assert changed(FILE, lambda editor: void(editor.append({"id": "abc-3"}))) == (
        FILE + "\n- id: abc-3\n"
    )
    dense = FILE.replace("\n\n", "\n")
    assert changed(dense, lambda editor: void(editor.append({"id": "abc-3"}))) == (
        dense + "- id: abc-3\n"
    )


def test_a_record_is_added_between_others_and_comments_stay_with_what_they_stand_above() -> None:
    assert changed(
        FILE, lambda editor: void(editor.add({"id": "abc-3"}, editor.entries[0]))
    ) == FILE.replace("\n# Between.", "\n- id: abc-3\n\n# Between.")
    assert changed(FILE, lambda editor: void(editor.add({"id": "abc-0"}, None))) == FILE.replace(
        "- id: abc-1 ", "- id: abc-0\n\n- id: abc-1 "
    )


def test_records_added_to_one_place_keep_their_order() -> None:
    def both(editor: FileEditor) -> None:
        new = editor.add({"id": "abc-3"}, editor.entries[0])
        editor.add({"id": "abc-4"}, new)

    assert changed(FILE, both) == FILE.replace(
        "\n# Between.", "\n- id: abc-3\n\n- id: abc-4\n\n# Between."
    )


def test_a_record_is_removed_with_what_silences_it_and_other_comments_stay() -> None:
    start, end = FILE.index("# upr-track: ignore[some-rule]"), FILE.index("\n# Foot")
    assert changed(FILE, lambda editor: editor.remove(editor.entries[1])) == (
        FILE[:start] + FILE[end:]
    )
    start, end = FILE.index("- id: abc-1"), FILE.index("# Between")
    assert changed(FILE, lambda editor: editor.remove(editor.entries[0])) == (
        FILE[:start] + FILE[end:]
    )


def test_all_records_can_be_removed_and_others_put_there() -> None:
    def all_new(editor: FileEditor) -> None:
        for entry in editor.entries:
            editor.remove(entry)
        editor.append({"id": "abc-9"})

    assert changed(CANONICAL, all_new) == (
        "# What was asked of a State that does not exist.\n\n- id: abc-9\n\n"
    )


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", "- id: abc-1\n"),
        ("# Head.\n", "# Head.\n\n- id: abc-1\n"),
        ("# Head.\n\n\n", "# Head.\n\n- id: abc-1\n\n\n"),
        ("# Head.", "# Head.\n\n- id: abc-1"),
        ("---\n[]\n", "---\n- id: abc-1\n"),
    ],
)
def test_the_first_record_of_a_file(content: str, expected: str) -> None:
    assert changed(content, lambda editor: void(editor.append({"id": "abc-1"}))) == expected


def test_a_field_is_removed_and_added_at_the_end_of_a_file_without_a_line_end() -> None:
    content = "- id: abc-1\n  summary: Do it."
    without = changed(content, unset(0, "summary"))
    assert without == "- id: abc-1"
    assert changed(without, set_to(0, ("summary",), "Do it.")) == content
    ended = changed(content, set_to(0, ("summary",), "Do it.\n"))
    assert ended == "- id: abc-1\n  summary: |\n    Do it.\n"


def test_a_value_with_an_anchor_is_left_to_its_author() -> None:
    content = "- id: abc-1\n  themes: &some [a]\n- id: abc-2\n  themes: *some\n"
    message = (
        "nothing was written: data/recommendations.yaml:2:11: the value has the anchor"
        ' "&some", which other places may refer to'
    )
    expected = (message, "change it in an editor, then run upr-track validate")
    assert refusal(content, set_to(0, ("themes",), None)) == expected
    assert refusal(content, unset(0, "themes")) == expected
    assert refusal(content, lambda editor: editor.remove(editor.entries[0])) == expected
    assert changed(content, set_to(0, ("themes", 0), "b")) == content.replace("[a]", "[b]")
    assert changed(content, set_to(1, ("themes",), ["b"])) == content.replace("*some", "[b]")


def test_a_comment_within_brackets_is_not_lost() -> None:
    content = "- id: abc-1\n  themes: [a,  # first\n    b]\n"
    assert refusal(content, unset(0, "themes", 1))[0] == (
        "nothing was written: data/recommendations.yaml:2:13: a comment stands within"
        " these brackets"
    )


def test_records_in_brackets_are_changed_but_not_added() -> None:
    content = "[{id: abc-1, summary: Do it.}, {id: abc-2}]\n"
    assert changed(content, set_to(0, ("summary",), "No, no")) == content.replace(
        "Do it.", '"No, no"'
    )
    assert changed(content, unset(0, "summary")) == content.replace(", summary: Do it.", "")
    assert refusal(content, lambda editor: void(editor.append({"id": "abc-3"})))[0] == (
        "nothing was written: data/recommendations.yaml:1:2: the entry does not stand behind"
        " a dash of its own"
    )


def test_a_field_that_stands_twice_is_left_to_its_author() -> None:
    content = "- id: abc-1\n  summary: One.\n  summary: Two.\n  cycle: 1\n"
    assert refusal(content, set_to(0, ("summary",), "Three."))[0] == (
        'nothing was written: data/recommendations.yaml:2:3: the field "summary" stands twice here'
    )
    assert changed(content, set_to(0, ("cycle",), 2)) == content.replace("1\n", "2\n")[:8] + (
        "c-1\n  summary: One.\n  summary: Two.\n  cycle: 2\n"
    )


def test_an_invisible_line_break_is_not_taken_for_something_else() -> None:
    content = "- id: abc-1\n  summary: One. # see\u2028  cycle: 1\n"
    assert changed(content, set_to(0, ("cycle",), 2)) == content.replace("1\n", "2\n").replace(
        "abc-2", "abc-1"
    )
    assert refusal(content, set_to(0, ("summary",), "One.\nTwo."))[0] == (
        "nothing was written: data/recommendations.yaml:2:16: something else follows on this line"
    )
    assert refusal(content, unset(0, "cycle"))[0] == (
        "nothing was written: data/recommendations.yaml:2:25: something else stands on this"
        " line too"
    )


def test_an_entry_can_become_something_else_altogether() -> None:
    assert changed(FILE, set_to(0, ("notes", 0), {"on": 2019})) == FILE.replace(
        """\
    - text: As in the report.   # in brackets

      # who says so
      by: An analyst
""",
        "    - on: 2019\n",
    )
    assert changed(FILE, set_to(0, ("notes", 0), "A remark.")) == (
        changed(FILE, set_to(0, ("notes", 0), {"on": 2019})).replace("on: 2019", "A remark.")
    )


@pytest.mark.parametrize(
    ("content", "path", "reason"),
    [
        (
            "- id: abc-1\n  ? summary\n  : One.\n",
            ("summary",),
            "2:5: the field is not written as name, colon, value",
        ),
        (
            "- id: abc-1\n  text: !!str |\n    One.\n",
            ("text",),
            "2:9: an anchor or a tag stands before the text",
        ),
        (
            "- id: abc-1\n  text: |\n    One.\u2028  cycle: 1\n",
            ("text",),
            "2:9: the text ends in a line break that nobody sees",
        ),
    ],
)
def test_a_rare_layout_is_refused_with_its_place(
    content: str, path: tuple[str | int, ...], reason: str
) -> None:
    assert refusal(content, set_to(0, path, "Two.")) == (
        f"nothing was written: data/recommendations.yaml:{reason}",
        "change it in an editor, then run upr-track validate",
    )


def test_a_text_that_would_get_a_line_end_keeps_records_from_being_added_below() -> None:
    content = "- id: abc-1\n  summary: One.\n- id: abc-2\n  summary: |\n    Two."
    assert changed(content, set_to(0, ("summary",), "Two.")) == content.replace("One", "Two")
    assert refusal(
        content,
        set_to(0, ("summary",), "Two."),
        lambda editor: void(editor.append({"id": "abc-3"})),
    )[0] == (
        "nothing was written: data/recommendations.yaml:1:3: the change would alter other lines too"
    )


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("- id: [", "data/recommendations.yaml:1:8"),
        ("- id: a\n---\n- id: b\n", "data/recommendations.yaml:2:1"),
        ("id: a\n", "data/recommendations.yaml:1:1"),
        ("- id: a\n- b\n", "data/recommendations.yaml:2:3"),
        ("- id: a\0\n", "data/recommendations.yaml:1:8"),
    ],
)
def test_a_file_whose_records_cannot_be_told_apart_is_not_changed(
    content: str, reason: str
) -> None:
    with pytest.raises(FileAccessError, match="error that must be mended first") as caught:
        FileEditor(RECOMMENDATIONS, content.encode(), "data/recommendations.yaml")
    assert caught.value.message.startswith(f"nothing was written: {reason} has")
    assert caught.value.hint.endswith("; upr-track validate shows all errors")


def test_half_of_a_character_cannot_be_saved() -> None:
    with pytest.raises(UsageError, match=r"'\\ud83d' is half of a character and cannot be saved"):
        changed(FILE, set_to(0, ("summary",), "\ud83d"))


def test_a_path_that_leads_nowhere_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(LookupError):
        changed(FILE, set_to(0, ("notes", 7, "text"), "T"))
    with pytest.raises(LookupError):
        changed(FILE, set_to(0, ("summary", "text"), "T"))
    with pytest.raises(LookupError):
        changed(FILE, unset(0, "position"))


def void(_: object) -> None:
    """A change is asked for what it does, not for what it gives."""
