"""Numbers inside texts are compared as numbers."""

import pytest

from tests.records import asked
from upr_track.analysis.natural_order import natural_key, record_order


@pytest.mark.parametrize(
    "ordered",
    [
        ["126.2", "126.9", "126.10", "126.100"],
        ["12", "12 (a)", "12 (b)", "12-13", "13"],
        ["9", "10", "Annex", "annex 2"],
        ["", "1"],
        ["A/HRC/9/1", "A/HRC/28/10", "A/HRC/28/10/Add.1"],
        ["R2", "r10"],
    ],
)
def test_numbers_are_compared_as_numbers(ordered: list[str]) -> None:
    assert sorted(set(ordered), key=natural_key) == ordered


def test_texts_that_differ_have_keys_that_differ() -> None:
    texts = ["a", "A", "01", "1", "1 ", "x1", "x01"]
    assert len({natural_key(text) for text in texts}) == len(texts)


def test_digits_of_other_scripts_are_letters() -> None:
    assert min("٣", "²", "3", key=natural_key) == "3"


def test_recommendations_stand_by_document_then_paragraph() -> None:
    records = [
        asked("d", document="submission"),
        asked("c", document_symbol="A/HRC/28/10", paragraph="126.10"),
        asked("b", document_symbol="A/HRC/28/10", paragraph="126.9"),
        asked("a", document_symbol="A/HRC/9/1", paragraph="200"),
    ]
    assert [one.id for one in sorted(records, key=record_order)] == ["a", "b", "c", "d"]
