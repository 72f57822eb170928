"""The text is written in another script than its language.

`language: en` beside a text in Cyrillic letters means that one of the two was copied from
another language version; in a report the text would be read out and hyphenated wrongly.
Where the record has no `language`, that of the settings counts. Most letters decide, so
names in other letters do no harm.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from unicodedata import name

from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.dataset import Dataset
from upr_track.vocabulary import languages
from upr_track.vocabulary.yaml_lists import read_list

INFO = RuleInfo("wrong-script", Severity.WARNING, "A text is in a script of its language.", __doc__)

_SCRIPTS = {
    "LATIN": ("Latn", "Latin"),
    "CYRILLIC": ("Cyrl", "Cyrillic"),
    "ARABIC": ("Arab", "Arabic"),
    "CJK": ("Hans", "Chinese"),
    "GREEK": ("Grek", "Greek"),
    "GEORGIAN": ("Geor", "Georgian"),
    "ARMENIAN": ("Armn", "Armenian"),
    "HEBREW": ("Hebr", "Hebrew"),
    "MONGOLIAN": ("Mong", "Mongolian"),
}
"""First word of a character's Unicode name: ISO 15924 code, and name in messages."""

_SAMPLE = 16
"""So many characters, spread over the text, tell whether all need to be counted."""


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find texts most of whose letters are of another script."""
    usual = data.settings.language
    for index, record in enumerate(data.recommendations.records):
        if record.text is not None:
            expected = _scripts_of_language(record.language or usual)
            found = _other_script(record.text, expected)
            if found is not None:
                language = languages().label(record.language or usual)
                field = "text" if record.language is None else "language"
                yield INFO.found(
                    data.recommendations.place(index, field),
                    f"the text is in {found} letters, which {language} is not written in",
                    "correct language:, or copy the text in that language"
                    if record.language
                    else "add language: with the language of the text",
                )


def _other_script(text: str, expected: frozenset[str]) -> str | None:
    """The name of the script of most letters, if it is none of the ``expected``."""
    if text.isascii() and "Latn" in expected:
        return None
    if expected.issuperset(filter(None, map(_script, text[:: len(text) // _SAMPLE or 1]))):
        return None
    counts = Counter(script for script in map(_script, text) if script)
    most, _ = counts.most_common(1)[0]
    return None if most in expected else _NAMES.get(most, "other")


@cache
def _script(character: str) -> str | None:
    """ISO 15924 code of the script of a letter; None for what is no letter."""
    if not character.isalpha():
        return None
    first = name(character, "unknown").split(" ", maxsplit=1)[0]
    return _SCRIPTS.get(first, (first, ""))[0]


@cache
def _scripts_of_language(code: str) -> frozenset[str]:
    return frozenset(read_list("languages")[code]["scripts"])


_NAMES = dict(_SCRIPTS.values())

RULE = Rule(INFO, check)
