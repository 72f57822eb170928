"""What holds for every list."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import upr_track.vocabulary
from upr_track.vocabulary import VOCABULARIES
from upr_track.vocabulary.folding import fold, spelling_key

NAMES = sorted(VOCABULARIES)
FOLDER = Path(upr_track.vocabulary.__file__).parent


def _spellings(name: str) -> Iterator[tuple[str, str]]:
    for code, entry in VOCABULARIES[name]().entries.items():
        for spelling in entry.spellings:
            yield spelling, code


EVERY_SPELLING = [(name, spelling, code) for name in NAMES for spelling, code in _spellings(name)]


def test_every_file_is_a_list_and_every_list_a_file() -> None:
    assert {path.stem for path in FOLDER.glob("*.yaml")} == set(VOCABULARIES)


@pytest.mark.parametrize("name", NAMES)
def test_a_list_knows_its_names(name: str) -> None:
    vocabulary = VOCABULARIES[name]()
    assert vocabulary.name == name
    assert re.fullmatch(r"(a|an) \S.*", vocabulary.noun)


@pytest.mark.parametrize("name", NAMES)
def test_a_list_is_read_once(name: str) -> None:
    assert VOCABULARIES[name]() is VOCABULARIES[name]()


@pytest.mark.parametrize("name", NAMES)
def test_an_entry_is_kept_under_its_code(name: str) -> None:
    entries = VOCABULARIES[name]().entries
    assert [entry.code for entry in entries.values()] == list(entries)


@pytest.mark.parametrize("name", NAMES)
def test_no_spelling_means_two_things(name: str) -> None:
    meanings: dict[str, set[str]] = {}
    for spelling, code in _spellings(name):
        meanings.setdefault(spelling_key(spelling), set()).add(code)
    assert {key: codes for key, codes in meanings.items() if len(codes) > 1} == {}


@pytest.mark.parametrize("name", NAMES)
def test_no_near_word_is_accepted(name: str) -> None:
    vocabulary = VOCABULARIES[name]()
    near = [(code, word) for code, entry in vocabulary.entries.items() for word in entry.near]
    assert [(code, word) for code, word in near if vocabulary.find(word) is not None] == []


@given(st.sampled_from(EVERY_SPELLING))
def test_a_spelling_finds_its_code(case: tuple[str, str, str]) -> None:
    name, spelling, code = case
    assert VOCABULARIES[name]().find(spelling) == code


@given(
    st.sampled_from(EVERY_SPELLING),
    st.sampled_from(["{}", "  {}\u00a0", "{}*", "\n{} *\t", "\u200b{}"]),
    st.sampled_from([" ", "\u00a0", "  ", "\n", "-", "\u2011", "_"]),
    st.sampled_from(["'", "\u2019", "\u2018", "\u00b4", "`"]),
)
def test_how_a_name_is_typeset_does_not_matter(
    case: tuple[str, str, str], frame: str, space: str, apostrophe: str
) -> None:
    name, spelling, code = case
    typeset = frame.format(spelling.replace(" ", space).replace("'", apostrophe))
    if spelling_key(spelling) == fold(spelling):
        assert VOCABULARIES[name]().find(typeset) == code


@pytest.mark.parametrize("name", NAMES)
def test_a_file_says_where_its_words_come_from(name: str) -> None:
    text = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
    comment = "".join(line for line in text.splitlines(keepends=True) if line.startswith("#"))
    assert text.startswith("# ")
    assert "# Source: " in comment


@pytest.mark.parametrize("name", NAMES)
def test_labels_and_definitions_are_clean_text(name: str) -> None:
    for entry in VOCABULARIES[name]().entries.values():
        for text in (entry.label, entry.definition):
            assert text == " ".join(text.split())
