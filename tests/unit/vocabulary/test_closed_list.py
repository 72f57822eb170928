import pytest

from upr_track.vocabulary.closed_list import Vocabulary
from upr_track.vocabulary.word import Word

ANSWERS = Vocabulary(
    "answers",
    "an answer",
    {
        "yes": Word(code="yes", label="Yes", aliases=("Agreed", "OK")),
        "not_yet": Word(code="not_yet", label="Not yet", near=("never",)),
        "no": Word(code="no", label="No", definition="Refused in full."),
    },
)


def test_codes_keep_their_order() -> None:
    assert ANSWERS.codes == ("yes", "not_yet", "no")


def test_a_label_is_found_by_code() -> None:
    assert ANSWERS.label("not_yet") == "Not yet"


def test_the_label_of_an_unknown_code_is_an_error() -> None:
    with pytest.raises(KeyError):
        ANSWERS.label("perhaps")


def test_an_unknown_code_has_no_entry() -> None:
    assert ANSWERS.get("perhaps") is None
    assert ANSWERS.get("no") is ANSWERS.entries["no"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("yes", "yes"),
        (" AGREED ", "yes"),
        ("Not-Yet", "not_yet"),
        ("not yet*", "not_yet"),
        ("OK", "yes"),
        ("ok", None),
        ("never", None),
        ("nope", None),
        ("", None),
    ],
)
def test_only_what_is_equal_after_folding_is_found(text: str, code: str | None) -> None:
    assert ANSWERS.find(text) == code


def test_what_is_found_is_the_only_suggestion() -> None:
    assert ANSWERS.suggest("NOT YET") == ("not_yet",)


@pytest.mark.parametrize(
    ("text", "codes"),
    [("agred", ("yes",)), ("never", ("not_yet",)), ("ok", ("yes",)), ("xyzzy", ())],
)
def test_close_and_near_words_are_suggested(text: str, codes: tuple[str, ...]) -> None:
    assert ANSWERS.suggest(text) == codes


def test_no_more_is_suggested_than_asked_for() -> None:
    assert ANSWERS.suggest("nott") == ("not_yet", "no")
    assert ANSWERS.suggest("nott", limit=1) == ("not_yet",)
