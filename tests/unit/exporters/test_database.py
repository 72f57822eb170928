import sqlite3
from collections.abc import Iterator

import pytest

from tests.exports import content, exported, one_of_each
from tests.records import asked, dataset
from upr_track.exporters.database import DATABASE
from upr_track.exporters.tables import TABLES

LEAD_PARAGRAPHS = """\
CREATE TABLE "lead_paragraphs" ("id" TEXT PRIMARY KEY NOT NULL, \
"document_id" TEXT REFERENCES "documents" ("id"), "lead" TEXT, "count" INTEGER, \
"position" TEXT, "state_claim" TEXT)"""


@pytest.fixture
def database() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(content(DATABASE, exported(one_of_each())))
    yield connection
    connection.close()


def tables(database: sqlite3.Connection) -> list[str]:
    query = "SELECT name FROM sqlite_master WHERE type = 'table'"
    return [name for (name,) in database.execute(query) if "_fts" not in name]


def test_every_table_is_there_and_two_explain_them(database: sqlite3.Connection) -> None:
    assert tables(database) == [*(table.name for table in TABLES), "about", "columns"]
    assert ("as_of", "2020") in database.execute("SELECT * FROM about").fetchall()
    assert database.execute("PRAGMA user_version").fetchone() == (1,)


def test_tables_refer_to_each_other_by_keys(database: sqlite3.Connection) -> None:
    query = "SELECT sql FROM sqlite_master WHERE name = 'lead_paragraphs'"
    assert database.execute(query).fetchone() == (LEAD_PARAGRAPHS,)
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    joined = database.execute(
        "SELECT documents.title, quote FROM evidence JOIN documents "
        "ON documents.id = document_id WHERE cited_by = 'assessment'"
    )
    assert joined.fetchall() == [("Annual of the Lantern", "=1+1")]


def test_paragraphs_are_text_numbers_are_numbers_and_lists_are_arrays(
    database: sqlite3.Connection,
) -> None:
    query = "SELECT paragraph, cycle, themes, focus FROM recommendations"
    assert database.execute(query).fetchone() == ("124.10", 2, '["torture", "fair-trial"]', "[]")
    each = database.execute("SELECT value FROM recommendations, json_each(themes)").fetchall()
    assert each == [("torture",), ("fair-trial",)]


def test_words_are_found_whatever_their_capitals_and_accents() -> None:
    export = exported(dataset(asked("a", text="Libérer le gardien"), asked("b")))
    connection = sqlite3.connect(":memory:")
    connection.deserialize(content(DATABASE, export))
    if not connection.execute("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'").fetchone():
        pytest.skip("this SQLite has no FTS5")
    query = (
        "SELECT id FROM recommendations JOIN recommendations_fts "
        "ON recommendations.rowid = recommendations_fts.rowid WHERE recommendations_fts MATCH ?"
    )
    assert connection.execute(query, ["LIBERER"]).fetchall() == [("a",)]
    assert connection.execute(query, ["nobody"]).fetchall() == []
    connection.close()


def test_what_people_choose_by_has_an_index(database: sqlite3.Connection) -> None:
    query = "SELECT name FROM sqlite_master WHERE tbl_name = 'assessments' AND type = 'index'"
    named = [name for (name,) in database.execute(query) if not name.startswith("sqlite_")]
    assert named == [
        "assessments_recommendation_id",
        "assessments_assessed_by",
        "assessments_status",
    ]
