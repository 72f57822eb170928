"""Tables as JSON: one object with all of them, or one table with a record on each line."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from upr_track.exporters.interface import ExportFormat, Holds

if TYPE_CHECKING:
    from upr_track.exporters.interface import Export, Table


def _json(export: "Export") -> bytes:
    """One object: what the export holds for, then the tables, a record on each line."""
    facts = [
        f"  {_line(name)}: {_line(value)}," for name, value in export.facts.described().items()
    ]
    tables = ",\n".join(_array(table) for table in export.tables)
    return "\n".join(["{", *facts, '  "tables": {', tables, "  }", "}", ""]).encode("utf-8")


def _json_lines(export: "Export") -> bytes:
    return "".join(f"{line}\n" for line in _records(export.tables[0])).encode("utf-8")


def _array(table: "Table") -> str:
    records = ",\n".join(f"      {line}" for line in _records(table))
    return (
        f"    {_line(table.name)}: [\n{records}\n    ]"
        if records
        else f"    {_line(table.name)}: []"
    )


def _records(table: "Table") -> Iterator[str]:
    """Each record as an object on one line, with all columns, whether it has them or not."""
    names = [column.name for column in table.columns]
    for row in table.rows:
        yield _line(dict(zip(names, row, strict=True)))


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


JSON = ExportFormat("json", (".json",), Holds.ANY, _json, is_text=True)
JSON_LINES = ExportFormat("jsonl", (".jsonl", ".ndjson"), Holds.ONE, _json_lines, is_text=True)
