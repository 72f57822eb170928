"""Tables as an SQLite database: keys between them, indexes, and a search for words."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from upr_track.exporters.columns import Kind
from upr_track.exporters.interface import SCHEMA_VERSION, ExportFormat, Holds, explaining_tables

if TYPE_CHECKING:
    from sqlite3 import Connection

    from upr_track.exporters.columns import Column, Row, Value
    from upr_track.exporters.interface import Export, Table

_ASKED_FOR = frozenset({"mechanism", "position", "status", "assessed_by", "kind"})
"""Columns that people choose rows by, beside those that refer to other tables."""


def _database(export: "Export") -> bytes:
    """The bytes of the database file. It is made in memory: nothing is left on the disk."""
    import sqlite3  # noqa: PLC0415 - not needed for other formats

    connection = sqlite3.connect(":memory:")
    try:
        tables = (*export.tables, *explaining_tables(export))
        with connection:
            connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
            for table in tables:
                _add(connection, table)
            for table in tables if _can_search(connection) else ():
                _add_search(connection, table)
        return connection.serialize()
    finally:
        connection.close()


def _add(connection: "Connection", table: "Table") -> None:
    columns = ", ".join(_definition(column) for column in table.columns)
    connection.execute(f'CREATE TABLE "{table.name}" ({columns})')
    marks = ", ".join("?" * len(table.columns))
    statement = f'INSERT INTO "{table.name}" VALUES ({marks})'  # noqa: S608 - names of our own
    connection.executemany(statement, map(_cells, table.rows))
    for name in _indexed(table):
        connection.execute(f'CREATE INDEX "{table.name}_{name}" ON "{table.name}" ("{name}")')


def _definition(column: "Column") -> str:
    kind = "INTEGER" if column.kind is Kind.NUMBER else "TEXT"
    if column.name == "id":
        return f'"id" {kind} PRIMARY KEY NOT NULL'
    refers = f' REFERENCES "{column.refers_to}" ("id")' if column.refers_to else ""
    return f'"{column.name}" {kind}{refers}'


def _indexed(table: "Table") -> Iterator[str]:
    for column in table.columns:
        if column.name != "id" and (column.refers_to or column.name in _ASKED_FOR):
            yield column.name


def _cells(row: "Row") -> tuple[str | int | None, ...]:
    return tuple(_cell(value) for value in row)


def _cell(value: "Value") -> str | int | None:
    """A list as a JSON array: what ``json_each`` reads and Datasette counts by."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, tuple) else value


def _can_search(connection: "Connection") -> bool:
    """Whether this SQLite has FTS5; without it the tables come all the same."""
    query = "SELECT 1 FROM pragma_module_list WHERE name = 'fts5'"
    return connection.execute(query).fetchone() is not None


def _add_search(connection: "Connection", table: "Table") -> None:
    if not table.searched:
        return
    name, columns = f"{table.name}_fts", ", ".join(f'"{one}"' for one in table.searched)
    connection.execute(
        f'CREATE VIRTUAL TABLE "{name}" USING fts5({columns}, content="{table.name}", '
        "tokenize='unicode61 remove_diacritics 2')"
    )
    rebuild = f'INSERT INTO "{name}" ("{name}") VALUES (\'rebuild\')'  # noqa: S608 - the same
    connection.execute(rebuild)


DATABASE = ExportFormat("sqlite", (".sqlite", ".sqlite3", ".db"), Holds.ALL, _database)
