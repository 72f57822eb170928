import pytest

from tests.records import asked, dataset
from tests.rule_runs import found

OPINION, VIEWS = "A/HRC/WGAD/2017/16", "CCPR/C/110/D/2104/2011"


@pytest.mark.parametrize(
    "fields",
    [
        {"mechanism": "special_procedure", "body": "wgad", "document_symbol": OPINION},
        {"mechanism": "treaty_body", "body": "ccpr", "document_symbol": VIEWS},
        {"mechanism": "treaty_body"},
        {"mechanism": "regional"},
        {"mechanism": "treaty_body", "document_symbol": "no symbol"},
    ],
)
def test_decisions_on_cases_ask_for_remedies(fields: dict[str, str]) -> None:
    assert found("stray-remedy", dataset(asked("a", remedy="release", **fields))) == []


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"mechanism": "upr"}, 'the mechanism "upr" does not decide on individual cases'),
        (
            {"mechanism": "stakeholder"},
            'the mechanism "stakeholder" does not decide on individual cases',
        ),
        (
            {"mechanism": "treaty_body", "body": "spt"},
            'the body "spt" does not decide on individual cases',
        ),
        (
            {"mechanism": "treaty_body", "document_symbol": "CCPR/C/KAZ/CO/2"},
            "CCPR/C/KAZ/CO/2 is no decision on an individual case",
        ),
    ],
)
def test_nothing_else_asks_for_remedies(fields: dict[str, str], reason: str) -> None:
    data = dataset(asked("a", remedy="release", **fields))
    assert found("stray-remedy", data) == [f'1: the remedy "release" has no place here: {reason}']
    assert found("stray-remedy", dataset(asked("a", **fields))) == []


@pytest.mark.parametrize(
    ("fields", "findings"),
    [
        ({"mechanism": "special_procedure", "document_symbol": OPINION}, 1),
        ({"mechanism": "special_procedure", "document_symbol": OPINION, "remedy": "release"}, 0),
        ({"mechanism": "stakeholder", "document_symbol": OPINION}, 0),
        ({"mechanism": "treaty_body", "document_symbol": "CCPR/C/KAZ/CO/2"}, 0),
        ({}, 0),
    ],
)
def test_records_of_decisions_name_their_remedy(fields: dict[str, str], findings: int) -> None:
    assert len(found("missing-remedy", dataset(asked("a", **fields)))) == findings


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"recommending_states": ("MEX",)}, None),
        ({"mechanism": "treaty_body"}, None),
        (
            {"mechanism": "treaty_body", "recommending_states": ("MEX",)},
            'no State recommends in the mechanism "treaty_body"',
        ),
        (
            {"recommending_states": ("MEX", "KAZ")},
            "Kazakhstan is the State under review and cannot recommend to itself",
        ),
        ({"recommending_states": ("KAZ",), "state_under_review": "KGZ"}, None),
    ],
)
def test_recommending_states(fields: dict[str, object], message: str | None) -> None:
    data = dataset(asked("a", **fields), state_under_review="KAZ")
    expected = [f"1: {message}"] if message else []
    assert found("stray-recommending-state", data) == expected


RUSSIAN = "Освободить всех политических заключённых"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Release all political prisoners", "en"),
        ("Release all political prisoners", None),
        ("Libérer tous les prisonniers politiques — sans délai « 2019 »", "fr"),
        (RUSSIAN, "ru"),
        (f"{RUSSIAN} (ICCPR, Human Rights)", "ru"),
        ("Қазақстан азаптау фактілерін тергесін", "kk"),
        ("Qazaqstan azaptau faktılerın tergesın", "kk"),
        ("Release Мұхтар Жәкішев and other prisoners at once and without conditions", "en"),
        ("释放所有政治犯", "zh"),
        ("إطلاق سراح جميع السجناء السياسيين", "ar"),
        ("1234 – (5)", "ru"),
        ("👍", "en"),
    ],
)
def test_texts_in_a_script_of_their_language(text: str, language: str | None) -> None:
    data = dataset(asked("a", text=text, language=language))
    assert found("wrong-script", data) == []


@pytest.mark.parametrize(
    ("text", "language", "message"),
    [
        (RUSSIAN, "en", "the text is in Cyrillic letters, which English is not written in"),
        (RUSSIAN, None, "the text is in Cyrillic letters, which English is not written in"),
        ("Release them", "ru", "the text is in Latin letters, which Russian is not written in"),
        ("释放所有政治犯", "ru", "the text is in Chinese letters, which Russian is not written in"),
        ("ปล่อยตัว", "en", "the text is in other letters, which English is not written in"),
    ],
)
def test_texts_in_another_script(text: str, language: str | None, message: str) -> None:
    data = dataset(asked("a", text=text, language=language))
    assert found("wrong-script", data) == [f"1: {message}"]


def test_the_language_of_the_workspace_counts_where_a_text_has_none() -> None:
    assert found("wrong-script", dataset(asked("a", text=RUSSIAN), language="ru")) == []
