from typing import Any

import pytest

from upr_track.storage.editing.entry import Entry
from upr_track.storage.editing.placement import Placement, order_key
from upr_track.storage.layout import CASES, RECOMMENDATIONS, STATUSES, RecordKind

RANKS = {"abc-9": 0, "abc-10": 1, "xyz-1": 2}


def asked(paragraph: str, symbol: str = "A/HRC/0/1") -> dict[str, Any]:
    return {"id": f"abc-{paragraph}", "document_symbol": symbol, "paragraph": paragraph}


def judged(name: str, when: str) -> dict[str, Any]:
    return {"recommendation": name, "assessed_on": when}


def named(name: str) -> dict[str, Any]:
    return {"id": name}


@pytest.mark.parametrize(
    ("kind", "there", "new", "after"),
    [
        (RECOMMENDATIONS, [asked("1.9"), asked("1.11")], asked("1.10"), 0),
        (RECOMMENDATIONS, [asked("1.9"), asked("1.11")], asked("1.8"), None),
        (RECOMMENDATIONS, [asked("1.9"), asked("1.11")], asked("1.12"), 1),
        (RECOMMENDATIONS, [asked("9", "Z"), asked("2"), asked("5", "B")], asked("3"), 1),
        (RECOMMENDATIONS, [asked("9", "Z"), asked("2"), asked("5", "B")], asked("1"), 0),
        (RECOMMENDATIONS, [asked("9", "Z"), asked("2")], asked("3", "C"), 1),
        (RECOMMENDATIONS, [asked("9", "B"), asked("2", "D")], asked("3", "C"), 0),
        (RECOMMENDATIONS, [], asked("3"), None),
        (STATUSES, [judged("abc-9", "2019"), judged("xyz-1", "2019")], judged("abc-10", "2018"), 0),
        (STATUSES, [judged("xyz-1", "2019"), judged("abc-9", "2019")], judged("abc-10", "2018"), 1),
        (STATUSES, [judged("abc-9", "2019"), judged("xyz-1", "2019")], judged("abc-9", "2020"), 0),
        (
            STATUSES,
            [judged("abc-9", "2019"), judged("xyz-1", "2019")],
            judged("abc-9", "2018"),
            None,
        ),
        (
            STATUSES,
            [judged("abc-9", "2019"), judged("xyz-1", "2019")],
            judged("unknown", "2018"),
            1,
        ),
        (CASES, [named("a"), named("c")], named("b"), 0),
        (CASES, [named("c"), named("a")], named("b"), 1),
    ],
)
def test_a_new_record_goes_beside_its_like(
    kind: RecordKind, there: list[dict[str, Any]], new: dict[str, Any], after: int | None
) -> None:
    entries = [Entry(value) for value in there]
    placement = Placement(entries, order_key(kind, RANKS))
    assert placement.after(new) is (None if after is None else entries[after])


def test_records_that_go_to_one_place_are_sorted() -> None:
    placement = Placement([], order_key(RECOMMENDATIONS, {}))
    new = [Entry(asked(paragraph)) for paragraph in ("1.10", "1.9", "1.100")]
    assert [one.value["paragraph"] for one in placement.sorted(new)] == ["1.9", "1.10", "1.100"]
