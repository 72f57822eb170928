from pathlib import Path, PurePosixPath

import pytest

from upr_track.storage.layout import RECORD_KINDS, kind_of, reading_order

PATHS = [
    "data/recommendations.yaml",
    "data/recommendations/upr.yaml",
    "data/recommendations/2014/upr.yaml",
    "data/recommendations/a.yaml",
    "data/statuses.yaml",
    "data/statuses/.draft.yaml",
    "data/.hidden/cases.yaml",
    "data/other.yaml",
    "data/claims.yml",
    "recommendations.yaml",
    "data/cases/README.md",
    "data/notes/cases.yaml",
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path in PATHS:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    return tmp_path


def test_a_path_alone_tells_what_the_folder_tells(folder: Path) -> None:
    on_disk = {
        file.relative_to(folder).as_posix(): kind.stem
        for kind in RECORD_KINDS
        for file in kind.files(folder)
    }
    kinds = {path: kind_of(PurePosixPath(path)) for path in PATHS}
    assert {path: kind.stem for path, kind in kinds.items() if kind} == on_disk
    assert len(on_disk) == 5


def test_the_order_of_paths_is_the_order_of_reading(folder: Path) -> None:
    for kind in RECORD_KINDS:
        read = [PurePosixPath(file.relative_to(folder).as_posix()) for file in kind.files(folder)]
        assert sorted(set(read), key=reading_order) == read
