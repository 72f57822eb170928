"""Which unquoted scalars other YAML programs would not read as the text that stands there.

YAML quirks live here. The value itself is always taken from the raw text, so nothing is
lost in this program; but an editor, a spreadsheet macro or a colleague's script reads
``124.10`` as the number 124.1, and under YAML 1.1 ``NO`` as false.
"""

from re import VERBOSE
from re import compile as pattern

NULL_WORDS = frozenset({"~", "null", "Null", "NULL"})
"""What YAML 1.2 reads as "nothing here"; an empty value is the same."""

DOUBTFUL_WORDS = frozenset(
    variant
    for word in ("y", "n", "yes", "no", "on", "off", "true", "false")
    for variant in (word, word.capitalize(), word.upper())
)
"""Truth values in YAML 1.1 or 1.2."""

DOUBTFUL_STARTS = frozenset("0123456789+-.")
"""First characters of what may be a number or a date."""

_NUMBER = pattern(
    r"""[-+]? ( [0-9][0-9_]* (\.[0-9_]*)? ([eE][-+]?[0-9]+)?
             | \.[0-9][0-9_]* ([eE][-+]?[0-9]+)?
             | 0o[0-7]+ | 0x[0-9a-fA-F]+ | 0b[01]+
             | [0-9][0-9_]* (:[0-5]?[0-9])+ (\.[0-9_]*)?
             | \.(inf|Inf|INF) )
      | \.(nan|NaN|NAN)""",
    VERBOSE,
)
_DATE = pattern(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?")


def read_elsewhere_as(text: str) -> str | None:
    """What another YAML program takes the unquoted text for, None if for itself.

    ``the number 124.1`` for ``124.10``, ``false`` for ``NO``, ``a date`` for ``2019-10-07``.
    """
    if text.lower() in _TRUE:
        return "true"
    if text in DOUBTFUL_WORDS:
        return "false"
    if _DATE.fullmatch(text):
        return "a date"
    if not _NUMBER.fullmatch(text):
        return None
    if (fraction := _FRACTION.fullmatch(text)) is not None:
        return f"the number {fraction['shortened']}"
    return "a number"


_TRUE = frozenset({"y", "yes", "on", "true"})
_FRACTION = pattern(r"(?P<shortened> [0-9]+\.[0-9]*[1-9](?=0+$) | [0-9]+(?=\.0+$) ) \.?0+", VERBOSE)
