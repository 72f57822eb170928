import pytest

from upr_track.diagnostics import FieldPath
from upr_track.storage.item_places import ItemPlaces
from upr_track.storage.source_text import SourceText

TEXT = """\
# é
- id: a
  empty:
  list: [x, "y"]
  groups:
    - name: n
      "quoted": é
    -
  block: |
    text
- id: b
"""


def places(text: str = TEXT) -> ItemPlaces:
    start = text.index("id: a")
    end = text.find("- id: b")
    return ItemPlaces(SourceText("x.yaml", text.encode()), start, end if end > 0 else len(text))


@pytest.mark.parametrize(
    ("path", "line", "shown"),
    [
        ((), 2, "id: a"),
        (("id",), 2, "a"),
        (("empty",), 3, "empty"),
        (("list",), 4, '[x, "y"]'),
        (("list", 1), 4, '"y"'),
        (("groups", 0, "name"), 6, "n"),
        (("groups", 0, "quoted"), 7, "é"),
        (("groups", 0), 6, "name: n"),
        (("block",), 9, "|"),
        (("missing",), 2, "id: a"),
        (("groups", 0, "missing"), 6, "name: n"),
        (("groups", 9), 6, "- name: n"),
        (("id", "deeper"), 2, "a"),
    ],
)
def test_the_value_at_a_path(path: FieldPath, line: int, shown: str) -> None:
    at = places().value(path)
    assert (at.line, at.line_text[at.column - 1 : at.end_column - 1]) == (line, shown)


@pytest.mark.parametrize(
    ("path", "line", "shown"),
    [
        (("id",), 2, "id"),
        (("groups", 0, "quoted"), 7, '"quoted"'),
        (("list", 1), 4, '"y"'),
    ],
)
def test_the_name_at_a_path(path: FieldPath, line: int, shown: str) -> None:
    at = places().key(path)
    assert (at.line, at.line_text[at.column - 1 : at.end_column - 1]) == (line, shown)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_any_line_ends_will_do(end: str) -> None:
    at = places(TEXT.replace("\n", end)).value(("groups", 0, "quoted"))
    assert (at.line, at.column, at.end_column) == (7, 17, 18)


def test_an_item_that_cannot_be_composed_alone_has_one_place() -> None:
    text = "- id: a\n  x: *elsewhere\n"
    assert str(places(text).value(("x",))) == "x.yaml:1:3"


def test_an_item_in_flow_style_over_several_lines() -> None:
    text = "[{id: z}, {id: a,\nlist: [1,\n2]}]"
    start = text.index("{id: a")
    at = ItemPlaces(SourceText("x.yaml", text.encode()), start, len(text) - 1).value(("list", 1))
    assert str(at) == "x.yaml:3:1"
