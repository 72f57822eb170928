from datetime import date
from time import perf_counter
from typing import Any

import pytest

from tests.records import asked, counted, dataset, declared, figure, judged, source
from upr_track.model import Dataset
from upr_track.proofread.judging.judge import proofread
from upr_track.proofread.judging.ledger import make_ledger
from upr_track.proofread.passage import Passage, ReadDocument, TextPlaces, Tie
from upr_track.proofread.remark import Remark

TODAY = date(2026, 1, 1)
LONGEST = 20.0
"""Seconds, on a slow machine that others use too; what grows with the square takes minutes."""

WORDS = "Take all measures that are needed to end torture in prisons, and to punish it"


def read(text: str, data: Dataset, code: str = "en", ties: tuple[Tie, ...] = ()) -> list[Remark]:
    passage = Passage(text, TextPlaces("text", text), ties=ties)
    return list(proofread(ReadDocument("text", (passage,)), make_ledger(data, code, TODAY)))


def told(text: str, data: Dataset, **options: Any) -> list[tuple[str, str, str]]:
    remarks = read(text, data, **options)
    return [(one.figure.words, one.verdict.value, one.told) for one in remarks]


def quoting(*texts: str) -> Dataset:
    return dataset(*(asked(f"r{at}", text=text) for at, text in enumerate(texts, 1)))


def test_the_claim_that_the_sentence_is_about_is_named() -> None:
    data = dataset(
        declared(2, 3, id="lamps", statement="2 of 3 lamps are broken."),
        declared(2, 3, id="doors", statement="2 of 3 doors are broken."),
    )
    assert [one.by for one in read("So 2 of 3 doors are broken.", data)] == ["doors"]


def test_a_tie_wins_over_what_the_sentence_says() -> None:
    data = dataset(
        declared(2, 3, id="lamps", statement="2 of 3 lamps are broken."),
        declared(4, 5, id="doors", statement="4 of 5 doors are broken."),
    )
    text = "So 2 of 3 lamps are broken."
    ((words, verdict, why),) = told(text, data, ties=(Tie("doors", 9, 9),))
    assert (words, verdict, why) == ("2 of 3", "wrong", 'claim "doors" says 4 of 5')


def test_a_claim_that_is_overtaken_is_stale() -> None:
    data = dataset(
        asked("r1"),
        asked("r2"),
        judged("r1"),
        judged("r2"),
        judged("r2", "implemented", "2021"),
        counted(2, 2, statement="2 of 2 recommendations are ignored."),
    )
    ((_, verdict, why),) = told("Here 2 of 2 recommendations are ignored.", data)
    assert verdict == "stale"
    assert why.endswith("today the records give 1 of 2, not 2 of 2")


@pytest.mark.parametrize(
    ("written", "verdict"),
    [
        ("66%", "wrong"),
        ("67%", "verified"),
        ("66.7%", "verified"),
        ("66.67%", "verified"),
        ("66.66%", "wrong"),
        ("more than 66%", "verified"),
        ("more than 67%", "wrong"),
        ("about 65%", "verified"),
        ("about 60%", "wrong"),
    ],
)
def test_percentages_are_right_to_the_decimals_that_are_written(written: str, verdict: str) -> None:
    data = dataset(declared(2, 3, statement="2 of 3 lamps are broken."))
    ((_, found, _),) = told(f"Here {written} of the lamps are broken.", data)
    assert found == verdict


def test_a_percentage_beside_a_ratio_is_checked_without_any_claim() -> None:
    found = told("Here 3 of 4 (70%) came, and 1 of 4 (25%) did not.", dataset())
    assert [(words, verdict) for words, verdict, _ in found] == [
        ("3 of 4", "unknown"),
        ("70%", "wrong"),
        ("1 of 4", "unknown"),
        ("25%", "unknown"),
    ]
    assert found[1][2] == "3 of 4 is 75%"


def test_the_sentence_before_says_nothing_of_a_figure() -> None:
    data = dataset(figure(21, "broken lamps", qualifier="at_least", sources=(source(),)))
    found = told("There are at least 21 broken lamps. At least 40 doors are shut.", data)
    assert [one[1] for one in found] == ["verified", "unknown"]


def test_more_than_twenty_is_at_least_twenty_one() -> None:
    data = dataset(figure(20, "broken lamps", qualifier="more_than", sources=(source(),)))
    (same,) = told("There are at least 21 broken lamps.", data)
    (other,) = told("There are at least 20 broken lamps.", data)
    assert (same[1], other[1]) == ("verified", "wrong")


def test_a_quotation_is_right_whatever_its_marks_and_capitals() -> None:
    text = f"It is asked to “{WORDS[0].lower()}{WORDS[1:]}”."
    ((_, verdict, why),) = told(text, quoting("Release somebody else", WORDS))
    assert (verdict, why) == ("verified", "quoted from r2")


def test_a_quotation_may_leave_out_what_it_marks() -> None:
    text = "It is asked to “Take all measures […] to end torture in prisons”."
    assert [one[1] for one in told(text, quoting(WORDS))] == ["verified"]


@pytest.mark.parametrize(
    ("quoted", "difference"),
    [
        ("Take all measures needed to end torture in prisons", '"that are" is left out'),
        (
            "Take some measures that are needed to end torture in prisons",
            '"all", not "some"',
        ),
        ("Take all the measures that are needed to end torture", '"the" is added'),
    ],
)
def test_a_difference_is_told(quoted: str, difference: str) -> None:
    ((_, verdict, why),) = told(f"It is asked to “{quoted}”.", quoting(WORDS))
    assert (verdict, why) == ("quotation differs", f"r1 reads otherwise: {difference}")


def test_words_of_others_are_no_quotation() -> None:
    text = "He said: “We have never seen anything of the kind in this country before”."
    assert told(text, quoting(WORDS)) == []


def test_in_another_language_only_numbers_are_compared() -> None:
    data = dataset(
        figure(21, "broken lamps", qualifier="at_least", sources=(source(),)),
        declared(2, 3, statement="2 of 3 lamps are broken."),
    )
    found = told(
        "Au moins 21 lampes, dont 2 sur 3 sont cassées, et plus de 9 portes.", data, code="fr"
    )
    assert [(words, verdict) for words, verdict, _ in found] == [
        ("Au moins 21", "verified"),
        ("2 sur 3", "verified"),
        ("plus de 9", "unknown"),
    ]


def test_an_unknown_tie_and_an_idle_one_are_told() -> None:
    data = dataset(declared(2, 3, id="lamps", statement="2 of 3 lamps are broken."))
    unknown = told("So 2 of 3 lamps", data, ties=(Tie("lamp", 9, 9),))
    assert unknown == [("2 of 3", "wrong", 'it is tied to claim "lamp", which does not exist')]
    idle = told("So many lamps", data, ties=(Tie("lamps", 7, 7),))
    assert idle == [("many", "wrong", 'no figure stands where the text is tied to claim "lamps"')]


@pytest.mark.parametrize(
    "text",
    [
        "1" * 20_000,
        "1," * 10_000,
        "twenty " * 5_000,
        " " * 20_000,
        "25 of " * 1_000,
        "A/" * 5_000,
        "“a b c d e f g h " * 2_000,
        "article 1, " * 2_000,
        ". A" * 5_000,
    ],
    ids=lambda text: text[:12],
)
@pytest.mark.parametrize("code", ["en", "fr", "ru"])
def test_odd_texts_take_no_longer_than_others(text: str, code: str) -> None:
    started = perf_counter()
    read(text, dataset(), code)
    assert perf_counter() - started < LONGEST
