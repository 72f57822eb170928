from pathlib import Path

import pytest

from upr_track.errors import FileAccessError
from upr_track.model.settings import Settings
from upr_track.storage.layout import RECOMMENDATIONS
from upr_track.storage.loader import LoadedData, load_data

RECORD = "- id: {id}\n  mechanism: upr\n  summary: What is asked\n"


def load(root: Path) -> LoadedData:
    return load_data(root, Settings(), lambda file: file.relative_to(root).as_posix())


def put(root: Path, name: str, text: str) -> Path:
    file = root / "data" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="")
    return file


def ids(data: LoadedData) -> list[str]:
    return [record.id for record in data.dataset.recommendations]


def test_files_of_a_kind_are_read_in_one_order(tmp_path: Path) -> None:
    for name in ("recommendations/b.yaml", "recommendations/a/z.yaml", "recommendations.yaml"):
        put(tmp_path, name, RECORD.format(id=Path(name).stem))
    data = load(tmp_path)
    assert ids(data) == ["recommendations", "z", "b"]
    recommendations = data.dataset.recommendations
    assert [str(recommendations.place(index, "id")) for index in range(3)] == [
        "data/recommendations.yaml:1:7",
        "data/recommendations/a/z.yaml:1:7",
        "data/recommendations/b.yaml:1:7",
    ]


def test_hidden_files_and_folders_are_left_alone(tmp_path: Path) -> None:
    put(tmp_path, "recommendations.yaml", RECORD.format(id="a"))
    put(tmp_path, "recommendations/.trash/b.yaml", RECORD.format(id="b"))
    put(tmp_path, "recommendations/.c.yaml", RECORD.format(id="c"))
    put(tmp_path, ".recommendations.yaml", RECORD.format(id="d"))
    assert (ids(load(tmp_path)), load(tmp_path).findings) == (["a"], ())


def test_a_folder_with_the_name_of_a_file_is_no_file(tmp_path: Path) -> None:
    put(tmp_path, "recommendations/a.yaml/inside.yaml", RECORD.format(id="a"))
    assert ids(load(tmp_path)) == ["a"]
    assert len(list(RECOMMENDATIONS.files(tmp_path))) == 1


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("recommendation.yaml", "rename it to recommendations.yaml"),
        ("recommendations.yml", "rename it to recommendations.yaml"),
        ("Statuses.YAML", "rename it to statuses.yaml"),
        ("docs.json", "rename it to documents.yaml"),
    ],
)
def test_files_that_are_not_read_are_named(tmp_path: Path, name: str, hint: str) -> None:
    put(tmp_path, "recommendations.yaml", RECORD.format(id="a"))
    put(tmp_path, name, "[]")
    (finding,) = load(tmp_path).findings
    assert (finding.rule, finding.message) == ("unread-file", f"{name} is not read")
    assert finding.hint == hint or hint.endswith("documents.yaml")


def test_texts_beside_the_data_are_nobodys_affair(tmp_path: Path) -> None:
    put(tmp_path, "recommendations.yaml", RECORD.format(id="a"))
    put(tmp_path, "README.md", "# About")
    put(tmp_path, "list.xlsx", "")
    assert load(tmp_path).findings == ()


def test_what_could_not_be_read_is_remembered(tmp_path: Path) -> None:
    put(
        tmp_path,
        "recommendations.yaml",
        RECORD.format(id="a") + "- id: b\n- id: c\n  x: *y\n- text\n- id: bad id\n  summary: x\n",
    )
    recommendations = load(tmp_path).dataset.recommendations
    assert [record.id for record in recommendations] == ["a"]
    assert recommendations.rejected_ids == {"b", "c", "bad id"}
    assert (recommendations.rejected, recommendations.complete) == (3, True)


def test_a_file_that_breaks_off_is_not_complete(tmp_path: Path) -> None:
    put(tmp_path, "recommendations.yaml", RECORD.format(id="a") + "- id: 'b\n")
    put(tmp_path, "statuses.yaml", "")
    data = load(tmp_path).dataset
    assert (data.recommendations.complete, data.assessments.complete) == (False, True)


def test_an_unreadable_file_ends_the_run(tmp_path: Path) -> None:
    put(tmp_path, "recommendations/a.yaml", "")
    (tmp_path / "data" / "recommendations" / "b.yaml").symlink_to(tmp_path / "lost")
    with pytest.raises(FileAccessError, match=r"cannot read data/recommendations/b\.yaml"):
        load(tmp_path)


def test_empty_optional_fields_count_as_left_out(tmp_path: Path) -> None:
    put(tmp_path, "recommendations.yaml", RECORD.format(id="a") + "  body:\n  themes: ~\n")
    (record,) = load(tmp_path).dataset.recommendations
    assert (record.body, record.themes) == (None, ())


def test_a_wrong_value_is_not_asked_for_in_quotes_too(tmp_path: Path) -> None:
    put(
        tmp_path,
        "recommendations.yaml",
        RECORD.format(id="a") + "  recommending_states: [NO]\n  paragraph: 124.10\n",
    )
    assert [one.rule for one in load(tmp_path).findings] == ["unknown-value", "unquoted-number"]
