"""The JSON Schemas that upr-track publishes: of data files, settings and findings."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from upr_track.cli.finding_formats.json_findings import FindingsDocument
from upr_track.model.json_schema import list_schema, object_schema
from upr_track.model.settings import Settings
from upr_track.storage.layout import RECORD_KINDS, RecordKind


@dataclass(frozen=True, slots=True)
class SchemaFile:
    """A schema by the name it is asked for. ``describes`` names the files it is for."""

    name: str
    describes: str
    make: Callable[[], dict[str, Any]]

    @property
    def file_name(self) -> str:
        """The name of the file that it is kept in."""
        return f"{self.name}.schema.json"


def _of_records(kind: RecordKind) -> SchemaFile:
    describes = f"data/{kind.stem}.yaml and data/{kind.stem}/*.yaml"
    title = f"{kind.noun.capitalize()}s of a upr-track workspace"
    return SchemaFile(kind.stem, describes, lambda: list_schema(kind.adapter, title, describes))


def _settings() -> dict[str, Any]:
    description = "upr-track.toml, and [tool.upr-track] in pyproject.toml"
    return object_schema(TypeAdapter(Settings), "Settings of a upr-track workspace", description)


def _findings() -> dict[str, Any]:
    description = "What upr-track validate --format json writes"
    return object_schema(TypeAdapter(FindingsDocument), "Findings of upr-track", description)


SCHEMA_FILES = {
    one.name: one
    for one in (
        *map(_of_records, RECORD_KINDS),
        SchemaFile("settings", "upr-track.toml", _settings),
        SchemaFile("findings", "output of upr-track validate --format json", _findings),
    )
}
"""In the order in which they are listed."""
