from tests.exports import chosen
from tests.records import asked, counted, dataset, day, declared, figure, judged, source
from upr_track.exporters.chosen import Chosen, numbered
from upr_track.model import Case, Situation, SourceDocument


def ids(found: Chosen) -> dict[str, list[str]]:
    return {
        "recommendations": [one.id for one in found.recommendations],
        "assessments": [name for name, _ in found.assessments],
        "claims": [one.claim.id for one in found.claims],
        "cases": [one.id for one in found.cases],
        "documents": [one.id for one in found.documents],
    }


def person(name: str, *sources: str) -> Case:
    situation = Situation(
        situation="imprisoned",
        as_of=day("2019"),
        sources=tuple(source(document=one) for one in sources),
    )
    return Case(id=name, name=name.title(), situations=(situation,))


def paper(name: str, *rests_on: str) -> SourceDocument:
    sources = tuple(source(document=one) for one in rests_on)
    return SourceDocument(id=name, title=name.title(), sources=sources)


DATA = dataset(
    asked("kept", document="a", cases=("anna",)),
    asked("other", document="z", cases=("zoe",)),
    judged("kept", evidence=(source(document="b"),)),
    judged("other", evidence=(source(document="z"),)),
    person("anna", "c"),
    person("bert", "d"),
    person("zoe", "z"),
    paper("a"),
    paper("b", "e"),
    paper("c"),
    paper("d"),
    paper("e"),
    paper("z"),
    counted(1, 1, id="on-kept", where=("id=kept",), cases=("bert",)),
    declared(1, 2, id="on-both"),
    figure(3, "lamps", id="on-anna", cases=("anna",)),
    figure(3, "lamps", id="on-nobody"),
)


def test_without_conditions_everything_goes() -> None:
    assert ids(chosen(DATA)) == {
        "recommendations": ["kept", "other"],
        "assessments": ["kept/coalition/2019", "other/coalition/2019"],
        "claims": ["on-kept", "on-both", "on-anna", "on-nobody"],
        "cases": ["anna", "bert", "zoe"],
        "documents": ["a", "b", "c", "d", "e", "z"],
    }


def test_with_conditions_only_what_belongs_to_the_chosen_goes() -> None:
    assert ids(chosen(DATA, "id=kept")) == {
        "recommendations": ["kept"],
        "assessments": ["kept/coalition/2019"],
        "claims": ["on-kept", "on-anna"],
        "cases": ["anna", "bert"],
        "documents": ["a", "b", "c", "d", "e"],
    }


def test_nothing_chosen_is_an_export_of_nothing() -> None:
    assert ids(chosen(DATA, "position=noted")) == {
        "recommendations": [],
        "assessments": [],
        "claims": [],
        "cases": [],
        "documents": [],
    }


def test_paragraphs_come_in_natural_order_and_judgements_from_the_earliest_on() -> None:
    data = dataset(
        asked("b", paragraph="126.10"),
        asked("a", paragraph="126.9"),
        judged("b", when="2019-12"),
        judged("b", when="2019"),
        judged("b", when="2018-02-01"),
        judged("a", when="2017", assessed_by="government"),
    )
    found = ids(chosen(data))
    assert found["recommendations"] == ["a", "b"]
    assert found["assessments"] == [
        "a/government/2017",
        "b/coalition/2018-02-01",
        "b/coalition/2019",
        "b/coalition/2019-12",
    ]


def test_of_records_with_one_id_the_first_goes_and_the_rest_are_counted() -> None:
    data = dataset(
        asked("a", summary="First"), asked("a"), person("anna"), person("anna"), paper("p")
    )
    found = chosen(data)
    assert [one.summary for one in found.recommendations] == ["First"]
    assert found.repeated == {"recommendations": 1, "cases": 1}


def test_judgements_of_nothing_are_left_out_and_counted() -> None:
    found = chosen(dataset(asked("a"), judged("a"), judged("b")))
    assert ids(found)["assessments"] == ["a/coalition/2019"]
    assert found.unattached == 1


def test_names_that_come_again_get_a_number() -> None:
    assert list(numbered(["a", "b", "a", "a"])) == ["a", "b", "a#2", "a#3"]
