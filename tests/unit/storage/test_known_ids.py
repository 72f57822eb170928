from pathlib import Path

from upr_track import open_workspace
from upr_track.storage.known_ids import known_ids
from upr_track.storage.layout import RECORD_KINDS


def write(folder: Path, path: str, text: str) -> None:
    file = folder / "data" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_ids_are_found_in_every_layout(tmp_path: Path) -> None:
    write(
        tmp_path,
        "cases.yaml",
        "- id: first\n"
        "  name: id: no\n"
        "-  name: x\n"
        '   id: "second"  # a comment\n'
        "- {name: y, id: 'third'}\n"
        "-\n"
        "  id: fourth-1.2_3\r\n"
        "# - id: commented-out\n"
        "- id: first\n",
    )
    assert known_ids(tmp_path, "cases") == ["first", "second", "third", "fourth-1.2_3"]


def test_split_files_are_read_too(tmp_path: Path) -> None:
    write(tmp_path, "cases.yaml", "- id: one\n")
    write(tmp_path, "cases/b.yaml", "- id: three\n")
    write(tmp_path, "cases/a.yaml", "- id: two\n")
    assert known_ids(tmp_path, "cases") == ["one", "two", "three"]


def test_a_kind_without_files_has_no_ids(tmp_path: Path) -> None:
    assert known_ids(tmp_path, "cases") == []


def test_the_bundled_ids_are_those_of_its_records(repository: Path) -> None:
    dataset = open_workspace(repository).dataset
    kinds = {kind.stem: one for kind, one in zip(RECORD_KINDS, dataset.collections, strict=True)}
    for stem in ("recommendations", "cases", "claims", "documents"):
        assert known_ids(repository, stem) == [record.id for record in kinds[stem]]
