import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

import upr_track.vocabulary
from upr_track.vocabulary.list_files import read_codes
from upr_track.vocabulary.loading import load
from upr_track.vocabulary.state import State
from upr_track.vocabulary.word import Word
from upr_track.vocabulary.yaml_lists import parse_list, read_list

FOLDER = Path(upr_track.vocabulary.__file__).parent


def test_every_scalar_stays_text() -> None:
    content = b"NOR: {alpha2: NO, since: 2006-06-28, share: 120.10, member: true}\n"
    assert parse_list(content) == {
        "NOR": {"alpha2": "NO", "since": "2006-06-28", "share": "120.10", "member": "true"}
    }


def test_lists_and_mappings_may_be_nested() -> None:
    content = "a:\n  grades:\n    - {code: Å, of: [x, y]}\n".encode()
    assert parse_list(content) == {"a": {"grades": [{"code": "Å", "of": ["x", "y"]}]}}


@pytest.mark.parametrize(
    "content", [b"a: {label: A}\na: {label: B}\n", b"a: {label: A, label: B}\n"]
)
def test_a_key_that_stands_twice_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="stands twice"):
        parse_list(content)


def test_an_alias_of_yaml_is_refused() -> None:
    with pytest.raises(ValueError, match="no place in a list"):
        parse_list(b"a: &x {label: A}\nb: *x\n")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_reader_agrees_with_a_full_yaml_loader(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    expected: Any = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - our own files
    found = read_list(path.stem)
    assert found == expected
    assert list(found) == list(expected)


@pytest.mark.parametrize("name", ["states", "scales"])
def test_lists_are_the_same_where_the_c_parser_is_missing(name: str) -> None:
    content = (FOLDER / f"{name}.yaml").read_bytes()
    assert parse_list(content, yaml.BaseLoader) == read_list(name)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_keys_mean_the_same_to_yaml_libraries_that_type_scalars(path: Path) -> None:
    typed = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert list(typed) == list(read_list(path.stem))


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_codes_can_be_read_without_a_parser(path: Path) -> None:
    assert read_codes(path.stem) == tuple(read_list(path.stem))


@pytest.mark.parametrize("read", [read_list, read_codes])
def test_a_list_that_is_missing_is_an_error(read: Callable[[str], object]) -> None:
    with pytest.raises(FileNotFoundError):
        read("no_such_list")


def test_an_entry_that_does_not_fit_its_model_is_an_error() -> None:
    with pytest.raises(ValidationError, match=re.escape("alpha2")):
        load("positions", "a position", State)


def test_an_unknown_field_is_an_error() -> None:
    with pytest.raises(ValidationError, match="Unexpected keyword"):
        load("states", "a State", Word)
