"""Makes ``docs/reference/export-columns.md`` from the definition of the tables.

``python -m scripts.make_export_page`` writes it; a test tells when it is out of date.
"""

from collections.abc import Iterator
from pathlib import Path

from upr_track.exporters.columns import Column
from upr_track.exporters.interface import ABOUT_COLUMNS, COLUMN_COLUMNS, SCHEMA_VERSION
from upr_track.exporters.tables import TABLES

FILE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "export-columns.md"

_HEAD = f"""\
# Columns of exports

The tables that [upr-track export](../commands/export.md) makes, with their columns, the same in
every format. This is version {SCHEMA_VERSION} of the schema: the number goes up when a table or a
column goes away or comes to mean something else, and stays when one is added.

The column `id` is never empty, and no two rows of a table have the same. What the four types are in
each format:

| type | csv, tsv, xlsx, datapackage | json, jsonl | sqlite | parquet |
|---|---|---|---|---|
| text | text | string or null | TEXT | string |
| number | whole number | number or null | INTEGER | int64 |
| date | text | string or null | TEXT | string |
| list | one text, with `; ` between several | array | TEXT, a JSON array | list of strings |

Paragraphs are text: `124.10`. Dates are as exact as the source: `2019`, `2019-10` or `2019-10-07`.
"""
_COLUMNS = "| column | type | what it is |\n|---|---|---|\n"
_EXPLAINING = """
## about, columns

Excel files and databases explain themselves in two more tables: `about` says what the export
holds for (version of the schema, date, assessor, scale, audience, conditions, and how much was
left out for the audience), `columns` says what this page says. In `json` and in `datapackage.json`
the same stands at the top, in Parquet in the metadata of the file.
"""


def page() -> str:
    """The text of the page."""
    return _HEAD + "".join(_tables()) + _EXPLAINING + "".join(_explaining())


def write() -> None:
    """Write the page."""
    FILE.write_text(page(), encoding="utf-8", newline="\n")


def _tables() -> Iterator[str]:
    for table in TABLES:
        yield f"\n## {table.name}\n\n{table.description}\n\n{_COLUMNS}"
        yield from map(_line, table.columns)


def _explaining() -> Iterator[str]:
    for name, columns in {"about": ABOUT_COLUMNS, "columns": COLUMN_COLUMNS}.items():
        yield f"\n### {name}\n\n{_COLUMNS}"
        yield from map(_line, columns)


def _line(column: Column) -> str:
    meaning = column.description.replace("|", r"\|").replace("<", "&lt;")
    if column.vocabulary is not None:
        meaning += f" A word of [{column.vocabulary}](vocabulary.md#{column.vocabulary.lower()})."
    if column.refers_to is not None:
        meaning += f" An `id` in [{column.refers_to}](#{column.refers_to})."
    return f"| `{column.name}` | {column.kind.value} | {meaning} |\n"


if __name__ == "__main__":
    write()
