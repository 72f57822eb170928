import sys
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from tests.exports import content, exported, one_of_each
from tests.records import asked, dataset
from upr_track.errors import UsageError
from upr_track.exporters.tables import TABLES
from upr_track.exporters.workbook import CUT, LONGEST_TEXT, MOST_ROWS, WORKBOOK


def sheets(written: bytes) -> dict[str, list[list[Any]]]:
    book = CalamineWorkbook.from_filelike(BytesIO(written))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_every_table_is_a_sheet_and_two_explain_them() -> None:
    found = sheets(content(WORKBOOK, exported(one_of_each())))
    assert list(found) == [*(table.name for table in TABLES), "about", "columns"]
    assert found["situations"] == [
        ["id", "case_id", "situation", "as_of", "since", "text"],
        ["keeper/2019/imprisoned", "keeper", "imprisoned", "2019", "", ""],
    ]
    assert found["about"] == [
        ["id", "value"],
        ["schema_version", "1"],
        ["as_of", "2020"],
        ["assessed_by", "coalition"],
        ["scale", "canonical"],
        ["audience", "public"],
        ["where", ""],
        ["left_out", ""],
    ]
    assert ["notes.written_by", "text", "Who made the remark."] in found["columns"]


def test_paragraphs_and_formulas_are_text_and_numbers_are_numbers() -> None:
    data = dataset(asked("a", paragraph="124.10", summary="=1+1", cycle=2))
    written = content(WORKBOOK, exported(data).only("recommendations"))
    row = dict(zip(*sheets(written)["recommendations"], strict=True))
    assert (row["paragraph"], row["summary"], row["cycle"]) == ("124.10", "=1+1", 2.0)
    with ZipFile(BytesIO(written)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
        styles = archive.read("xl/styles.xml").decode()
    assert "<f>" not in sheet
    assert '<c r="G2" s="1" t="s">' in sheet
    assert '<c r="I2"><v>2</v></c>' in sheet
    assert '<numFmt numFmtId="164" formatCode="@"/>' in styles
    assert styles.split("<cellXfs ")[1].split("<xf ")[2].startswith('numFmtId="164"')


def test_a_text_that_excel_cannot_hold_says_so() -> None:
    data = dataset(asked("a", summary="x" * LONGEST_TEXT), asked("b", summary="x" * 40_000))
    whole, cut = sheets(content(WORKBOOK, exported(data).only("recommendations")))[
        "recommendations"
    ][1:]
    assert "x" * LONGEST_TEXT in whole
    assert "x" * (LONGEST_TEXT - len(CUT)) + CUT in cut


def test_more_rows_than_excel_holds_are_refused() -> None:
    export = exported(dataset(asked("a"))).only("recommendations")
    (table,) = export.tables
    long = replace(export, tables=(replace(table, rows=table.rows * (MOST_ROWS + 1)),))
    with pytest.raises(UsageError, match='table "recommendations" has more rows than an Excel'):
        WORKBOOK.content(long)


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(UsageError) as refused:
        content(WORKBOOK, exported(dataset()))
    assert refused.value.hint == 'install it with: pip install "upr-track[excel]"'
