from io import BytesIO
from typing import Any

from python_calamine import CalamineWorkbook

from tests.records import asked, dataset, judged, source
from tests.unit.report.reports import rendered

HOSTILE = "=cmd|' /C calc'!A0"


def sheets(content: bytes) -> dict[str, list[list[Any]]]:
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_recommendations_and_tables_are_typed() -> None:
    data = dataset(
        asked("a", paragraph="28.10", position="noted", recommending_states=("FRA", "NOR")),
        asked("p", mechanism="stakeholder"),
        judged("a", rationale="So it is", evidence=(source(quote="Words"),)),
    )
    found = sheets(rendered(data, "xlsx"))
    assert list(found) == [
        "Recommendations",
        "Recommendations proposed",
        "Mechanism",
        "Focus area",
        "Position",
        "Theme",
        "Recommending State",
        "Figures",
        "Sources",
        "Method",
    ]
    row = dict(zip(*found["Recommendations"][:2], strict=True))
    assert row["id"] == "a"
    assert row["para."] == "28.10"
    assert row["Recommending State"] == "France; Norway"
    assert row["Status"] == "Not implemented"
    assert row["Sources"] == "1"
    total = found["Mechanism"][-1]
    assert total[:3] == ["All", 1.0, 1.0]
    assert total[-2:] == [1.0, "1 of 1"]
    assert found["Sources"][1][:2] == [1.0, "A report"]


def test_what_looks_like_a_formula_or_a_link_is_text() -> None:
    data = dataset(asked("a", summary=HOSTILE, lead_institution="https://example.org"))
    content = rendered(data, "xlsx")
    assert any(HOSTILE in row for row in sheets(content)["Recommendations"])
    assert b"<f>" not in content


def test_the_same_records_give_the_same_bytes() -> None:
    data = dataset(asked("a"), judged("a"))
    assert rendered(data, "xlsx") == rendered(data, "xlsx")
