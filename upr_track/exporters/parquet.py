"""One table as Parquet, for DuckDB, Spark and what else reads columns."""

import json
from io import BytesIO
from typing import TYPE_CHECKING, Any

from upr_track.errors import UsageError
from upr_track.exporters.columns import Kind
from upr_track.exporters.interface import ExportFormat, Holds

if TYPE_CHECKING:
    from upr_track.exporters.columns import Column
    from upr_track.exporters.interface import Export


def _parquet(export: "Export") -> bytes:
    """The bytes of the file. Raises ``UsageError`` where the library for it is missing."""
    try:
        import pyarrow as pa  # type: ignore[import-untyped]  # noqa: PLC0415
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError:
        raise UsageError(
            "Parquet files need a library that is not installed",
            'install it with: pip install "upr-track[parquet]"',
        ) from None
    (table,) = export.tables
    facts = {"upr_track": json.dumps(export.facts.described(), ensure_ascii=False)}
    schema = pa.schema([_field(pa, one) for one in table.columns], metadata=facts)
    columns = [
        pa.array([row[at] for row in table.rows], type=schema.field(at).type)
        for at in range(len(table.columns))
    ]
    content = BytesIO()
    parquet.write_table(pa.Table.from_arrays(columns, schema=schema), content)
    return content.getvalue()


def _field(pa: Any, column: "Column") -> Any:
    kinds = {Kind.NUMBER: pa.int64(), Kind.LIST: pa.list_(pa.string())}
    kind = kinds.get(column.kind, pa.string())
    meaning = {"description": column.description}
    return pa.field(column.name, kind, nullable=column.name != "id", metadata=meaning)


PARQUET = ExportFormat("parquet", (".parquet",), Holds.ONE, _parquet)
