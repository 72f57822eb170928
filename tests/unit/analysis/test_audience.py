"""What is not public does not leave."""

from typing import Any

import pytest

from tests.records import (
    asked,
    counted,
    dataset,
    day,
    declared,
    figure,
    judged,
    note,
    source,
)
from upr_track.analysis.audience import for_audience, left_out
from upr_track.errors import UsageError
from upr_track.model import Case, Dataset, Situation, SourceDocument

LEVELS = ("public", "internal", "confidential")
INTERNAL: dict[str, Any] = {"visibility": "internal"}
CONFIDENTIAL: dict[str, Any] = {"visibility": "confidential"}


def ids(data: Dataset) -> list[str]:
    return [record.id for record in data.recommendations]


@pytest.mark.parametrize(
    ("audience", "seen"),
    [
        ("public", ["public"]),
        ("partners", ["public", "internal"]),
        ("internal", ["public", "internal", "confidential"]),
    ],
)
def test_each_audience_sees_its_levels_of_every_kind(audience: str, seen: list[str]) -> None:
    data = dataset(
        *(asked(level, visibility=level) for level in LEVELS),
        *(judged("public", rationale=level, visibility=level) for level in LEVELS),
        *(figure(1, level, visibility=level) for level in LEVELS),
        *(Case(id=level, name=level, visibility=level) for level in LEVELS),
        *(SourceDocument(id=level, title=level, visibility=level) for level in LEVELS),
    )
    shown = for_audience(data, audience)
    assert ids(shown) == seen
    assert [record.rationale for record in shown.assessments] == seen
    assert [record.visibility for record in shown.claims] == seen
    assert [record.id for record in shown.cases] == seen
    assert [record.id for record in shown.documents] == seen


def test_sources_and_notes_are_taken_out_of_every_kind() -> None:
    sources = (source(title="open"), source(title="secret", **CONFIDENTIAL))
    notes = (note("open"), note("secret", **INTERNAL))
    data = dataset(
        asked("r", notes=notes),
        judged("r", evidence=sources, notes=notes),
        figure(1, "person", sources=sources, notes=notes),
        Case(id="c", name="C", sources=sources, notes=notes),
        SourceDocument(id="d", title="D", sources=sources, notes=notes),
    )
    shown = for_audience(data, "public")
    assert "secret" not in repr(shown)
    assert repr(shown).count("open") == repr(data).count("open")


def test_an_audience_that_sees_all_gets_the_same_object() -> None:
    data = dataset(asked("r", **CONFIDENTIAL))
    assert for_audience(data, "internal") is data
    assert for_audience(dataset(asked("r")), "public") == dataset(asked("r"))


def test_references_to_what_is_left_out_vanish() -> None:
    data = dataset(
        asked("old", **INTERNAL),
        asked("new", repeats=("old", "other"), cases=("hidden", "known"), document="draft"),
        asked("other", document_symbol="X/1"),
        judged("old"),
        Case(id="hidden", name="Hidden", **INTERNAL),
        Case(id="known", name="Known"),
        SourceDocument(id="draft", title="Draft", symbol="X/1", **INTERNAL),
        figure(3, "persons", cases=("hidden", "known")),
    )
    shown = for_audience(data, "public")
    new, other = shown.recommendations.records
    assert (new.repeats, new.cases, new.document) == (("other",), ("known",), None)
    assert other.document_symbol is None
    assert len(shown.assessments) == 0
    assert shown.claims.records[0].cases == ("known",)


def test_a_name_that_is_also_public_stays() -> None:
    data = dataset(asked("twice"), asked("twice", **INTERNAL), asked("new", repeats=("twice",)))
    assert for_audience(data, "public").recommendations.records[-1].repeats == ("twice",)


def test_a_source_in_a_document_that_is_left_out_is_left_out() -> None:
    data = dataset(
        SourceDocument(id="letter", title="Letter", symbol="L/1", **CONFIDENTIAL),
        judged("r", evidence=(source(document="letter"), source(document_symbol="L/1"), source())),
    )
    assert for_audience(data, "partners").assessments.records[0].evidence == (source(),)


def test_a_situation_is_left_out_with_its_last_source() -> None:
    unsourced = Situation(situation="imprisoned", as_of=day("2017"))
    secret = Situation(situation="imprisoned", as_of=day("2018"), sources=(source(**INTERNAL),))
    mixed = Situation(
        situation="released", as_of=day("2019"), sources=(source(), source(**INTERNAL))
    )
    data = dataset(Case(id="c", name="C", situations=(unsourced, secret, mixed)))
    shown = for_audience(data, "public").cases.records[0].situations
    assert [one.as_of.text for one in shown] == ["2017", "2019"]
    assert shown[1].sources == (source(),)


@pytest.mark.parametrize(
    "condition",
    [
        "case=hidden",
        "cases!=known,hidden",
        "case=HIDDEN person",
        'id="secret"',
        "repeats = secret",
        "document~draft",
        "document=a draft, unsigned",
    ],
)
def test_a_claim_whose_selection_names_what_is_left_out_is_left_out(condition: str) -> None:
    data = dataset(
        asked("secret", **INTERNAL),
        Case(id="hidden", name="Hidden Person", **INTERNAL),
        SourceDocument(id="draft", title="A draft, unsigned", **INTERNAL),
        counted(1, 2, id="tells", where=(condition,)),
        declared(1, 2, id="fine", where=("mechanism=upr", "case=known")),
    )
    assert [claim.id for claim in for_audience(data, "public").claims] == ["fine"]


def test_places_stay_those_of_the_file() -> None:
    data = dataset(asked("a", **INTERNAL), asked("b"), asked("c", **INTERNAL), asked("d"))
    shown = for_audience(data, "public").recommendations
    assert [shown.place(0).line, shown.place(1).line] == [2, 4]


def test_what_was_left_out_is_counted_by_kind() -> None:
    data = dataset(asked("a", **INTERNAL), asked("b"), judged("a"), judged("b"), judged("b"))
    assert left_out(data, for_audience(data, "public")) == {
        "recommendations": 1,
        "assessments": 1,
    }
    assert left_out(data, data) == {}


def test_an_audience_nobody_knows_is_refused() -> None:
    with pytest.raises(UsageError) as refused:
        for_audience(dataset(), "partner")
    assert refused.value.message == '"partner" is not an audience'
    assert refused.value.hint == 'did you mean "partners"? one of: public, partners, internal'


def test_a_judgement_about_hidden_persons_alone_is_left_out() -> None:
    data = dataset(
        asked("r", cases=("shown", "hidden")),
        judged("r", cases=("hidden",)),
        judged("r", when="2018", cases=("shown", "hidden")),
        Case(id="shown", name="A person"),
        Case(id="hidden", name="Another", **CONFIDENTIAL),
    )
    assert [record.cases for record in for_audience(data, "public").assessments] == [("shown",)]
