import pytest
from hypothesis import given
from hypothesis import strategies as st

from upr_track.vocabulary.folding import fold, lookup_keys, spelling_key


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Türkiye", "turkiye"),
        ("TURKIYE", "turkiye"),
        ("Côte d'Ivoire", "cote d'ivoire"),
        ("Cote d\u2019Ivoire", "cote d'ivoire"),
        ("Côte d \u2019 Ivoire", "cote d'ivoire"),
        ("Co\u0302te d\u00b4Ivoire", "cote d'ivoire"),
        ("State of Palestine*", "state of palestine"),
        ("State of Palestine *", "state of palestine"),
        ("Timor\u2011Leste", "timor leste"),
        ("Timor- Leste", "timor leste"),
        ("not_implemented", "not implemented"),
        ("  Viet\u00a0Nam\t\n", "viet nam"),
        ("Bosnia & Herzegovina", "bosnia and herzegovina"),
        ("Budget &resources", "budget and resources"),
        ("Children: juvenile justice", "children juvenile justice"),
        ("sr:torture", "sr torture"),
        ("Kazakh\u00adstan\u200b", "kazakhstan"),
        ("", ""),
    ],
)
def test_spellings_of_one_name_are_folded_alike(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Niger", "Nigeria"),
        ("Republic of Korea", "Democratic People's Republic of Korea"),
        ("Dominica", "Dominican Republic"),
        ("1.1", "11"),
        ("16.1", "16.10"),
        ("≥", "≤"),
    ],
)
def test_different_names_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize("acronym", ["KAZ", "UK", "CAR", "DPRK"])
def test_an_acronym_keeps_its_capitals(acronym: str) -> None:
    assert spelling_key(acronym) == acronym
    assert acronym in lookup_keys(f" {acronym}* ")
    assert spelling_key(acronym) not in lookup_keys(acronym.lower())
