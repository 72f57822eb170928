import re
from pathlib import Path

import pytest

from tests.records import day
from tests.unit.report.reports import RENDERER
from upr_track.errors import SettingsError, UsageError
from upr_track.report.finder import TemplateFinder, find_templates
from upr_track.report.words import direction_of, load_words

WORDS = RENDERER.words
LANGUAGES = sorted(find_templates(None).languages())
PLACEHOLDER = re.compile(r"\{(\w+)\}")


def used_words() -> set[str]:
    """The names of words that templates and code ask for."""
    finder = find_templates(None)
    (root,) = finder.roots
    here = Path(__file__).resolve().parents[3]
    files = [path for path in root.rglob("*") if path.suffix in {".md", ".html"}]
    files += list((here / "upr_track" / "report").glob("*.py"))
    files += list((here / "scripts").glob("word_*.py"))
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)
    return set(re.findall(r"words\.([a-z_]+)", text)) - {"get", "words", "lists"}


def test_every_word_that_a_template_asks_for_is_there() -> None:
    names = {name for name in used_words() if not hasattr(WORDS, name)}
    assert names - set(WORDS.words) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_words_and_places_to_fill(language: str) -> None:
    other = load_words(language, find_templates(None))
    assert other.language == language
    assert other.words.keys() == WORDS.words.keys()
    for name, text in WORDS.words.items():
        assert set(PLACEHOLDER.findall(text)) == set(PLACEHOLDER.findall(other.words[name])), name


@pytest.mark.parametrize(
    ("text", "shown"),
    [("2019", "2019"), ("2019-10", "October 2019"), ("2019-10-07", "7 October 2019")],
)
def test_a_date_is_as_exact_as_it_is(text: str, shown: str) -> None:
    assert WORDS.date(day(text)) == shown


def test_numbers_have_marks_between_thousands() -> None:
    assert WORDS.ratio(1234, 56789) == "1,234 of 56,789"


def test_labels_of_a_language_come_before_english_ones() -> None:
    assert WORDS.label("statuses", "contrary") == "Contrary to the recommendation"
    assert WORDS.label("statuses", "no-such-code") == "no-such-code"


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("ru", "ltr"), ("en", "ltr")])
def test_a_language_runs_as_its_script_does(language: str, direction: str) -> None:
    assert direction_of(language) == direction


def test_a_language_without_words_is_told() -> None:
    with pytest.raises(UsageError, match='reports cannot be written in "kk" yet'):
        load_words("kk", find_templates(None))


def test_a_file_with_a_mistake_is_told(tmp_path: Path) -> None:
    (tmp_path / "languages").mkdir()
    file = tmp_path / "languages" / "xx.yaml"
    file.write_text("language: xx\nmonths: [one]\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"xx\.yaml: "):
        load_words("xx", TemplateFinder((tmp_path,)))
