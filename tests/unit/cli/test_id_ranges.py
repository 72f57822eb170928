"""Long lists of ids, short enough to read."""

import pytest

from upr_track.cli.id_ranges import id_ranges


@pytest.mark.parametrize(
    ("ids", "shown"),
    [
        ([], []),
        (["a-1"], ["a-1"]),
        (["a-2", "a-1"], ["a-1", "a-2"]),
        (["a-3", "a-1", "a-2"], ["a-1–3"]),
        (["u-1.9", "u-1.10", "u-1.11", "u-1.13"], ["u-1.9–11", "u-1.13"]),
        (["u-1.1", "u-1.2", "u-1.3", "u-2.4"], ["u-1.1–3", "u-2.4"]),
        (["a-01", "a-02", "a-03"], ["a-01", "a-02", "a-03"]),
        (["1", "2", "3"], ["1–3"]),
        (["a-9", "a-10", "a-11", "b-12"], ["a-9–11", "b-12"]),
        (["a-release", "a-pay", "a-1"], ["a-1", "a-pay", "a-release"]),
        (["a-1", "a-1", "a-2"], ["a-1", "a-1", "a-2"]),
    ],
)
def test_three_or_more_in_a_row_are_a_range(ids: list[str], shown: list[str]) -> None:
    assert list(id_ranges(ids)) == shown
