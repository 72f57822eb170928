"""What to write instead of a value that a field does not hold."""

from re import ASCII
from re import compile as pattern
from typing import Any
from unicodedata import normalize

from upr_track.model.partial_date import PartialDate
from upr_track.vocabulary.closed_list import Vocabulary
from upr_track.vocabulary.folding import fold

_LISTED = 12
_CURLY_QUOTES = "“”„‟‘’‚‛«»"


def word_hint(vocabulary: Vocabulary[Any], value: str) -> str:
    """What may be meant by a word that a closed list does not have, and what there is."""
    if (bare := value.strip(_CURLY_QUOTES)) in vocabulary.entries:
        return f"write {bare} without the curly quotes"
    codes = vocabulary.codes
    short = len(codes) <= _LISTED
    listed = f"one of: {', '.join(codes)}"
    where = listed if short else f"see upr-track vocabulary {vocabulary.name}"
    close = " or ".join(_with_label(vocabulary, code) for code in vocabulary.suggest(value))
    if not close:
        return where
    return f"did you mean {close}? {where}" if short else f"did you mean {close}?"


def date_hint(value: object) -> str:
    """The date that was probably meant, or what dates look like."""
    for read in (_digits_missing, _day_first, _month_in_words, _with_time):
        meant = read(value) if isinstance(value, str) else None
        if meant is not None and _is_date(meant):
            return f'did you mean "{meant}"?'
    return "for example 2019, 2019-10 or 2019-10-07"


def id_hint(value: object) -> str:
    """An id made from what was written, where that leaves anything."""
    form = "use Latin letters, digits, dots, hyphens and underscores, at most 80"
    if not isinstance(value, str):
        return form
    plain = normalize("NFKD", value).encode("ascii", "ignore").decode()
    meant = _NOT_IN_IDS.sub("-", plain).strip("-._")[:_LONGEST_ID]
    return f'{form}: "{meant}"' if meant else form


def number_hint(value: object) -> str:
    """The number without what divides its thousands, where that is all that is wrong."""
    if isinstance(value, str) and _THOUSANDS.fullmatch(value):
        return f"write {_NOT_DIGITS.sub('', value)}"
    return "write digits only"


def _with_label(vocabulary: Vocabulary[Any], code: str) -> str:
    label = vocabulary.label(code)
    return f'"{code}"' if fold(label) == fold(code) else f'"{code}" ({label})'


_LONGEST_ID = 80
_NOT_IN_IDS = pattern(r"[^A-Za-z0-9._-]+")
_NOT_DIGITS = pattern(r"\D+")
_THOUSANDS = pattern(r"\d{1,3}(?:[,.' \u00a0\u202f’]\d{3})+", ASCII)

_YEAR_FIRST = pattern(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?", ASCII)
_DOTTED = pattern(r"(\d{1,2})\.(?:(\d{1,2})\.)?(\d{4})", ASCII)
_WORDS = pattern(r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4})", ASCII)
_TIME = pattern(r"(\d{4}-\d{2}-\d{2})[T ].*", ASCII)
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)


def _digits_missing(value: str) -> str | None:
    """2014-1-4, 2014/01/04."""
    found = _YEAR_FIRST.fullmatch(value)
    return _joined(found[1], found[2], found[3]) if found else None


def _day_first(value: str) -> str | None:
    """04.11.2014: with dots, the day comes first everywhere. With slashes nobody knows."""
    found = _DOTTED.fullmatch(value)
    if found is None:
        return None
    return _joined(found[3], found[2] or found[1], found[1] if found[2] else None)


def _month_in_words(value: str) -> str | None:
    """4 November 2014, Nov 2014."""
    found = _WORDS.fullmatch(value.strip())
    if found is None:
        return None
    months = [n for n, name in enumerate(_MONTHS, 1) if name.startswith(found[2].lower())]
    return _joined(found[3], str(months[0]), found[1]) if len(months) == 1 else None


def _with_time(value: str) -> str | None:
    """2014-11-04T10:00:00Z."""
    found = _TIME.fullmatch(value)
    return found[1] if found else None


def _joined(year: str, month: str, day: str | None) -> str:
    return f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "")


def _is_date(text: str) -> bool:
    try:
        PartialDate.parse(text)
    except ValueError:
        return False
    return True
