import time

from hypothesis import given
from hypothesis import strategies as st

from upr_track.storage.editing.common_lines import LineMatcher

LINES = st.lists(st.sampled_from("aaabcdefghij"), max_size=30)


@given(LINES, LINES)
def test_the_opcodes_turn_the_old_lines_into_the_new_ones(old: list[str], new: list[str]) -> None:
    made: list[str] = []
    done = 0
    for kind, start, end, new_start, new_end in LineMatcher(old, new).get_opcodes():
        assert (start, new_start) == (done, len(made))
        same = old[start:end] == new[new_start:new_end]
        assert same == (kind == "equal")
        made.extend(new[new_start:new_end])
        done = end
    assert (done, made) == (len(old), new)


def test_equal_stretches_are_one() -> None:
    old = ["x", "a", "y", "b", "x", "c", "y"]
    assert LineMatcher(old, [*old[:4], "new", *old[4:]]).get_opcodes() == [
        ("equal", 0, 4, 0, 4),
        ("insert", 4, 4, 4, 5),
        ("equal", 4, 7, 5, 8),
    ]
    assert LineMatcher(old, old).get_opcodes() == [("equal", 0, 7, 0, 7)]
    assert LineMatcher([], []).get_opcodes() == []


def test_many_changes_in_a_long_file_are_found_quickly() -> None:
    old = [line for n in range(20_000) for line in (f"- id: {n}", "  mechanism: upr", "")]
    new = [line + "!" if n % 600 == 1 else line for n, line in enumerate(old)]
    begun = time.process_time()
    opcodes = LineMatcher(old, new).get_opcodes()
    assert sum(kind == "replace" for kind, *_ in opcodes) == 100
    assert time.process_time() - begun < 10  # difflib alone needs minutes
