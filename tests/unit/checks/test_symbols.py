from typing import Any

import pytest

from tests.records import asked, dataset, day
from tests.rule_runs import found
from upr_track.model import SourceDocument

REPORT, OPINION = "A/HRC/28/10", "A/HRC/WGAD/2017/16"
OBSERVATIONS, VIEWS = "CCPR/C/KAZ/CO/2", "CCPR/C/110/D/2104/2011"
COMMITTEE = {"mechanism": "treaty_body", "body": "ccpr"}
EXPERTS = {"mechanism": "special_procedure", "body": "wgad"}


@pytest.mark.parametrize(
    ("symbol", "fields"),
    [
        (REPORT, {}),
        (REPORT, {"session": 20, "cycle": 2, "body": "upr-wg"}),
        (REPORT, {"mechanism": "special_procedure", "body": "sr:torture"}),
        (f"{REPORT}/Add.1", {"session": 20, "cycle": 2}),
        ("A/HRC/8/5", {"session": 1, "cycle": 1}),
        ("A/HRC/8/44", {"session": 2, "cycle": 1}),
        ("A/HRC/WG.6/20/KAZ/1", {"session": 20, "cycle": 2}),
        (OBSERVATIONS, COMMITTEE),
        (OBSERVATIONS, {**COMMITTEE, "session": 117}),
        (VIEWS, {**COMMITTEE, "session": 110, "issued_on": day("2014-03-21")}),
        (OPINION, {**EXPERTS, "issued_on": day("2017")}),
        (OPINION, {**EXPERTS, "session": 78}),
        (OBSERVATIONS, {"mechanism": "stakeholder", "cycle": 3, "session": 34}),
        ("no symbol", {"session": 34, "cycle": 2}),
    ],
)
def test_records_that_fit_their_symbol(symbol: str, fields: dict[str, object]) -> None:
    data = dataset(asked("a", document_symbol=symbol, **fields))
    assert found("symbol-mismatch", data) == []


@pytest.mark.parametrize(
    ("symbol", "fields", "message"),
    [
        (
            REPORT,
            {"session": 21},
            (
                "the session is 21, but A/HRC/28/10 is of Council session 28, which took up "
                "UPR session 20"
            ),
        ),
        (
            "A/HRC/9/10",
            {"session": 20},
            "the session is 20, but UPR session 20 was taken up at Council session 28, not 9",
        ),
        (
            "A/HRC/8/5",
            {"session": 3},
            (
                "the session is 3, but A/HRC/8/5 is of Council session 8, which took up "
                "UPR session 1 and 2"
            ),
        ),
        (
            REPORT,
            {"cycle": 3},
            "the cycle is 3, but A/HRC/28/10 is of UPR session 20, in cycle 2",
        ),
        (
            "A/HRC/WG.6/20/KAZ/1",
            {"session": 34},
            "the session is 34, but A/HRC/WG.6/20/KAZ/1 is of session 20",
        ),
        (
            "A/HRC/WG.6/20/KAZ/1",
            {"cycle": 1},
            "the cycle is 1, but A/HRC/WG.6/20/KAZ/1 is of UPR session 20, in cycle 2",
        ),
        (
            VIEWS,
            {**COMMITTEE, "session": 115},
            "the session is 115, but CCPR/C/110/D/2104/2011 is of session 110",
        ),
        (
            VIEWS,
            {**COMMITTEE, "issued_on": day("2010")},
            "the date is 2010, but CCPR/C/110/D/2104/2011 is on a communication of 2011",
        ),
        (
            OPINION,
            {**EXPERTS, "issued_on": day("2018-01")},
            "the date is 2018-01, but A/HRC/WGAD/2017/16 is an opinion adopted in 2017",
        ),
        (
            OBSERVATIONS,
            {"mechanism": "treaty_body", "body": "cat"},
            'the body is "cat", but CCPR/C/KAZ/CO/2 belongs to: Human Rights Committee',
        ),
        (
            OBSERVATIONS,
            {"mechanism": "special_procedure"},
            'the mechanism is "special_procedure", but CCPR/C/KAZ/CO/2 belongs to: Treaty body',
        ),
        (
            REPORT,
            {"mechanism": "treaty_body"},
            (
                'the mechanism is "treaty_body", but A/HRC/28/10 belongs to: '
                "Universal Periodic Review or Special procedure"
            ),
        ),
    ],
)
def test_records_that_contradict_their_symbol(
    symbol: str, fields: dict[str, object], message: str
) -> None:
    data = dataset(asked("a", document_symbol=symbol, **fields))
    assert found("symbol-mismatch", data) == [f"1: {message}"]


def test_each_record_with_the_same_mistake_is_a_finding() -> None:
    wrong = [asked(name, document_symbol=REPORT, session=34) for name in "abc"]
    assert [one[:2] for one in found("symbol-mismatch", dataset(*wrong))] == ["1:", "2:", "3:"]


def document(name: str = "d", **fields: Any) -> SourceDocument:
    return SourceDocument(**{"id": name, "title": "A document", **fields})


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"symbol": OPINION, "other_number": "Opinion No. 16/2017"}, None),
        ({"symbol": VIEWS, "other_number": "Communication No. 2104/2011"}, None),
        ({"symbol": "CCPR/C/124/D/1/2013-2/2014", "other_number": "2/2014"}, None),
        ({"symbol": OPINION, "other_number": "seventy-eighth session"}, None),
        (
            {"symbol": OPINION, "other_number": "Opinion No. 61/2017"},
            'the number is "Opinion No. 61/2017", but A/HRC/WGAD/2017/16 is No. 16/2017',
        ),
        (
            {"symbol": OPINION, "body": "wgad", "adopted_on": day("2018")},
            "the date is 2018, but A/HRC/WGAD/2017/16 is an opinion adopted in 2017",
        ),
        (
            {"symbol": REPORT, "body": "ccpr"},
            (
                'the mechanism is "treaty_body", but A/HRC/28/10 belongs to: '
                "Universal Periodic Review or Special procedure"
            ),
        ),
        (
            {"symbol": REPORT, "body": "upr-wg", "cycle": 1},
            "the cycle is 1, but A/HRC/28/10 is of UPR session 20, in cycle 2",
        ),
    ],
)
def test_documents_and_their_symbols(fields: dict[str, Any], message: str | None) -> None:
    expected = [f"1: {message}"] if message else []
    assert found("symbol-mismatch", dataset(document(**fields))) == expected


def test_a_record_names_one_document() -> None:
    one, other = document("one", symbol=REPORT), document("other", symbol="A/HRC/43/10")
    fine = asked("a", document="one", document_symbol=REPORT)
    wrong = asked("b", document="other", document_symbol=REPORT)
    assert found("symbol-mismatch", dataset(one, other, fine, wrong)) == [
        '2: "other" is A/HRC/43/10, but the record is of A/HRC/28/10'
    ]


@pytest.mark.parametrize(
    ("symbol", "state", "message"),
    [
        (OBSERVATIONS, "KAZ", None),
        (OBSERVATIONS, None, None),
        (REPORT, "KGZ", None),
        (
            OBSERVATIONS,
            "KGZ",
            "CCPR/C/KAZ/CO/2 is about Kazakhstan (KAZ); the State under review is Kyrgyzstan",
        ),
        (
            "CCPR/C/ROM/CO/4",
            "ROU",
            (
                'CCPR/C/ROM/CO/4 is about "ROM", which is no State\'s code; '
                "the State under review is Romania"
            ),
        ),
    ],
)
def test_country_codes_in_symbols(symbol: str, state: str | None, message: str | None) -> None:
    expected = [f"1: {message}"] if message else []
    record = asked("a", document_symbol=symbol)
    assert found("symbol-country", dataset(record, state_under_review=state)) == expected
    own = asked("a", document_symbol=symbol, state_under_review=state)
    assert found("symbol-country", dataset(own, state_under_review="FRA" if state else None)) == (
        expected
    )
    entry = document(symbol=symbol, state_under_review=state)
    assert found("symbol-country", dataset(entry)) == expected


def test_bad_symbols_are_found_wherever_symbols_stand() -> None:
    data = dataset(
        asked("a", document_symbol="A/HRC/28"),
        asked("b", document_symbol="IACHR 12.345", mechanism="regional"),
        document(symbol="A/HRC/28"),
    )
    reason = "Council documents are written A/HRC/28/10: session, number"
    assert found("bad-symbol", data) == [f'1: "A/HRC/28" is not a document symbol: {reason}'] * 2


@pytest.mark.parametrize(
    ("mechanism", "session", "cycle", "message"),
    [
        ("upr", 20, 2, None),
        ("stakeholder", 34, 3, None),
        ("treaty_body", 110, 2, None),
        ("upr", 60, 5, None),
        ("upr", None, 5, None),
        ("upr", 34, 2, "UPR session 34 is not in cycle 2"),
        ("stakeholder", 200, 2, "UPR session 200 is not in cycle 2"),
    ],
)
def test_sessions_and_cycles(
    mechanism: str, session: int | None, cycle: int, message: str | None
) -> None:
    expected = [f"1: {message}"] if message else []
    record = asked("a", mechanism=mechanism, session=session, cycle=cycle)
    assert found("session-cycle", dataset(record)) == expected
    body = {"treaty_body": "ccpr"}.get(mechanism, "upr-wg")
    entry = document(session=session, cycle=cycle, body=body)
    assert found("session-cycle", dataset(entry)) == expected


@pytest.mark.parametrize(
    ("mechanism", "body", "fits"),
    [
        ("upr", "upr-wg", True),
        ("treaty_body", "ccpr", True),
        ("special_procedure", "wgad", True),
        ("special_procedure", "ccpr", False),
        ("upr", "wgad", False),
        ("stakeholder", "ccpr", False),
        ("upr", None, True),
    ],
)
def test_bodies_belong_to_one_mechanism(mechanism: str, body: str | None, fits: bool) -> None:  # noqa: FBT001
    data = dataset(asked("a", mechanism=mechanism, body=body))
    assert (found("mechanism-body", data) == []) is fits
