from datetime import date

import pytest

from tests.records import asked, counted, dataset, declared, figure, judged, source
from upr_track.analysis.claim_standing import ratio_of, share_in_words, stand_of_claim
from upr_track.analysis.claims import Verdict
from upr_track.model import Assessment, Claim, Dataset, Ratio

TODAY = date(2026, 1, 1)


def two_ignored(*later: Assessment) -> Dataset:
    return dataset(
        asked("r1"),
        asked("r2"),
        judged("r1"),
        judged("r2"),
        *later,
    )


def test_a_figure_that_still_holds_is_reproduced() -> None:
    standing = stand_of_claim(counted(2, 2), two_ignored(), TODAY)
    assert (standing.verdict, standing.later) == (Verdict.REPRODUCED, None)
    assert standing.explanation == "the records give 2 of 2"


@pytest.mark.parametrize("claim", [counted(2, 2), declared(2, 2)])
def test_a_later_judgement_makes_a_figure_stale(claim: Claim) -> None:
    data = two_ignored(judged("r2", "implemented", "2020"))
    standing = stand_of_claim(claim, data, TODAY)
    assert standing.on_its_date.verdict is Verdict.REPRODUCED
    assert standing.verdict is Verdict.STALE


def test_a_stale_figure_is_told_with_both_counts() -> None:
    data = two_ignored(judged("r2", "implemented", "2020"))
    assert stand_of_claim(counted(2, 2), data, TODAY).explanation == (
        "on its date the records give 2 of 2; today the records give 1 of 2, not 2 of 2"
    )


def test_a_judgement_that_changes_no_count_leaves_it_as_it_is() -> None:
    data = two_ignored(judged("r2", "contrary", "2020"))
    assert stand_of_claim(counted(2, 2), data, TODAY).verdict is Verdict.REPRODUCED


def test_a_record_that_moves_makes_it_stale_even_if_the_numbers_are_the_same() -> None:
    data = dataset(
        asked("r1"),
        asked("r2"),
        judged("r1"),
        judged("r2", "implemented"),
        judged("r1", "implemented", "2020"),
        judged("r2", "not_implemented", "2020"),
    )
    assert stand_of_claim(counted(1, 2), data, TODAY).verdict is Verdict.STALE


def test_what_is_wrong_on_its_own_date_is_contradicted_and_not_stale() -> None:
    data = two_ignored(judged("r2", "implemented", "2020"))
    assert stand_of_claim(counted(1, 2), data, TODAY).verdict is Verdict.CONTRADICTED


def test_judgements_after_today_do_not_count() -> None:
    data = two_ignored(judged("r2", "implemented", "2027"))
    assert stand_of_claim(counted(2, 2), data, TODAY).verdict is Verdict.REPRODUCED


def test_plain_figures_are_sourced_or_not() -> None:
    sourced = figure(21, "prisoners", sources=(source(),))
    assert stand_of_claim(sourced, dataset(), TODAY).verdict is Verdict.SOURCED
    assert stand_of_claim(figure(21, "prisoners"), dataset(), TODAY).verdict is Verdict.UNSOURCED


def test_claims_state_ratios_or_none() -> None:
    assert ratio_of(counted(1, 2)) == ratio_of(declared(1, 2)) == Ratio(count=1, total=2)
    assert ratio_of(figure(21, "prisoners")) is None


@pytest.mark.parametrize(
    ("count", "total", "words"),
    [
        (25, 32, "78.1% (25 of 32, rounded to one decimal)"),
        (1, 8, "12.5% (1 of 8, exactly)"),
        (1, 3, "33.3% (1 of 3, rounded to one decimal)"),
        (1, 2000, "0.1% (1 of 2000, rounded to one decimal)"),
        (7, 7, "100.0% (7 of 7, exactly)"),
        (0, 0, None),
    ],
)
def test_percentages_come_with_their_counts(count: int, total: int, words: str | None) -> None:
    assert share_in_words(Ratio(count=count, total=total)) == words
