"""Tables as a Data Package: CSV files, and a ``datapackage.json`` that says what they hold.

The form is that of https://specs.frictionlessdata.io/tabular-data-package/.
"""

import hashlib
import json
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from upr_track.exporters.columns import Kind
from upr_track.exporters.delimited import csv_bytes
from upr_track.exporters.interface import ExportFormat, Holds

if TYPE_CHECKING:
    from upr_track.exporters.columns import Column
    from upr_track.exporters.interface import Export, Table

DESCRIPTOR = "datapackage.json"

_ABOUT = (
    "Exported by upr-track. Several values in a cell stand with '; ' between them. An "
    "apostrophe stands before a text that a spreadsheet would take for a formula."
)


def package_files(export: "Export") -> dict[str, bytes]:
    """The files of the package by name, with "/" between folder and file; the descriptor last."""
    files = {f"data/{table.name}.csv": csv_bytes(table) for table in export.tables}
    package = {
        "profile": "tabular-data-package",
        "name": "upr-track-export",
        "title": "Recommendations of UN bodies, and what became of them",
        "description": _ABOUT,
        "upr_track": export.facts.described(),
        "resources": [
            _resource(table, path, files[path])
            for table, path in zip(export.tables, files, strict=True)
        ],
    }
    text = json.dumps(package, ensure_ascii=False, indent=2)
    return {**files, DESCRIPTOR: f"{text}\n".encode()}


def _zipped(export: "Export") -> bytes:
    """The package in a zip file, with the same date in it each time."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, written in package_files(export).items():
            part = ZipInfo(name)
            part.compress_type = ZIP_DEFLATED
            part.create_system = 0
            archive.writestr(part, written)
    return content.getvalue()


def _resource(table: "Table", path: str, content: bytes) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": path,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "header": True},
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "missingValues": [""],
            "primaryKey": "id",
            "foreignKeys": [_foreign_key(one) for one in table.columns if one.refers_to],
        },
    }


def _field(column: "Column") -> dict[str, Any]:
    """A partial date is no date of the specification, and a list is one text in a cell."""
    kind = "integer" if column.kind is Kind.NUMBER else "string"
    described = {"name": column.name, "type": kind, "description": column.description}
    if column.name == "id":
        return {**described, "constraints": {"required": True, "unique": True}}
    return described


def _foreign_key(column: "Column") -> dict[str, Any]:
    return {"fields": column.name, "reference": {"resource": column.refers_to, "fields": "id"}}


DATA_PACKAGE = ExportFormat("datapackage", (".zip",), Holds.ALL, _zipped)
