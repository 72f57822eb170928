import re
from collections import Counter

import pytest

from upr_track.vocabulary import regional_groups, states

STATES = states()


def test_all_members_are_there() -> None:
    kinds = Counter(entry.kind for entry in STATES.entries.values())
    assert kinds == {"member": 193, "observer": 2, "organisation": 1, "former": 2}


def test_the_regional_groups_add_up() -> None:
    groups = Counter(e.group for e in STATES.entries.values() if e.kind == "member")
    assert groups == {
        "african": 54,
        "asia_pacific": 54,
        "eastern_european": 23,
        "grulac": 33,
        "weog": 29,
    }
    assert set(groups) == set(regional_groups().codes)


def test_those_of_special_standing_are_counted_as_the_file_says() -> None:
    groups = {code: STATES.entries[code].group for code in ("TUR", "ISR", "USA", "KIR", "PSE")}
    assert groups == {
        "TUR": "weog",
        "ISR": "weog",
        "USA": "weog",
        "KIR": "asia_pacific",
        "PSE": "asia_pacific",
    }
    assert STATES.entries["VAT"].group is None
    assert STATES.entries["EUE"].group is None


def test_codes_are_well_formed_and_unique() -> None:
    assert all(re.fullmatch("[A-Z]{3}", code) for code in STATES.codes)
    alpha2 = Counter(entry.alpha2 for entry in STATES.entries.values())
    assert all(re.fullmatch("[A-Z]{2}", code) for code in alpha2)
    assert set(alpha2.values()) == {1}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Türkiye", "TUR"),
        ("Turkey", "TUR"),
        ("Czechia", "CZE"),
        ("Czech Republic", "CZE"),
        ("Eswatini", "SWZ"),
        ("Swaziland", "SWZ"),
        ("Côte d'Ivoire", "CIV"),
        ("Côte d\u2019Ivoire", "CIV"),
        ("Cote d'Ivoire", "CIV"),
        ("Ivory Coast", "CIV"),
        ("Republic of Korea", "KOR"),
        ("South Korea", "KOR"),
        ("Democratic People\u2019s Republic of Korea", "PRK"),
        ("DPR Korea", "PRK"),
        ("North Korea", "PRK"),
        ("Holy See", "VAT"),
        ("State of Palestine*", "PSE"),
        ("Palestine", "PSE"),
        ("European Union", "EUE"),
        ("Serbia and Montenegro", "SCG"),
        ("Iran", "IRN"),
        ("Iran (Islamic Republic of)", "IRN"),
        ("Islamic Republic of Iran", "IRN"),
        ("Macedonia", "MKD"),
        ("Macedonia FYR", "MKD"),
        ("The former Yugoslav Republic of Macedonia", "MKD"),
        ("Cape Verde", "CPV"),
        ("Viet Nam", "VNM"),
        ("Vietnam", "VNM"),
        ("UK", "GBR"),
        ("United Kingdom", "GBR"),
        ("USA", "USA"),
        ("United States", "USA"),
        ("Bolivia", "BOL"),
        ("Venezuela (Bolivarian Republic of)", "VEN"),
        ("Moldova", "MDA"),
        ("Laos", "LAO"),
        ("Syria", "SYR"),
        ("Tanzania", "TZA"),
        ("Congo", "COG"),
        ("Republic of Congo", "COG"),
        ("DR Congo", "COD"),
        ("DRC", "COD"),
        ("Democratic Republic of Congo", "COD"),
        ("Micronesia", "FSM"),
        ("Brunei", "BRN"),
        ("Russia", "RUS"),
        ("Timor-Leste", "TLS"),
        ("Guinea-Bissau", "GNB"),
        ("Guinea", "GIN"),
        ("Niger", "NER"),
        ("Bosnia & Herzegovina", "BIH"),
        ("The Bahamas", "BHS"),
        ("Netherlands", "NLD"),
        ("Netherlands (Kingdom of the)", "NLD"),
        ("KAZ", "KAZ"),
    ],
)
def test_names_seen_in_sources_are_found(text: str, code: str) -> None:
    assert STATES.find(text) == code


@pytest.mark.parametrize(
    "text",
    ["Korea", "ICCPR-OP2", "No. 29", "WHO", "ombudsperson", "NO", "is", "and", "us", "car", "Asia"],
)
def test_what_is_no_state_or_could_be_two_is_not_found(text: str) -> None:
    assert STATES.find(text) is None


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Kazakstan", "KAZ"),
        ("kaz", "KAZ"),
        ("NO", "NOR"),
        ("Republic of Koera", "KOR"),
        ("Phillipines", "PHL"),
        ("Turky", "TUR"),
    ],
)
def test_the_likeliest_state_is_suggested_first(text: str, first: str) -> None:
    assert STATES.suggest(text)[0] == first


def test_both_koreas_are_suggested_for_the_bare_name() -> None:
    assert set(STATES.suggest("Korea")) >= {"KOR", "PRK"}


def test_former_states_have_an_end_and_others_none() -> None:
    for entry in STATES.entries.values():
        assert (entry.until is not None) == (entry.kind == "former"), entry.code
