import pytest

from tests.records import asked, dataset
from tests.rule_runs import found, hints
from upr_track.model import DeclaredTotals, LeadParagraph, Recommendation, SourceDocument

SYMBOL = "A/HRC/28/10"
LEADS = (
    LeadParagraph(lead="124", count=47, position="supported", state_claim="already_implemented"),
    LeadParagraph(lead="126", count=51, position="noted", state_claim="none"),
)


def report(**fields: object) -> SourceDocument:
    given = {"id": "report", "title": "A report", "symbol": SYMBOL, "lead_paragraphs": LEADS}
    return SourceDocument(**{**given, **fields})  # type: ignore[arg-type]


def paragraph(text: str, **fields: object) -> Recommendation:
    name = "".join(one if one.isalnum() else "-" for one in text)
    return asked(f"p{name}", document_symbol=SYMBOL, paragraph=text, **fields)


@pytest.mark.parametrize("text", ["124.1", "124.47", "126.51", "124.5 (a)", "124.5b"])
def test_paragraphs_that_are_declared(text: str) -> None:
    assert found("paragraph-out-of-range", dataset(report(), paragraph(text))) == []


@pytest.mark.parametrize("text", ["124.48", "124.0", "125.1", "124", "12 (b)", "124.", "124-5"])
def test_paragraphs_that_are_not_declared(text: str) -> None:
    data = dataset(report(), paragraph(text))
    assert found("paragraph-out-of-range", data) == [f"1: A/HRC/28/10 has no paragraph {text}"]
    assert hints("paragraph-out-of-range", data) == [
        "recommendations there: 124.1–124.47, 126.1–126.51"
    ]


def test_documents_without_lead_paragraphs_have_any_paragraph() -> None:
    assert (
        found("paragraph-out-of-range", dataset(report(lead_paragraphs=()), paragraph("9"))) == []
    )


@pytest.mark.parametrize(
    ("totals", "messages"),
    [
        ({"total": 98, "supported": 47, "noted": 51}, []),
        ({"supported": 47}, []),
        ({}, []),
        ({"total": 97}, ["the lead paragraphs add up to 98, not 97"]),
        ({"noted": 50}, ['the lead paragraphs with "noted" add up to 51, not 50']),
        ({"pending": 3}, ['the lead paragraphs with "pending" add up to 0, not 3']),
    ],
)
def test_declared_totals_are_sums_of_lead_paragraphs(
    totals: dict[str, int], messages: list[str]
) -> None:
    data = dataset(report(declared_totals=DeclaredTotals(**totals)))
    assert found("wrong-totals", data) == [f"1: {message}" for message in messages]


def test_positions_are_compared_only_where_every_lead_paragraph_has_one() -> None:
    leads = (*LEADS, LeadParagraph(lead="127", count=2))
    data = dataset(report(lead_paragraphs=leads, declared_totals=DeclaredTotals(supported=49)))
    assert found("wrong-totals", data) == []


def test_there_are_not_more_records_than_recommendations() -> None:
    totals = DeclaredTotals(total=2)
    two = report(lead_paragraphs=(), declared_totals=totals)
    twice = asked("again", document_symbol=SYMBOL, paragraph="1")
    assert found("wrong-totals", dataset(two, paragraph("1"), paragraph("2"), twice)) == []
    assert found("wrong-totals", dataset(two, *map(paragraph, "123"))) == [
        "1: 3 recommendations of A/HRC/28/10 are recorded, more than 2"
    ]


@pytest.mark.parametrize(
    ("recorded", "totals", "gaps"),
    [
        (None, [], 1),
        ("selection", [], 0),
        ("full", ["1: 2 of 3 recommendations of A/HRC/28/10 are recorded, not all"], 1),
    ],
)
def test_a_document_says_whether_all_is_recorded(
    recorded: str | None, totals: list[str], gaps: int
) -> None:
    leads = (LeadParagraph(lead="10", count=3),)
    data = dataset(
        report(lead_paragraphs=leads, recorded=recorded), paragraph("10.1"), paragraph("10.3")
    )
    assert found("wrong-totals", data) == totals
    expected = ["1: 1 of 3 recommendations of A/HRC/28/10 are not recorded: 10.2"]
    assert found("paragraph-gap", data) == expected[:gaps]


def test_gaps_are_given_as_ranges() -> None:
    data = dataset(report(), paragraph("124.1"), paragraph("126.51"))
    assert found("paragraph-gap", data) == [
        "1: 96 of 98 recommendations of A/HRC/28/10 are not recorded: 124.2–124.47, 126.1–126.50"
    ]
    odd = dataset(report(), *(paragraph(f"124.{number}") for number in range(1, 48, 2)))
    assert found("paragraph-gap", odd)[0].endswith("124.14, 124.16, …")


def test_a_document_without_records_has_no_gaps() -> None:
    assert found("paragraph-gap", dataset(report(), asked("a"))) == []


@pytest.mark.parametrize(
    ("fields", "fits"),
    [
        ({"position": "noted"}, True),
        ({"position": None}, True),
        ({"position": "noted", "state_claim": "none"}, True),
        ({"position": "supported"}, False),
        ({"position": "unknown"}, False),
        ({"position": "noted", "state_claim": "in_process"}, False),
        ({"position": "supported", "position_source": "A/HRC/28/10, para. 126"}, False),
        ({"position": "supported", "position_source": "A/HRC/28/10/Add.1, para. 3"}, True),
        ({"position": "supported", "position_source": "A/HRC/28/10; A/HRC/28/10/Add.1"}, True),
        ({"position": "supported", "position_source": "UPR Info, 2015"}, True),
    ],
)
def test_positions_are_those_of_the_lead_paragraph(fields: dict[str, str], fits: bool) -> None:  # noqa: FBT001
    data = dataset(report(), paragraph("126.5", **fields))
    assert (found("position-mismatch", data) == []) is fits


def test_a_lead_paragraph_without_a_position_fits_any() -> None:
    leads = (LeadParagraph(lead="126", count=51),)
    data = dataset(report(lead_paragraphs=leads), paragraph("126.5", position="supported"))
    assert found("position-mismatch", data) == []


@pytest.mark.parametrize(
    ("ours", "theirs", "message"),
    [
        ({"session": 20}, {"session": 20}, None),
        ({"session": 20}, {}, None),
        ({}, {"session": 20}, None),
        ({"session": 20}, {"session": 21}, 'the session is "20" here and "21"'),
        ({"body": "ccpr"}, {"body": "cat"}, 'the body is "ccpr" here and "cat"'),
        (
            {"state_under_review": "KAZ"},
            {"state_under_review": "KGZ"},
            'the State under review is "KAZ" here and "KGZ"',
        ),
    ],
)
def test_records_say_what_their_document_says(
    ours: dict[str, object], theirs: dict[str, object], message: str | None
) -> None:
    expected = [f'1: {message} in the document "report"'] if message else []
    assert found("document-mismatch", dataset(report(**theirs), paragraph("124.1", **ours))) == (
        expected
    )
    by_id = asked("a", document="report", **ours)
    assert found("document-mismatch", dataset(report(**theirs), by_id)) == expected
    proposal = asked("a", document="report", mechanism="stakeholder", **ours)
    assert found("document-mismatch", dataset(report(**theirs), proposal)) == []
