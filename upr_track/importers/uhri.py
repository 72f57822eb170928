"""OHCHR's Universal Human Rights Index: its Excel and JSON exports, all mechanisms.

Headers are misspelt by the source (``Reccomending Body``), values begin with a dash and
several stand below each other, dates are Excel serials, and texts hold HTML entities with
and without their semicolon. The JSON of all records is 400 MB and is never held whole.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from upr_track.importers.columns import Columns, find_columns, header_key
from upr_track.importers.file_kind import Kind
from upr_track.importers.grid import Grid, Value, cell_text
from upr_track.importers.interface import Found, ImportContext, Origin, Recognition, Remark, Skipped
from upr_track.importers.json_items import items_of
from upr_track.importers.labels import bulleted
from upr_track.importers.row_place import RowPlace
from upr_track.importers.source_file import SourceFile
from upr_track.importers.uhri_record import Annotation, read_annotation

_SYNONYMS = {
    header_key(header): field
    for field, headers in {
        "text": ("Text",),
        "countries": ("Countries Concerned", "Country Concerned", "Countries"),
        "body": ("Reccomending Body", "Recommending Body", "Body"),
        "symbol": ("Document Symbol", "Symbol"),
        "themes": ("Themes",),
        "affected_persons": ("Affected Persons",),
        "sdgs": ("Sdgs", "SDG"),
        "published": ("Document Publication Date", "Publication Date"),
        "recommending_states": ("UPR Reccomending States", "UPR Recommending States"),
        "position": ("UPR Position", "UPR Positions"),
        "type": ("Type", "Annotation Type"),
        "serial": ("OHCHR Annotation Id", "Annotation Id"),
        "session": ("UPR Session",),
        "cycle": ("UPR Cycle",),
        "provisional": ("Provisional",),
    }.items()
    for header in headers
}
_JSON_KEYS = {
    "text": "Text",
    "countries": "Countries",
    "body": "Body",
    "symbol": "Symbol",
    "themes": "Themes",
    "affected_persons": "AffectedPersons",
    "sdgs": "Sdgs",
    "published": "PublicationDate",
    "recommending_states": "UprRecommendingCountry",
    "position": "UprPositions",
    "type": "AnnotationType",
    "serial": "AnnotationId",
    "session": "UprSession",
    "cycle": "UprCycle",
}
_FIELDS = {"state_under_review": "countries"}
"""Where the columns are called otherwise than the fields of a record."""

_NEEDED = {"text", "countries", "body", "symbol"}
_JSON_SIGN = re.compile(rb'"(?:AnnotationId|AnnotationType|UprRecommendingCountry)"\s*:')


class Uhri:
    """Imports exports of the Universal Human Rights Index."""

    name = "uhri"
    label = "Universal Human Rights Index (Excel, CSV, JSON)"

    def recognises(self, file: SourceFile) -> Recognition | None:
        """By its headers, or by the keys of its JSON."""
        if file.kind is Kind.JSON:
            found = bool(_JSON_SIGN.search(file.head))
            return Recognition(certain=True, reason="its keys are UHRI's") if found else None
        if any(_table(grid) for grid in file.grids):
            return Recognition(certain=True, reason="its columns are those of UHRI's export")
        return None

    def read(self, file: SourceFile, context: ImportContext) -> Iterator[Found]:
        """One record per annotation that is a recommendation, and per State concerned."""
        annotations = _json(file) if file.kind is Kind.JSON else _rows(file)
        for found in annotations:
            if isinstance(found, Annotation):
                yield from read_annotation(found, context)
            else:
                yield found


def _json(file: SourceFile) -> Iterator[Annotation | Found]:
    for number, item in enumerate(items_of(file.path), 1):
        origin = file.origin(f"record {number}")
        if isinstance(item, dict):
            yield Annotation(origin, _JsonValues(item))
        else:
            yield Skipped(origin, "no record")


class _JsonValues(Mapping[str, tuple[str, ...]]):
    """The values of an object by field, made when they are asked for: most never are."""

    def __init__(self, item: Mapping[str, Any]) -> None:
        self._item = item

    def __getitem__(self, field: str) -> tuple[str, ...]:
        return _json_values(self._item.get(_JSON_KEYS[field]))

    def __iter__(self) -> Iterator[str]:
        return iter(_JSON_KEYS)

    def __len__(self) -> int:
        return len(_JSON_KEYS)


def _json_values(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    if isinstance(value, list):
        return tuple(one for part in value for one in _json_values(part))
    return (str(value),)


def _rows(file: SourceFile) -> Iterator[Annotation | Found]:
    for grid in file.grids:
        columns = _table(grid)
        if columns is None:
            continue
        if grid.read_as:
            yield Remark(grid.read_as)
        for number in grid.filled_rows(below=columns.row):
            place = RowPlace(file, grid, columns, number)
            yield Annotation(place.origin, _cells(columns, place.values), _field_places(place))


def _field_places(place: RowPlace) -> Callable[[str], Origin]:
    return lambda field: place.cell(_FIELDS.get(field, field))


def _cells(columns: Columns, row: Sequence[Value]) -> dict[str, tuple[str, ...]]:
    cells: dict[str, tuple[str, ...]] = {}
    for field in columns.fields:
        text = cell_text(columns.value(row, field))
        cells[field] = (text,) if field == "text" else bulleted(text.replace("\r\n", "\n"))
    return cells


def _table(grid: Grid) -> Columns | None:
    columns = find_columns(grid, _SYNONYMS)
    return columns if columns and columns.fields.keys() >= _NEEDED else None
