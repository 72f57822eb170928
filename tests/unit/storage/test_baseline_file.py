import json
from pathlib import Path

import pytest

from upr_track.errors import FileAccessError
from upr_track.storage.baseline_file import read_baseline, write_baseline

KNOWN = {
    ("data/statuses.yaml", "thin-evidence", "нет доказательств"): 2,
    ("data/cases.yaml", "unused-case", 'case "a"'): 1,
}
WRITTEN = """\
{
  "schema_version": 1,
  "findings": [
    {
      "path": "data/cases.yaml",
      "rule": "unused-case",
      "message": "case \\"a\\"",
      "count": 1
    },
    {
      "path": "data/statuses.yaml",
      "rule": "thin-evidence",
      "message": "нет доказательств",
      "count": 2
    }
  ]
}
"""


def test_written_sorted_and_readable(tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    write_baseline(file, KNOWN)
    assert file.read_bytes().decode("utf-8") == WRITTEN
    assert read_baseline(file) == KNOWN
    assert list(tmp_path.iterdir()) == [file]


def test_order_of_findings_does_not_change_the_file(tmp_path: Path) -> None:
    write_baseline(tmp_path / "a.json", KNOWN)
    write_baseline(tmp_path / "b.json", dict(reversed(KNOWN.items())))
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_a_missing_baseline(tmp_path: Path) -> None:
    file = tmp_path / "none.json"
    with pytest.raises(FileAccessError) as raised:
        read_baseline(file)
    assert raised.value.message == f"cannot read the baseline {file}: No such file or directory"
    assert raised.value.hint == f"write one with upr-track validate --write-baseline {file}"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"\xff\xfe",
        b'{"schema_version": 2, "findings": []}',
        b'{"schema_version": 1, "findings": [{"path": "a", "rule": "b"}]}',
        b'{"schema_version": 1, "findings": [], "more": 1}',
        json.dumps(
            {
                "schema_version": 1,
                "findings": [{"path": "a", "rule": "b", "message": "c", "count": 0}],
            }
        ).encode(),
    ],
)
def test_what_is_no_baseline_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "baseline.json"
    file.write_bytes(content)
    with pytest.raises(FileAccessError, match="is not a baseline"):
        read_baseline(file)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileAccessError, match="cannot write the baseline"):
        write_baseline(tmp_path / "no" / "baseline.json", KNOWN)
