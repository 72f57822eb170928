"""The rules that a file or a record breaks while it is being read."""

from upr_track.diagnostics import RuleInfo, Severity


def _error(rule_id: str, summary: str) -> RuleInfo:
    return RuleInfo(rule_id, Severity.ERROR, summary)


FILE_ENCODING = _error("file-encoding", "A data file is UTF-8 text.")
YAML_SYNTAX = _error("yaml-syntax", "A data file is valid YAML.")
YAML_ALIAS = _error("yaml-alias", "Records use no anchors and aliases.")
YAML_TAG = _error("yaml-tag", "Values carry no YAML tags.")
YAML_MERGE_KEY = _error("yaml-merge-key", "Records use no merge keys.")
DUPLICATE_KEY = _error("duplicate-key", "A field stands once in a record.")
SECOND_DOCUMENT = _error("second-document", "A data file holds one YAML document.")
TOO_DEEP = _error(
    "too-deep", "Lists and mappings are not nested beyond what records need."
)
NOT_A_LIST = _error("not-a-list", "A data file is a list of records.")
NOT_A_RECORD = _error("not-a-record", "Each entry of a data file is a record.")
UNQUOTED_NUMBER = _error(
    "unquoted-number", "Text that looks like a number stands in quotes."
)
UNQUOTED_WORD = RuleInfo(
    "unquoted-word",
    Severity.WARNING,
    "Text that other programs read as a date, true or false stands in quotes.",
)
UNKNOWN_FIELD = _error(
    "unknown-field", "A record has only the fields that are documented."
)
MISSING_FIELD = _error("missing-field", "A record has all required fields.")
UNKNOWN_VALUE = _error(
    "unknown-value", "A value from a closed list is one of that list."
)
WRONG_KIND = _error("wrong-kind", "A value is of the kind that its field holds.")
BAD_NUMBER = _error("bad-number", "A number is a whole number in its range.")
BAD_DATE = _error("bad-date", "A date is YYYY, YYYY-MM or YYYY-MM-DD, and exists.")
BAD_ID = _error(
    "bad-id", "An id is made of letters, digits, dots, hyphens and underscores."
)
UNREAD_FILE = RuleInfo(
    "unread-file",
    Severity.WARNING,
    "Every file in the data folder has a name that is read.",
)
MISSING_FILE = _error("missing-file", "A workspace has recommendations.")

READER_RULES = (
    FILE_ENCODING,
    YAML_SYNTAX,
    YAML_ALIAS,
    YAML_TAG,
    YAML_MERGE_KEY,
    DUPLICATE_KEY,
    SECOND_DOCUMENT,
    TOO_DEEP,
    NOT_A_LIST,
    NOT_A_RECORD,
    UNQUOTED_NUMBER,
    UNQUOTED_WORD,
    UNKNOWN_FIELD,
    MISSING_FIELD,
    UNKNOWN_VALUE,
    WRONG_KIND,
    BAD_NUMBER,
    BAD_DATE,
    BAD_ID,
    UNREAD_FILE,
    MISSING_FILE,
)
"""In the order in which they are explained."""
