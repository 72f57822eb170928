"""How two spellings of one name are made equal: exact after folding, never fuzzy."""

import re
from unicodedata import category, normalize

_SAME_CHARACTER = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201b\u02bb\u02bc\u00b4\uff07`", "'"),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        "&": " and ",
    }
)
_SEPARATORS = re.compile(r"[\s_:\-]+")
_AROUND_APOSTROPHE = re.compile(r"\s*'\s*")
_NOT_WRITTEN = {"Mn", "Cf"}
"""Accents, and characters that nobody sees: soft hyphens, zero-width spaces."""

_LONGEST_ACRONYM = 4


def fold(text: str) -> str:
    """``text`` without what spellings of one name differ in.

    Case, accents, the form of apostrophes and dashes, runs of spaces (also non-breaking
    ones), ``&`` for "and" and the trailing ``*`` of "State of Palestine*" do not count;
    spaces, hyphens, underscores and colons are equal.
    """
    # Apostrophes first: NFKD turns a spacing accent (U+00B4) into a space and a mark.
    decomposed = normalize("NFKD", text.translate(_SAME_CHARACTER))
    written = "".join(c for c in decomposed if category(c) not in _NOT_WRITTEN)
    spaced = _SEPARATORS.sub(" ", written.casefold())
    return _AROUND_APOSTROPHE.sub("'", spaced.rstrip("* ")).strip()


def spelling_key(spelling: str) -> str:
    """The key that an accepted spelling is kept under.

    An acronym keeps its capitals: "CAR", "USA" and "AND" name States, "car", "us" and
    "and" are English words that stand where importers look for States.
    """
    return spelling if _is_acronym(spelling) else fold(spelling)


def lookup_keys(text: str) -> tuple[str, str]:
    """The keys under which ``text``, as found in a source, may be known."""
    return text.strip().rstrip("* \u00a0"), fold(text)


def _is_acronym(spelling: str) -> bool:
    return len(spelling) <= _LONGEST_ACRONYM and spelling.isalpha() and spelling.isupper()
