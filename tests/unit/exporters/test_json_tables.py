import json

from tests.exports import content, exported, one_of_each
from tests.records import asked, dataset
from upr_track.exporters.json_tables import JSON, JSON_LINES
from upr_track.exporters.tables import TABLES

ONE_TABLE = """\
{
  "schema_version": 1,
  "as_of": "2020",
  "assessed_by": "coalition",
  "scale": "canonical",
  "audience": "public",
  "where": ["mechanism=upr"],
  "left_out": {"recommendations": 1},
  "tables": {
    "situations": [
      {"id": "keeper/2019/imprisoned", "case_id": "keeper", "situation": "imprisoned", \
"as_of": "2019", "since": null, "text": null}
    ]
  }
}
"""


def test_json_says_what_it_holds_for_and_has_a_record_on_each_line() -> None:
    data = one_of_each()
    hidden = dataset(*data.recommendations, asked("hidden", visibility="internal"), *data.cases)
    export = exported(hidden, "mechanism=upr")
    assert JSON.content(export.only("situations")).decode() == ONE_TABLE


def test_json_has_all_tables_with_lists_as_lists() -> None:
    found = json.loads(content(JSON, exported(one_of_each())))
    assert list(found["tables"]) == [table.name for table in TABLES]
    (record,) = found["tables"]["recommendations"]
    assert record["themes"] == ["torture", "fair-trial"]
    assert record["paragraph"] == "124.10"
    assert record["cycle"] == 2


def test_a_table_without_rows_is_an_empty_list() -> None:
    found = content(JSON, exported(dataset()).only("notes")).decode()
    assert found.endswith('  "tables": {\n    "notes": []\n  }\n}\n')


def test_json_lines_have_every_column_in_every_line() -> None:
    data = dataset(asked("a", provisions=("Қылмыстық кодекс, 174-бап",)), asked("b"))
    lines = content(JSON_LINES, exported(data), "recommendations").decode().splitlines()
    first, second = map(json.loads, lines)
    assert '"Қылмыстық кодекс, 174-бап"' in lines[0]
    assert list(first) == list(second)
    assert (second["provisions"], second["position"]) == ([], None)
