"""The pages on exports say what is so."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from scripts.make_export_page import FILE, page
from tests.functional.conftest import Run
from upr_track.exporters.registry import FORMATS
from upr_track.exporters.tables import TABLES


def test_the_page_of_columns_is_what_the_code_makes() -> None:
    # If this fails: python -m scripts.make_export_page
    assert FILE.read_text(encoding="utf-8") == page()


def test_the_page_of_columns_has_every_column() -> None:
    for table in TABLES:
        section = page().split(f"\n## {table.name}\n")[1].split("\n## ")[0]
        rows = [line.split("`")[1] for line in section.splitlines() if line.startswith("| `")]
        assert rows == [column.name for column in table.columns]


def test_the_page_of_the_command_names_formats_endings_and_tables(repository: Path) -> None:
    text = (repository / "docs" / "commands" / "export.md").read_text(encoding="utf-8")
    names = [name for one in FORMATS for name in (one.name, *one.endings)]
    names += [table.name for table in TABLES]
    assert [name for name in names if f"`{name}`" not in text] == []


def test_the_questions_on_the_page_of_more_data_are_answered(
    upr_track: Run, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    duckdb: Any = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    text = (repository / "docs" / "reference" / "more-data.md").read_text(encoding="utf-8")
    by_state, by_theme = re.findall(r"```sql\n(.*?)```", text, re.DOTALL)
    (tmp_path / "exports").mkdir()
    file = tmp_path / "exports" / "kaz.parquet"
    assert upr_track("export", "-o", file, cwd=repository).code == 0
    monkeypatch.chdir(tmp_path)
    (upr,) = (row for row in status(upr_track, "mechanism", repository) if row["key"] == "upr")
    not_implemented = upr["counts"]["not_implemented"]
    assert duckdb.sql(by_state).fetchall() == [("KAZ", upr["total"], not_implemented)]
    themes = {row["key"]: row["total"] for row in status(upr_track, "theme", repository)}
    most = sorted(themes.items(), key=lambda theme: (-theme[1], theme[0]))[:3]
    assert duckdb.sql(by_theme).fetchall() == most


def status(upr_track: Run, by: str, workspace: Path) -> list[dict[str, Any]]:
    """What ``upr-track status`` counts, all that is exported."""
    arguments = ("--by", by, "--include-proposed", "--format", "json")
    counted = json.loads(upr_track("status", *arguments, cwd=workspace).out)
    rows: list[dict[str, Any]] = counted["rows"]
    return rows
