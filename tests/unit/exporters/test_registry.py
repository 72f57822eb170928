import pytest

from tests.exports import content, exported, one_of_each
from upr_track.errors import UsageError
from upr_track.exporters.interface import ExportFormat
from upr_track.exporters.registry import FORMATS, format_named, format_of_file


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_a_format_is_found_by_its_name_and_by_the_endings_of_files(form: ExportFormat) -> None:
    assert format_named(form.name) is form
    assert [format_of_file(f"My.File{ending.upper()}") for ending in form.endings] == [
        form for _ in form.endings
    ]


def test_unknown_names_are_refused_with_those_that_are_known() -> None:
    with pytest.raises(UsageError, match='no format "xls"') as refused:
        format_named("xls")
    assert refused.value.hint.endswith("csv, tsv, json, jsonl, xlsx, sqlite, datapackage, parquet")
    with pytest.raises(UsageError, match=r'ending of "file\.xls" does not tell') as refused:
        format_of_file("file.xls")
    assert ".xlsx" in refused.value.hint


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_the_same_records_give_the_same_bytes(form: ExportFormat) -> None:
    if form.name == "parquet":
        pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    first = content(form, exported(one_of_each()))
    assert content(form, exported(one_of_each())) == first
