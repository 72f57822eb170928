from typing import Any

from tests.records import asked, dataset
from upr_track.analysis.reconciliation import OtherPosition, reconcile
from upr_track.model import DeclaredTotals, LeadParagraph, Recommendation, SourceDocument

SYMBOL = "A/HRC/99/1"


def document(name: str = "report", **fields: Any) -> SourceDocument:
    given = {"title": "Report", "symbol": SYMBOL, **fields}
    return SourceDocument(**{"id": name, **given})


def leads(*counts: tuple[str, int, str | None]) -> tuple[LeadParagraph, ...]:
    return tuple(LeadParagraph(lead=lead, count=n, position=p) for lead, n, p in counts)


def recorded(paragraph: str, name: str | None = None, **fields: Any) -> Recommendation:
    return asked(name or f"x-{paragraph}", document_symbol=SYMBOL, paragraph=paragraph, **fields)


def test_missing_extra_and_repeated_paragraphs_are_told_apart() -> None:
    data = dataset(
        document(lead_paragraphs=leads(("9", 5, "supported"), ("10", 3, "noted"))),
        recorded("9.1"),
        recorded("9.4"),
        recorded("9.4", "again"),
        recorded("9.6"),
        recorded("10.2"),
        recorded("11.1"),
    )
    (found,) = reconcile(data)
    nine, ten, elsewhere = found.leads
    assert (nine.lead, nine.declared, nine.recorded) == ("9", 5, 2)
    assert nine.missing_in_words == "9.2–9.3, 9.5"
    assert nine.extra == ("x-9.6",)
    assert nine.duplicates == {"9.4": ("x-9.4", "again")}
    assert (ten.missing_in_words, ten.extra) == ("10.1, 10.3", ())
    assert (elsewhere.lead, elsewhere.declared, elsewhere.extra) == ("-", 0, ("x-11.1",))
    assert not found.agrees


def test_what_is_recorded_and_missing_adds_up() -> None:
    data = dataset(document(lead_paragraphs=leads(("9", 50, None))), recorded("9.7"))
    (lead,) = reconcile(data)[0].leads
    assert lead.recorded + len(lead.missing) == lead.declared


def test_positions_that_differ_are_named_with_their_source() -> None:
    data = dataset(
        document(lead_paragraphs=leads(("9", 3, "noted"))),
        recorded("9.1", position="noted"),
        recorded("9.2", position="supported", position_source="A/HRC/99/1/Add.1"),
        recorded("9.3"),
    )
    (lead,) = reconcile(data)[0].leads
    assert lead.other_positions == (
        OtherPosition("x-9.2", "9.2", "supported", "noted", "A/HRC/99/1/Add.1"),
    )


def test_two_sources_of_one_document_stand_side_by_side() -> None:
    # The figures of a public tracker and of the UN's list on one review.
    data = dataset(
        document(declared_totals=DeclaredTotals(total=163, supported=142, noted=21)),
        document("tracker", declared_totals=DeclaredTotals(supported=140, noted=23)),
        recorded("9.1", position="supported"),
    )
    (found,) = reconcile(data)
    assert [one.id for one in found.sources] == ["report", "tracker"]
    assert {one.name: (dict(one.declared), one.recorded) for one in found.totals} == {
        "total": ({"report": 163}, 1),
        "supported": ({"report": 142, "tracker": 140}, 1),
        "noted": ({"report": 21, "tracker": 23}, 0),
    }
    assert not found.agrees


def test_totals_follow_from_lead_paragraphs_where_none_is_stated() -> None:
    data = dataset(document(lead_paragraphs=leads(("9", 5, "supported"), ("10", 3, "noted"))))
    (found,) = reconcile(data)
    assert {one.name: one.declared["report"] for one in found.totals} == {
        "total": 8,
        "supported": 5,
        "noted": 3,
    }
    assert found.agrees


def test_documents_that_declare_nothing_are_passed_over() -> None:
    assert reconcile(dataset(document(), document("book", symbol=None))) == ()
