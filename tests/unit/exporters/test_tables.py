from collections.abc import Iterator
from typing import Any

import pytest

from tests.exports import exported, one_of_each, records
from tests.records import asked, dataset, graded, judged
from upr_track.exporters.columns import Kind
from upr_track.exporters.interface import Export, Table
from upr_track.exporters.tables import FLAT, TABLES, TableKind
from upr_track.model import (
    Assessment,
    Case,
    CountClaim,
    DeclaredClaim,
    Evidence,
    FigureClaim,
    LeadParagraph,
    Note,
    Recommendation,
    Situation,
    SourceDocument,
)
from upr_track.model.described_fields import described_fields

BY_NAME = {table.name: table for table in TABLES}


def table(export: Export, name: str) -> Table:
    (found,) = export.only(name).tables
    return found


def test_the_flat_table_joins_what_is_said_of_a_recommendation() -> None:
    assert records(table(exported(one_of_each()), FLAT)) == [
        {
            "id": "x-124.10",
            "mechanism": "upr",
            "state_under_review": "AND",
            "document_id": "report",
            "document_symbol": "A/HRC/99/1",
            "paragraph": "124.10",
            "cycle": 2,
            "text": 'Let the keeper go,\n"soon"',
            "summary": "Do it",
            "themes": ("torture", "fair-trial"),
            "cases": ("keeper",),
            "visibility": "public",
            "document_title": "Report on nowhere",
            "case_names": ("Lena Lighthouse",),
            "status": "not_implemented",
            "assessment_id": "x-124.10/coalition/2019-10",
            "assessed_on": "2019-10",
            "assessed_by": "coalition",
            "rationale": "-nothing",
            "sources": 1,
        }
    ]


def test_who_is_not_assessed_has_a_status_and_no_judgement() -> None:
    data = dataset(asked("a"), judged("a", assessed_by="government"), judged("a", when="2021"))
    (row,) = records(table(exported(data), FLAT))
    assert row == {
        "id": "a",
        "mechanism": "upr",
        "summary": "Do it",
        "visibility": "public",
        "status": "not_assessed",
    }


def test_judgements_on_every_scale_are_exported() -> None:
    data = dataset(asked("a"), judged("a"), graded("a", "B"))
    found = records(table(exported(data), "assessments"))
    assert [(one["id"], one["scale"], one.get("grade")) for one in found] == [
        ("a/coalition/2019", "canonical", None),
        ("a/coalition/2019#2", "human_rights_committee", "B"),
    ]


def test_each_source_names_the_record_that_cites_it() -> None:
    said = {
        "title": "The Daily Lantern",
        "document_id": "lantern",
        "quote": "=1+1",
        "visibility": "public",
    }
    assert records(table(exported(one_of_each()), "evidence")) == [
        {
            "id": "assessment:x-124.10/coalition/2019-10:1",
            "cited_by": "assessment",
            "assessment_id": "x-124.10/coalition/2019-10",
            "recommendation_id": "x-124.10",
            **said,
        },
        {"id": "claim:declared:1", "cited_by": "claim", "claim_id": "declared", **said},
        {"id": "case:keeper:1", "cited_by": "case", "case_id": "keeper", **said},
        {
            "id": "situation:keeper/2019/imprisoned:1",
            "cited_by": "situation",
            "case_id": "keeper",
            "situation_id": "keeper/2019/imprisoned",
            **said,
        },
        {"id": "document:report:1", "cited_by": "document", "about_document_id": "report", **said},
    ]


def test_claims_of_every_kind_are_rows_with_their_verdict() -> None:
    assert records(table(exported(one_of_each()), "claims")) == [
        {
            "id": "declared",
            "kind": "declared",
            "statement": "It is so",
            "as_of": "2019",
            "count": 1,
            "total": 2,
            "conditions": ("case=keeper",),
            "set_name": "ignored",
            "declared_by": "coalition",
            "cases": ("keeper",),
            "visibility": "public",
            "verdict": "consistent",
            "explanation": "1 of 2 itemised here (1 ignored)",
        },
        {
            "id": "lamps",
            "kind": "figure",
            "statement": "It is so",
            "as_of": "2019",
            "qualifier": "exactly",
            "value": 21,
            "unit": "lamps",
            "period_start": "2018",
            "period_each": "year",
            "visibility": "public",
            "verdict": "unsourced",
            "explanation": "no source is given",
        },
    ]


def test_persons_documents_and_remarks_have_their_tables() -> None:
    export = exported(one_of_each())
    assert records(table(export, "cases")) == [
        {
            "id": "keeper",
            "name": "Lena Lighthouse",
            "state_under_review": "AND",
            "visibility": "public",
            "now": ("imprisoned",),
        }
    ]
    assert records(table(export, "situations")) == [
        {
            "id": "keeper/2019/imprisoned",
            "case_id": "keeper",
            "situation": "imprisoned",
            "as_of": "2019",
        }
    ]
    assert records(table(export, "documents"))[0] == {
        "id": "report",
        "title": "Report on nowhere",
        "symbol": "A/HRC/99/1",
        "state_under_review": "AND",
        "declared_total": 1,
        "declared_noted": 1,
        "visibility": "public",
    }
    assert records(table(export, "lead_paragraphs")) == [
        {"id": "report/124", "document_id": "report", "lead": "124", "count": 1}
    ]
    assert records(table(export, "notes")) == [
        {
            "id": "recommendation:x-124.10:1",
            "recommendation_id": "x-124.10",
            "text": "Heard on the radio",
            "written_by": "an analyst",
            "written_on": "2019",
            "visibility": "public",
        }
    ]


def test_what_names_a_document_that_is_not_there_refers_to_none() -> None:
    data = dataset(asked("a", document="gone"), asked("b", document_symbol="A/HRC/1/1"))
    found = records(table(exported(data), "recommendations"))
    assert [one.get("document_id") for one in found] == [None, None]
    assert found[0]["document_symbol"] == "A/HRC/1/1"


RENAMED = {"document": "document_id", "recommendation": "recommendation_id"}
RENAMED |= {"where": "conditions", "set": "set_name", "by": "written_by", "on": "written_on"}


@pytest.mark.parametrize(
    ("name", "model"),
    [
        ("recommendations", Recommendation),
        ("assessments", Assessment),
        ("evidence", Evidence),
        ("claims", CountClaim),
        ("claims", DeclaredClaim),
        ("claims", FigureClaim),
        ("cases", Case),
        ("situations", Situation),
        ("documents", SourceDocument),
        ("lead_paragraphs", LeadParagraph),
        ("notes", Note),
    ],
)
def test_no_field_of_a_record_is_lost(name: str, model: type) -> None:
    columns = {column.name for column in BY_NAME[name].columns}
    fields = {one.name for one in described_fields(model) if one.part is None}
    assert {RENAMED.get(field, field) for field in fields} <= columns


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.name)
def test_columns_are_unique_described_and_begin_with_the_id(kind: TableKind) -> None:
    names = [column.name for column in kind.columns]
    assert names[0] == "id"
    assert len(set(names)) == len(names)
    assert all(column.description.endswith((".", '".')) for column in kind.columns)
    assert set(kind.searched) <= set(names)


def test_rows_have_the_types_of_their_columns_and_refer_to_rows() -> None:
    export = exported(one_of_each())
    ids = {one.name: {row[0] for row in one.rows} for one in export.tables}
    assert all(ids.values())
    expected = {Kind.TEXT: str, Kind.DATE: str, Kind.NUMBER: int, Kind.LIST: tuple}
    for name, column, value in _cells(export):
        kind = expected[column.kind]
        assert isinstance(value, kind) or (value is None and kind is not tuple), (name, column)
        assert value is None or column.refers_to is None or value in ids[column.refers_to]


def _cells(export: Export) -> Iterator[tuple[str, Any, Any]]:
    for one in export.tables:
        assert len({row[0] for row in one.rows}) == len(one.rows)
        for row in one.rows:
            for column, value in zip(one.columns, row, strict=True):
                yield one.name, column, value
