"""Who recommends, as it stands behind the words."""

import pytest

from upr_track.importers.recommending_states import split_recommending_states


@pytest.mark.parametrize(
    ("item", "text", "codes"),
    [
        ("Open the archives (Chile);", "Open the archives", "CHL"),
        ("Open the archives (Portugal, Slovakia);", "Open the archives", "PRT SVK"),
        ("Open the archives (France) (Lithuania); and", "Open the archives", "FRA LTU"),
        ("Open the archives; (Chile); (Estonia); ", "Open the archives", "CHL EST"),
        ("Open the archives (Portugal and Slovakia).", "Open the archives", "PRT SVK"),
        ("Open the archives (Iran (Islamic Republic of));", "Open the archives", "IRN"),
        (
            "Open the archives (Venezuela (Bolivarian Republic of)) (Türkiye)",
            "Open the archives",
            "VEN TUR",
        ),
        (
            "Open the archives (Chile, Iran (Islamic Republic of) and Bosnia and Herzegovina);",
            "Open the archives",
            "CHL IRN BIH",
        ),
        ("Open them (Trinidad and Tobago, Antigua and Barbuda);", "Open them", "TTO ATG"),
        ("Open them (Serbia and Montenegro);", "Open them", "SRB MNE"),
        ("Open the archives (State of Palestine*);", "Open the archives", "PSE"),
        ("Open the archives (Bahamas, The);", "Open the archives", "BHS"),
        ("Open the archives (the Netherlands) (UK);", "Open the archives", "NLD GBR"),
        ("Open the archives (Slo\u00advenia)\u00a0(Timor- Leste);", "Open the archives", "SVN TLS"),
        ("Open the archives (Slo venia);", "Open the archives", "SVN"),
        ("Open the archives (Iran (Islamic Republic of);", "Open the archives", "IRN"),
        (
            "Open the archives (Kenya; Micronesia (Federated States of));",
            "Open the archives",
            "KEN FSM",
        ),
        ("Open the archives (Spain", "Open the archives", "ESP"),
        ("Open the archives (Brazil). );", "Open the archives", "BRA"),
        ("Open the archives (Sri Lanka) );", "Open the archives", "LKA"),
        ("Open the archives (Guinea-Bissau, Timor-Leste);", "Open the archives", "GNB TLS"),
        ("Open the archives (Kenya; Viet Nam);", "Open the archives", "KEN VNM"),
    ],
)
def test_states_behind_the_text_are_taken_off(item: str, text: str, codes: str) -> None:
    split = split_recommending_states(item)
    assert split.text == text
    assert " ".join(split.names.codes) == codes
    assert split.names.unknown == ()


@pytest.mark.parametrize(
    "other",
    ["ICCPR-OP2", "No. 29", "2016–2020", "1325 (2000)", "WHO", "ombudsperson", "Paris Principles"],
)
def test_other_parentheses_stay_in_the_text(other: str) -> None:
    split = split_recommending_states(f"Follow the rule ({other}) (Norway);")
    assert split.text == f"Follow the rule ({other})"
    assert split.names.codes == ("NOR",)
    assert split.names.unknown == ()


def test_the_words_of_the_source_are_kept() -> None:
    split = split_recommending_states("Open the archives (Turkey, Czech Republic);")
    assert split.names.codes == ("TUR", "CZE")
    assert split.names.words == ("Turkey", "Czech Republic")


def test_several_texts_with_states_of_their_own_are_parts_of_one_item() -> None:
    split = split_recommending_states("Open the archives (Chile, Peru); Keep them open (Spain);")
    assert split.text == "Open the archives\nKeep them open"
    assert split.names.codes == ("CHL", "PER", "ESP")
    assert [(part.text, part.names.codes) for part in split.parts] == [
        ("Open the archives", ("CHL", "PER")),
        ("Keep them open", ("ESP",)),
    ]


def test_a_sentence_that_needs_its_states_stays_whole() -> None:
    item = "Open (Chile) and index (Peru, Spain) the archives of the police"
    split = split_recommending_states(f"{item};")
    assert split.text == item
    assert split.names.codes == ("CHL", "PER", "ESP")


def test_words_behind_the_states_keep_the_item_whole() -> None:
    item = "Open the archives (Chile); as read in the hall: open all archives"
    split = split_recommending_states(item)
    assert split.text == item
    assert split.names.codes == ("CHL",)


@pytest.mark.parametrize(
    ("item", "unknown"),
    [
        ("Open the archives (Trinidad an Tobago);", "Trinidad an Tobago"),
        ("Open the archives (France, Lituania);", "Lituania"),
        ("Open the archives (France) (Wadiya);", "Wadiya"),
        ("Open the archives (Wadiya);", "Wadiya"),
        ("Open the archives (Republic of Korean);", "Republic of Korean"),
    ],
)
def test_names_that_are_no_state_are_told_and_never_guessed(item: str, unknown: str) -> None:
    split = split_recommending_states(item)
    assert split.names.unknown == (unknown,)
    assert split.text == "Open the archives"


def test_the_state_under_review_does_not_recommend_to_itself() -> None:
    split = split_recommending_states("Open the archives of the ministry (Peru) (Chile);", "PER")
    assert split.names.codes == ("CHL",)


def test_codes_of_three_letters_count_only_at_the_very_end() -> None:
    assert split_recommending_states("Train staff (COM) at sea (Chile);").names.codes == ("CHL",)
    assert split_recommending_states("Train staff (CHL);").names.codes == ("CHL",)


def test_a_parenthesis_that_was_forgotten_ends_before_the_next_text() -> None:
    split = split_recommending_states(
        "Open the archives (Iran (Islamic Republic of); Keep them open (Spain);"
    )
    assert split.text == "Open the archives\nKeep them open"
    assert split.names.codes == ("IRN", "ESP")


def test_an_item_without_states_is_left_as_it_is() -> None:
    split = split_recommending_states("Open the archives; and")
    assert (split.text, split.names.codes) == ("Open the archives", ())
