"""Figures that submissions quote, held against the records."""

import pytest

from tests.records import asked, counted, dataset, day, declared, figure, judged, source
from upr_track.analysis.claims import ClaimVerdict, Verdict, judge_claim
from upr_track.model import Assessment, Claim, Recommendation

FOUND = {"i": "not_implemented", "o": "implemented", "n": "no_information"}


def records(found: str) -> list[Recommendation | Assessment]:
    """One recommendation per letter: i(gnored), o(ther finding), n(o information), x (nothing)."""
    made: list[Recommendation | Assessment] = []
    for number, letter in enumerate(found):
        made.append(asked(f"{letter}{number}"))
        if letter in FOUND:
            made.append(judged(f"{letter}{number}", FOUND[letter]))
    return made


def judge(claim: Claim, found: str, left_out: int = 0) -> ClaimVerdict:
    return judge_claim(claim, dataset(*records(found)), left_out)


@pytest.mark.parametrize(
    ("found", "verdict", "explanation"),
    [
        ("", "consistent", "0 of 3 itemised here (none)"),
        ("i", "consistent", "1 of 3 itemised here (1 ignored)"),
        ("io", "consistent", "2 of 3 itemised here (1 ignored, 1 not ignored)"),
        ("xxn", "consistent", "3 of 3 itemised here (1 no finding, 2 not assessed)"),
        ("iix", "consistent", "3 of 3 itemised here (2 ignored, 1 not assessed)"),
        ("iio", "reproduced", "all 3 itemised here (2 ignored, 1 not ignored)"),
        ("iii", "contradicted", "3 are ignored here, more than 2 of 3"),
        ("oo", "contradicted", "2 are not ignored here, 2 of 3 leaves 1"),
        ("ioo", "contradicted", "2 are not ignored here, 2 of 3 leaves 1"),
        ("xxxx", "contradicted", "4 are recorded here, more than all of 2 of 3"),
    ],
)
def test_a_declared_total_must_leave_room_for_what_is_itemised(
    found: str, verdict: str, explanation: str
) -> None:
    judged_claim = judge(declared(2, 3), found)
    assert (judged_claim.verdict, judged_claim.explanation) == (verdict, explanation)


def test_more_than_all_cannot_be() -> None:
    found = judge(declared(4, 3), "i")
    assert (found.verdict, found.explanation) == (Verdict.CONTRADICTED, "4 of 3 cannot be")


@pytest.mark.parametrize(
    ("found", "verdict", "explanation"),
    [
        ("iio", "reproduced", "the records give 2 of 3"),
        ("iioxn", "reproduced", "the records give 2 of 3"),
        ("io", "contradicted", "the records give 1 of 2, not 2 of 3"),
        ("ii", "contradicted", "the records give 2 of 2, not 2 of 3"),
    ],
)
def test_a_count_is_computed_and_compared(found: str, verdict: str, explanation: str) -> None:
    judged_claim = judge(counted(2, 3), found)
    assert (judged_claim.verdict, judged_claim.explanation) == (verdict, explanation)


@pytest.mark.parametrize(
    ("found", "left_out", "verdict"),
    [
        ("ii", 1, "consistent"),
        ("io", 1, "consistent"),
        ("i", 1, "contradicted"),
        ("", 3, "consistent"),
        ("oo", 5, "contradicted"),
        ("iiii", 5, "contradicted"),
    ],
)
def test_what_an_audience_does_not_see_may_make_up_for_a_count(
    found: str, left_out: int, verdict: str
) -> None:
    assert judge(counted(2, 3), found, left_out).verdict == verdict


def test_the_records_behind_a_verdict_are_named() -> None:
    found = judge(declared(2, 9), "ionx")
    assert (found.in_set, found.others, found.undecided) == (("i0",), ("o1",), ("n2", "x3"))
    assert found.ids == ("i0", "o1", "n2", "x3")
    assert found.counted_set is not None
    assert found.counted_set.name == "ignored"
    assert found.assessed_by == "coalition"


def test_the_selection_and_the_set_of_the_claim_count() -> None:
    data = dataset(
        asked("a", focus=("x",)), judged("a", "implemented"), asked("b"), judged("b", "contrary")
    )
    claim = counted(1, 1, where=("focus=x",), set="acted_on")
    assert judge_claim(claim, data).verdict == "reproduced"


def test_proposals_are_not_part_of_a_claim_unless_named() -> None:
    data = dataset(asked("a"), asked("s", mechanism="stakeholder"))
    assert judge_claim(declared(0, 9), data).ids == ("a",)
    assert judge_claim(declared(0, 9, where=("mechanism=stakeholder",)), data).ids == ("s",)


def test_a_claim_is_judged_on_its_own_date() -> None:
    data = dataset(asked("a"), judged("a", "implemented", "2018"), judged("a", "contrary", "2020"))
    assert judge_claim(counted(0, 1, as_of=day("2018")), data).verdict == "reproduced"
    assert judge_claim(counted(1, 1, as_of=day("2020")), data).verdict == "reproduced"


def test_a_declared_claim_rests_on_whoever_declares_it() -> None:
    data = dataset(
        asked("a"),
        judged("a", "contrary"),
        judged("a", "implemented", assessed_by="government"),
        status={"assessed_by": "government"},
    )
    assert judge_claim(declared(1, 1), data).verdict == "reproduced"
    assert judge_claim(counted(0, 1), data).verdict == "reproduced"
    assert judge_claim(counted(1, 1, assessed_by="coalition"), data).verdict == "reproduced"


@pytest.mark.parametrize(
    ("claim", "explanation"),
    [
        (counted(1, 1, where=("focus=x",)), 'there is no focus area "x"'),
        (declared(1, 1, where=("foo",)), '"foo" is not a condition'),
        (counted(1, 1, set="ignord"), 'there is no set of statuses "ignord"'),
        (declared(1, 1, declared_by="somebody"), 'there is no assessor "somebody"'),
    ],
)
def test_a_claim_that_names_what_is_not_there_is_not_checked(
    claim: Claim, explanation: str
) -> None:
    found = judge(claim, "i")
    assert (found.verdict, found.explanation) == (Verdict.NOT_CHECKED, explanation)
    assert found.ids == ()


def test_a_figure_has_a_source_or_not() -> None:
    two = figure(21, "prisoners", sources=(source(), source(title="Another")))
    assert judge(two, "").explanation == "2 sources"
    assert judge(figure(21, "prisoners", sources=(source(),)), "").verdict == "sourced"
    unsourced = judge(figure(21, "prisoners"), "")
    assert (unsourced.verdict, unsourced.explanation) == (Verdict.UNSOURCED, "no source is given")
