from dataclasses import replace

import pytest

from tests.records import asked, counted, dataset, day, declared, figure, judged, source
from tests.rule_runs import found, hints
from upr_track.model import Case, Dataset, Situation, SourceDocument

CASE = Case(id="a-case", name="A person")
DOCUMENT = SourceDocument(id="a-report", title="A report")


def test_references_to_what_is_there_are_fine() -> None:
    data = dataset(
        asked("a", cases=("a-case",), document="a-report", focus=("torture",)),
        asked("b", repeats=("a",), themes=("torture", "own-theme")),
        judged("a", evidence=(source(document="a-report"),)),
        figure(21, "prisoners", cases=("a-case",)),
        CASE,
        DOCUMENT,
        focus={"torture": "Torture"},
        themes={"own-theme": "A theme of our own"},
    )
    for rule in ("recommendation", "case", "document", "assessor", "focus", "theme", "set"):
        assert found(f"unknown-{rule}", data) == []


def _with_lost_record(data: Dataset, name: str) -> Dataset:
    kinds = {"a": "recommendations", "a-case": "cases", "a-report": "documents"}
    lost = replace(getattr(data, kinds[name]), rejected_ids=frozenset([name]), rejected=1)
    return replace(data, **{kinds[name]: lost})


def _of_unfinished_file(data: Dataset, kind: str) -> Dataset:
    return replace(data, **{kind: replace(getattr(data, kind), complete=False)})


REFERRING = dataset(
    judged("a", evidence=(source(document="a-report"),)),
    asked("b", cases=("a-case",)),
    SourceDocument(id="another", title="Another"),
)


@pytest.mark.parametrize(
    ("rule", "name", "kind", "message"),
    [
        (
            "unknown-recommendation",
            "a",
            "recommendations",
            '1: there is no recommendation "a"',
        ),
        ("unknown-case", "a-case", "cases", '1: there is no case "a-case"'),
        ("unknown-document", "a-report", "documents", '1: there is no document "a-report"'),
    ],
)
def test_a_record_that_could_not_be_read_is_not_unknown(
    rule: str, name: str, kind: str, message: str
) -> None:
    assert found(rule, REFERRING) == [message]
    assert found(rule, _with_lost_record(REFERRING, name)) == []
    assert found(rule, _of_unfinished_file(REFERRING, kind)) == []


def test_documents_are_only_asked_for_where_there_are_some() -> None:
    assert found("unknown-document", dataset(asked("a", document="a-report"))) == []


def test_a_document_is_looked_for_wherever_sources_stand() -> None:
    lost = (source(document="lost"),)
    data = dataset(
        asked("a", document="lost"),
        judged("a", evidence=(source(), *lost)),
        figure(1, "prison", sources=lost),
        Case(
            id="a-case",
            name="A person",
            sources=lost,
            situations=(Situation(situation="released", as_of=day("2019"), sources=lost),),
        ),
        SourceDocument(id="a-report", title="A report", sources=lost),
    )
    assert found("unknown-document", data) == ['1: there is no document "lost"'] * 6


def test_a_name_like_a_defined_one_is_a_finding_at_each_place() -> None:
    data = dataset(judged("a", assessed_by="coaliton"), judged("b", assessed_by="coaliton"))
    assert found("unknown-assessor", data) == [
        '1: "coaliton" is not an assessor of this workspace',
        '2: "coaliton" is not an assessor of this workspace',
    ]
    assert set(hints("unknown-assessor", data)) == {'did you mean "coalition"?'}


def test_a_name_that_nobody_has_defined_yet_is_one_finding() -> None:
    data = dataset(judged("a", assessed_by="ombudsman"), judged("b", assessed_by="ombudsman"))
    assert found("unknown-assessor", data) == [
        '1: "ombudsman" is not an assessor of this workspace (it stands at 2 places)'
    ]
    assert hints("unknown-assessor", data) == [
        "add [assessors.ombudsman] with name and kind to upr-track.toml"
    ]


def test_assessors_of_claims_are_looked_at_too() -> None:
    data = dataset(declared(1, 2, declared_by="x1"), counted(1, 2, assessed_by="y2"), counted(1, 2))
    assert found("unknown-assessor", data) == [
        '1: "x1" is not an assessor of this workspace',
        '2: "y2" is not an assessor of this workspace',
    ]


def test_a_label_leads_to_its_code() -> None:
    data = dataset(
        asked("a", themes=("Fair trial",), focus=("Of Torture",)), focus={"t": "of torture"}
    )
    assert hints("unknown-focus", data) == ['did you mean "t"?']
    assert found("unknown-theme", data) == ['1: "Fair trial" is not a theme']
    assert hints("unknown-theme", data)[0].startswith('did you mean "')


def test_symbols_without_an_entry_are_named_once_and_only_beside_other_entries() -> None:
    records = asked("a", document_symbol="A/HRC/28/11"), asked("b", document_symbol="A/HRC/28/11")
    report = SourceDocument(id="r", title="R", symbol="A/HRC/28/10")
    assert found("unlisted-document", dataset(*records)) == []
    assert found("unlisted-document", dataset(*records, report)) == [
        "1: A/HRC/28/11 is not in data/documents.yaml"
    ]


@pytest.mark.parametrize(
    ("case", "findings"),
    [
        (CASE, ['1: no recommendation and no claim names the case "a-case"']),
        (replace(CASE, situations=(Situation(situation="released", as_of=day("2019")),)), []),
    ],
)
def test_a_case_that_says_something_of_itself_needs_no_recommendation(
    case: Case, findings: list[str]
) -> None:
    assert found("unused-case", dataset(asked("a"), case)) == findings
    assert found("unused-case", dataset(asked("a", cases=("a-case",)), case)) == []


def test_a_judgement_is_about_cases_that_were_asked_about() -> None:
    data = dataset(
        asked("a", cases=("a-case",)),
        asked("b"),
        judged("a", cases=("a-case", "other")),
        judged("b", cases=("other",)),
        judged("b", when="2018", cases=("unknown",)),
        CASE,
        Case(id="other", name="Another"),
    )
    assert hints("stray-case", data) == [
        "cases that it concerns: a-case",
        "remove the field, or name the case in the recommendation",
    ]
