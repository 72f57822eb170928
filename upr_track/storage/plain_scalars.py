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


def is_number(text: str) -> bool:
    """Whether YAML 1.1 or 1.2 reads the unquoted text as a number: ``124.10``, ``1:30``."""
    return _NUMBER.fullmatch(text) is not None


def is_date_or_truth_value(text: str) -> bool:
    """Whether YAML 1.1 reads the unquoted text as a date, true or false: ``NO``."""
    return text in DOUBTFUL_WORDS or _DATE.fullmatch(text) is not None
