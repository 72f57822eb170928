import csv
import hashlib
import io
import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from tests.exports import content, exported, one_of_each
from tests.records import asked, dataset
from upr_track.exporters.columns import Kind
from upr_track.exporters.data_package import DATA_PACKAGE, package_files
from upr_track.exporters.tables import TABLES

FILES = package_files(exported(one_of_each()))
PACKAGE = json.loads(FILES["datapackage.json"])


def rows(path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(FILES[path].decode("utf-8"), newline="")))


def test_every_table_is_a_resource_and_the_descriptor_comes_last() -> None:
    assert list(FILES) == [*(f"data/{table.name}.csv" for table in TABLES), "datapackage.json"]
    assert [one["path"] for one in PACKAGE["resources"]] == list(FILES)[:-1]
    assert PACKAGE["profile"] == "tabular-data-package"
    assert PACKAGE["upr_track"]["as_of"] == "2020"


@pytest.mark.parametrize("resource", PACKAGE["resources"], ids=lambda one: one["name"])
def test_a_resource_is_what_it_says(resource: dict[str, Any]) -> None:
    written = FILES[resource["path"]]
    assert resource["bytes"] == len(written)
    assert resource["hash"] == f"sha256:{hashlib.sha256(written).hexdigest()}"
    fields = resource["schema"]["fields"]
    assert [one["name"] for one in fields] == written.decode().split("\n")[0].split(",")
    found = rows(resource["path"])
    assert len({row["id"] for row in found}) == len(found) > 0
    for field in fields:
        values = [row[field["name"]] for row in found if row[field["name"]]]
        assert field["type"] == "string" or all(value.isdecimal() for value in values)


@pytest.mark.parametrize("resource", PACKAGE["resources"], ids=lambda one: one["name"])
def test_what_refers_to_a_table_is_in_it(resource: dict[str, Any]) -> None:
    ids = {one["name"]: {row["id"] for row in rows(one["path"])} for one in PACKAGE["resources"]}
    for key in resource["schema"]["foreignKeys"]:
        assert key["reference"]["fields"] == "id"
        values = {row[key["fields"]] for row in rows(resource["path"])} - {""}
        assert values <= ids[key["reference"]["resource"]]


def test_a_field_has_its_description() -> None:
    (notes,) = (one for one in PACKAGE["resources"] if one["name"] == "notes")
    assert notes["schema"]["fields"][0] == {
        "name": "id",
        "type": "string",
        "description": "The record that it stands on, and its number there.",
        "constraints": {"required": True, "unique": True},
    }
    numbers = {column.name for column in TABLES[0].columns if column.kind is Kind.NUMBER}
    flat = PACKAGE["resources"][0]["schema"]["fields"]
    assert {one["name"] for one in flat if one["type"] == "integer"} == numbers


def test_the_zip_file_has_the_same_files_without_a_time() -> None:
    written = content(DATA_PACKAGE, exported(one_of_each()))
    with ZipFile(io.BytesIO(written)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == FILES
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.slow
@pytest.mark.skipif(find_spec("frictionless") is None, reason="frictionless is not installed")
def test_frictionless_accepts_it(tmp_path: Path) -> None:
    data = one_of_each()
    for name, export in {"full": exported(data), "empty": exported(dataset(asked("a")))}.items():
        file = tmp_path / f"{name}.zip"
        file.write_bytes(content(DATA_PACKAGE, export))
        command = [sys.executable, "-W", "ignore", "-m", "frictionless", "validate", file.name]
        ended = subprocess.run(
            [*command, "--json"], cwd=tmp_path, capture_output=True, check=False, encoding="utf-8"
        )
        report = json.loads(ended.stdout)
        assert report["valid"], report
        assert report["stats"]["tasks"] == len(TABLES)
