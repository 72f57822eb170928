import pytest

from upr_track.vocabulary import (
    VOCABULARIES,
    assessor_kinds,
    case_situations,
    confidences,
    evidence_directions,
    languages,
    qualifiers,
    visibilities,
)


def test_visibilities_go_from_the_widest_circle_to_the_narrowest() -> None:
    assert visibilities().codes == ("public", "internal", "confidential")


def test_confidences_go_from_the_least_to_the_most() -> None:
    assert confidences().codes == ("low", "medium", "high")


def test_small_lists_hold_the_words_of_the_design() -> None:
    assert evidence_directions().codes == ("supports", "contradicts", "context")
    assert assessor_kinds().codes == ("state", "civil_society", "nhri", "treaty_body", "other")


def test_a_qualifier_is_printed_as_a_source_would() -> None:
    words = {code: entry.word for code, entry in qualifiers().entries.items()}
    assert words == {
        "exactly": "",
        "at_least": "at least",
        "more_than": "more than",
        "at_most": "at most",
        "less_than": "less than",
        "about": "about",
    }


@pytest.mark.parametrize(
    ("text", "code"),
    [(">", "more_than"), ("≥", "at_least"), ("over", "more_than"), ("nearly", None)],
)
def test_qualifiers_are_found_as_sources_write_them(text: str, code: str | None) -> None:
    assert qualifiers().find(text) == code


@pytest.mark.parametrize(
    "situation",
    [
        "imprisoned",
        "pre_trial_detention",
        "detained",
        "released",
        "under_investigation",
        "convicted",
        "pressured",
        "banned_from_activity",
        "deceased",
        "unknown",
    ],
)
def test_situations_of_the_first_case_are_there(situation: str) -> None:
    assert situation in case_situations().codes


def test_the_languages_of_the_united_nations_come_first() -> None:
    assert languages().codes[:6] == ("ar", "zh", "en", "fr", "ru", "es")


def test_a_language_may_have_two_scripts() -> None:
    assert languages().entries["kk"].scripts == ("Cyrl", "Latn")
    assert languages().entries["ru"].scripts == ("Cyrl",)


def test_codes_of_languages_are_two_letters() -> None:
    assert all(len(code) == 2 and code.islower() for code in languages().codes)


def test_every_list_is_in_the_registry_under_its_plural_name() -> None:
    assert VOCABULARIES["languages"] is languages
    assert len(VOCABULARIES) == 27
