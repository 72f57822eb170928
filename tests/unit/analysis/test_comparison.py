import pytest

from tests.records import asked, counted, dataset, day, graded, judged, source
from upr_track.analysis.comparison import Comparison, compare
from upr_track.analysis.status_moves import Direction, direction
from upr_track.model.assessment import CANONICAL_SCALE
from upr_track.model.dataset import Dataset

TODAY = day("2026-01-01")


def changes(old: Dataset, new: Dataset) -> Comparison:
    return compare(old, new, TODAY)


def test_equal_states_have_no_changes() -> None:
    same = dataset(asked("a"), judged("a", evidence=(source(),)), counted(1, 1))
    found = changes(same, same)
    assert found.is_empty
    assert found.status_moves == ()


def test_new_and_removed_records_are_told_in_file_order() -> None:
    found = changes(
        dataset(asked("a", summary="A"), asked("b", summary="B")),
        dataset(asked("d", summary="D"), asked("b", summary="B"), asked("c", summary="C")),
    )
    assert [one.id for one in found.recommendations.new] == ["d", "c"]
    assert [one.id for one in found.recommendations.removed] == ["a"]
    assert found.recommendations.renamed == ()
    assert not found.is_empty


def test_a_new_id_is_known_by_symbol_and_paragraph() -> None:
    fields = {"document_symbol": "A/HRC/28/10", "paragraph": "124.1"}
    found = changes(
        dataset(asked("a", **fields), judged("a")),
        dataset(asked("b", summary="Reworded", **fields), judged("b")),
    )
    (pair,) = found.recommendations.renamed
    assert (pair.before.id, pair.after.id) == ("a", "b")
    assert [one.field for one in pair.fields] == ["summary"]
    assert found.status_moves == ()
    assert found.assessments == ()


def test_records_that_say_the_same_are_not_paired_at_random() -> None:
    found = changes(dataset(asked("a"), asked("b")), dataset(asked("c"), asked("d")))
    assert found.recommendations.renamed == ()
    assert len(found.recommendations.new) == len(found.recommendations.removed) == 2


def test_line_breaks_in_a_text_are_no_change() -> None:
    found = changes(dataset(asked("a", summary="Do\nit ")), dataset(asked("a", summary="Do it")))
    assert found.is_empty


def test_a_position_that_changed_is_picked_out() -> None:
    found = changes(
        dataset(asked("a", position="noted"), asked("b", summary="X")),
        dataset(asked("a", position="supported"), asked("b", summary="Y")),
    )
    assert [one.after.id for one in found.positions] == ["a"]


def test_a_status_moves_when_a_later_judgement_says_something_else() -> None:
    first, second = judged("a", when="2020"), judged("a", "in_progress", when="2021")
    found = changes(dataset(asked("a"), first), dataset(asked("a"), first, second))
    (move,) = found.status_moves
    assert (move.before, move.after, move.direction) == (
        "not_implemented",
        "in_progress",
        Direction.BETTER,
    )
    assert move.assessed_on == day("2021")


def test_a_judgement_of_the_past_that_is_added_later_moves_nothing() -> None:
    early, late = judged("a", "contrary", when="2019"), judged("a", when="2021")
    found = changes(dataset(asked("a"), late), dataset(asked("a"), early, late))
    assert found.status_moves == ()
    assert [one.before for one in found.assessments] == [None]


def test_assessors_and_scales_are_never_mixed() -> None:
    found = changes(
        dataset(asked("a"), judged("a"), graded("a", "C")),
        dataset(
            asked("a"),
            judged("a"),
            judged("a", "implemented", assessed_by="government"),
            graded("a", "C"),
            graded("a", "E", when="2020"),
        ),
    )
    moves = {(one.assessed_by, one.scale): one.direction for one in found.status_moves}
    assert moves == {
        ("government", "canonical"): Direction.FIRST,
        ("coalition", "human_rights_committee"): Direction.WORSE,
    }


@pytest.mark.parametrize(
    ("before", "after", "meaning"),
    [
        ("not_implemented", "implemented", Direction.BETTER),
        ("partially_implemented", "in_progress", Direction.WORSE),
        ("not_implemented", "contrary", Direction.WORSE),
        ("no_reply", "contrary", Direction.OTHER),
        ("not_implemented", "no_reply", Direction.OTHER),
        ("no_reply", "in_progress", Direction.BETTER),
        ("implemented", "no_reply", Direction.WORSE),
        ("implemented", "no_information", Direction.OTHER),
        ("not_applicable", "contrary", Direction.OTHER),
        ("not_assessed", "contrary", Direction.FIRST),
        ("contrary", "not_assessed", Direction.WITHDRAWN),
    ],
)
def test_what_a_move_means(before: str, after: str, meaning: Direction) -> None:
    assert direction(CANONICAL_SCALE, before, after) is meaning


def test_grades_mean_what_their_statuses_mean() -> None:
    assert direction("human_rights_committee", "E", "B") is Direction.BETTER
    assert direction("human_rights_committee", "D", "E") is Direction.OTHER
    assert direction("human_rights_committee", "?", "E") is Direction.OTHER


def test_new_and_lost_evidence_is_told_apart() -> None:
    old, new = source(title="Old"), source(title="New")
    found = changes(
        dataset(asked("a"), judged("a", evidence=(old,), rationale="So")),
        dataset(asked("a"), judged("a", evidence=(new,), rationale="So so")),
    )
    (change,) = found.assessments
    assert (change.new_evidence, change.lost_evidence) == ((new,), (old,))
    assert [one.field for one in change.fields] == ["rationale"]


def test_a_judgement_narrowed_to_a_case_is_altered_not_new() -> None:
    found = changes(
        dataset(asked("a"), judged("a")), dataset(asked("a"), judged("a", cases=("person",)))
    )
    (change,) = found.assessments
    assert [one.field for one in change.fields] == ["cases"]


def test_entries_with_one_key_are_held_against_each_other_once() -> None:
    one, two = judged("a", rationale="One"), judged("a", rationale="Two")
    found = changes(dataset(asked("a"), one, two), dataset(asked("a"), two))
    (change,) = found.assessments
    assert (change.before, change.after) == (one, None)


def test_a_claim_changes_with_the_records_behind_it() -> None:
    claim = counted(1, 1)
    found = changes(
        dataset(asked("a"), judged("a"), claim),
        dataset(asked("a"), judged("a", "implemented"), claim),
    )
    (change,) = found.claims
    assert change.number_changed
    assert change.before is not None
    assert change.after is not None
    assert (change.before.verdict.value, change.after.verdict.value) == (
        "reproduced",
        "contradicted",
    )


def test_a_claim_that_is_only_reworded_keeps_its_number() -> None:
    found = changes(
        dataset(asked("a"), judged("a"), counted(1, 1)),
        dataset(asked("a"), judged("a"), counted(1, 1, statement="It is still so")),
    )
    assert [one.number_changed for one in found.claims] == [False]
