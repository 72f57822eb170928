"""Lists of States in columns."""

import pytest

from upr_track.importers.state_names import find_state, names_in


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        ("Argentina - Djibouti", "ARG DJI"),
        ("Mexico, Austria - Djibouti - Belgium", "MEX AUT DJI BEL"),
        ("Timor-Leste", "TLS"),
        ("Guinea-Bissau - Guinea", "GNB GIN"),
        ("Guinea-Bissau-Timor-Leste", "GNB TLS"),
        ("- Chile\n- Viet Nam", "CHL VNM"),
        ("- Chile\r\n- State of Palestine*", "CHL PSE"),
        ("Chile\nEstonia\nUnited Kingdom of Great Britain and Northern Ireland", "CHL EST GBR"),
        ("Bosnia & Herzegovina", "BIH"),
        ("Venezuela, Bolivarian Republic of; Cuba", "VEN CUB"),
        ("Côte d’Ivoire, Cote d'Ivoire", "CIV"),
        ("(Chile) (Spain)", "CHL ESP"),
        ("Republic of Korea", "KOR"),
        ("Democratic People’s Republic of Korea", "PRK"),
        ("", ""),
    ],
)
def test_names_are_found_whatever_joins_them(cell: str, codes: str) -> None:
    assert names_in(cell.replace("\r\n", "\n")).codes == tuple(codes.split())


def test_unknown_names_stay_whole() -> None:
    names = names_in("Chile, Upper-Wadiya and Lower Wadiya, Spain")
    assert names.codes == ("CHL", "ESP")
    assert names.unknown == ("Upper-Wadiya and Lower Wadiya",)


def test_two_lists_are_put_together_without_repetition() -> None:
    both = names_in("Türkiye, Chile") + names_in("Turkey, Spain, Wadiya")
    assert both.codes == ("TUR", "CHL", "ESP")
    assert both.words == ("Türkiye", "Chile", "Spain")
    assert both.unknown == ("Wadiya",)


def test_a_name_is_not_guessed() -> None:
    assert find_state("Korea") is None
    assert find_state("Slovania") is None
