"""What to write instead of a word that is not known."""

from upr_track.analysis.did_you_mean import hint_for, name_hint

MANY = [f"word{number}" for number in range(20)]
LETTERS = [*"abcdefghijklmnop", "coalition"]


def test_the_nearest_name_comes_first_then_all_of_them() -> None:
    assert name_hint("coalitoin", ["coalition", "state"]) == (
        'did you mean "coalition"? one of: coalition, state'
    )


def test_without_a_near_name_all_are_listed() -> None:
    assert name_hint("xyz", ["coalition", "state"]) == "one of: coalition, state"


def test_a_long_list_is_cut() -> None:
    assert name_hint("xyz", MANY, listed=3) == "one of: word0, word1, word2, …"


def test_a_long_list_is_left_out_where_a_name_is_near() -> None:
    assert name_hint("coalitoin", LETTERS) == 'did you mean "coalition"?'


def test_a_code_is_shown_with_its_label() -> None:
    hint = hint_for("Noraway", {"Norway": "NOR"}, {"NOR": "Norway"})
    assert hint == 'did you mean "NOR" (Norway)? one of: NOR'


def test_a_label_that_says_the_same_is_not_repeated() -> None:
    assert hint_for("torture", {"torture": "torture"}, {"torture": "Torture"}) == (
        'did you mean "torture"? one of: torture'
    )


def test_names_with_commas_are_quoted() -> None:
    assert name_hint("x", ["Criminal Code, art. 174"]) == 'one of: "Criminal Code, art. 174"'


def test_nothing_to_choose_from_is_said() -> None:
    assert name_hint("x", []) == "there is none to choose from"
