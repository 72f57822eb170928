import pytest
from hypothesis import given
from hypothesis import strategies as st

from upr_track.storage.layout import RECOMMENDATIONS
from upr_track.storage.loader import records_in
from upr_track.storage.record_texts import record_texts
from upr_track.storage.source_text import SourceText

THREE = """\
# A list
- id: kaz-1
  mechanism: upr
  themes:
  - torture
  text: |
    One
    - two

# About the next one
- id: kaz-2
  mechanism: upr
  summary: Second
-
  id: kaz-3
  mechanism: upr
  summary: Third
"""


def read(text: str) -> tuple[object, ...]:
    return records_in(RECOMMENDATIONS, SourceText("x.yaml", text.encode("utf-8"))).records


def test_a_file_is_cut_before_each_entry() -> None:
    parts = record_texts(THREE)
    assert "".join(parts) == THREE
    assert [part.split("\n")[0] for part in parts] == ["# A list", "- id: kaz-2"]


def test_the_parts_hold_the_records_of_the_whole() -> None:
    assert len(read(THREE)) == 3
    assert [one for part in record_texts(THREE) for one in read(part)] == list(read(THREE))


def test_a_list_may_be_indented() -> None:
    first, second = "  - id: kaz-1\n    mechanism: upr\n    summary: A\n", "  - id: kaz-2\n"
    assert record_texts(first + second) == [first, second]


def test_line_ends_of_windows_make_no_difference() -> None:
    assert record_texts(THREE.replace("\n", "\r\n")) == record_texts(THREE)


@pytest.mark.parametrize("text", ["", "[]\n", "# nothing\n", "id: no list\n"])
def test_a_file_without_entries_is_one_part(text: str) -> None:
    assert record_texts(text) == [text]


LINES = ["- id: a", "  mechanism: upr", "  summary: x", "  text: |", "    - y", "  - z", "", "# -"]


@given(st.lists(st.sampled_from(LINES), max_size=12))
def test_nothing_is_lost(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert "".join(record_texts(text)) == text
