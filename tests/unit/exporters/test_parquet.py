import json
import sys
from io import BytesIO

import pytest

from tests.exports import content, exported, one_of_each, records
from tests.records import dataset
from upr_track.errors import UsageError
from upr_track.exporters.parquet import PARQUET
from upr_track.exporters.tables import TABLES, TableKind


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.name)
def test_the_columns_are_those_of_every_other_format(kind: TableKind) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
    export = exported(one_of_each())
    found = parquet.read_table(BytesIO(content(PARQUET, export, kind.name)))
    assert found.column_names == [column.name for column in kind.columns]
    held = [
        {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
        for row in found.to_pylist()
    ]
    kept = [{name: value for name, value in row.items() if value not in {None, ()}} for row in held]
    assert kept == records(*export.only(kind.name).tables)


def test_columns_have_types_and_descriptions_and_the_file_says_what_it_holds_for() -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
    written = content(PARQUET, exported(dataset()), "recommendations")
    schema = parquet.read_schema(BytesIO(written))
    assert {str(schema.field(name).type) for name in ("id", "paragraph", "issued_on")} == {"string"}
    assert str(schema.field("cycle").type) == "int64"
    assert str(schema.field("themes").type).startswith("list<")
    assert schema.field("cycle").metadata[b"description"] == b"UPR cycle."
    assert json.loads(schema.metadata[b"upr_track"])["as_of"] == "2020"


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError) as refused:
        content(PARQUET, exported(dataset()))
    assert refused.value.hint == 'install it with: pip install "upr-track[parquet]"'
