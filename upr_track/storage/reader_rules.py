"""The rules that a file or a record breaks while it is being read."""

from upr_track.diagnostics import RuleInfo, Severity


def _error(rule_id: str, summary: str, explanation: str) -> RuleInfo:
    return RuleInfo(rule_id, Severity.ERROR, summary, explanation)


def _warning(rule_id: str, summary: str, explanation: str) -> RuleInfo:
    return RuleInfo(rule_id, Severity.WARNING, summary, explanation)


FILE_ENCODING = _error(
    "file-encoding",
    "A data file is UTF-8 text.",
    """
Nothing of the file is read, since letters could come out as others. Open it in an editor and
save it as UTF-8: in Visual Studio Code click on the encoding in the status bar, in Notepad
choose "Save as" and the encoding "UTF-8". Older Excel and Notepad save in the code page of
Windows or in UTF-16. A mark at the start of the file (BOM) and Windows line ends do no harm.
""",
)
YAML_SYNTAX = _error(
    "yaml-syntax",
    "A data file is valid YAML.",
    """
The file cannot be read beyond this place, so records after it are not checked or counted.
The cause is often some lines above: a quote that is not closed, a missing colon after a
field's name, a line that is not lined up with its neighbours, a tab, or a text that holds
`: ` or ` #` and needs quotes. Long texts are safest as a block, indented below the field:

```yaml
  text: >-
    Ensure that: all allegations are investigated
```
""",
)
YAML_ALIAS = _error(
    "yaml-alias",
    "Records use no anchors and aliases.",
    """
YAML can name a value with `&name` and repeat it with `*name`. A record must be readable on
its own, in a diff and by people who do not know YAML, and a few nested aliases can grow to
fill a computer's memory. Write the value out at each place. A text that begins with `*` or
`&` needs quotes.
""",
)
YAML_TAG = _error(
    "yaml-tag",
    "Values carry no YAML tags.",
    """
A tag such as `!!str` or `!name` changes how a value is read. What a value is follows from
its field here, so no tag is needed. Remove it; a text that begins with `!` needs quotes.
""",
)
YAML_MERGE_KEY = _error(
    "yaml-merge-key",
    "Records use no merge keys.",
    """
`<<:` copies the fields of another record in some YAML programs and is an ordinary name in
others. Write the fields out in each record.
""",
)
DUPLICATE_KEY = _error(
    "duplicate-key",
    "A field stands once in a record.",
    """
Other programs keep one of the two values in silence. Remove one; fields for several values
hold a list: `themes: [torture, fair-trial]`. It also happens when the `- ` before the next
record is missing, so that two records run into one.
""",
)
SECOND_DOCUMENT = _error(
    "second-document",
    "A data file holds one YAML document.",
    """
A line `---` begins a new document, and most programs read only the first. Nothing after the
line is read. Remove the line, or move what follows to a file of its own.
""",
)
TOO_DEEP = _error(
    "too-deep",
    "Lists and mappings are not nested beyond what records need.",
    """
Records are three levels deep. Deeper nesting comes from a damaged file, or from one made to
wear out programs that read it. Nothing after this place is read.
""",
)
NOT_A_LIST = _error(
    "not-a-list",
    "A data file is a list of records.",
    """
Each record begins with `- ` at the start of a line, its further fields stand below the
first:

```yaml
- id: kaz-upr2-126.35
  mechanism: upr
```

Without the dash the file is one record, or a text.
""",
)
NOT_A_RECORD = _error(
    "not-a-record",
    "Each entry of a data file is a record.",
    """
An entry of the list is a text or a list. Usually the colon after a field's name or the space
after that colon is missing, or there is a `- ` too many.
""",
)
UNQUOTED_NUMBER = _error(
    "unquoted-number",
    "Text that looks like a number stands in quotes.",
    """
Paragraph numbers are text: 28.1, 28.10 and 28.100 are three recommendations. Unquoted,
`28.10` is the number 28.1 for other programs; a published data set lost 36 of 346
recommendations that way. This program takes the value as it stands, so nothing is lost; put
it in quotes for the others.
""",
)
UNQUOTED_WORD = _warning(
    "unquoted-word",
    "Text that other programs read as a date, true or false stands in quotes.",
    """
`NO` is Norway's two-letter code and `no` a word, but unquoted many YAML programs read them
as *false*, `on` and `yes` as *true*, and `2019-10-07` as a date. This program takes the value
as it stands; put it in quotes for the others.
""",
)
HASH_IN_TEXT = _warning(
    "hash-in-text",
    "A text that holds a hash mark stands in quotes.",
    """
In YAML ` #` begins a comment wherever it stands on a line, so of `summary: Release prisoner #5`
only `Release prisoner` is kept, and nobody notices. Put such a text in quotes. For a comment
that is meant as one, write a space after the `#`.
""",
)
UNKNOWN_FIELD = _error(
    "unknown-field",
    "A record has only the fields that are documented.",
    """
A misspelt field would vanish in silence, and with it what stands there. Correct the name;
the hint names the nearest field, or all that can stand here. `notes` takes what has no field.
The whole record is left out of tables until it is mended.
""",
)
MISSING_FIELD = _error(
    "missing-field",
    "A record has all required fields.",
    """
Without the field the record cannot be used and is left out of tables. Add a line with it. A
field that is there but empty counts as missing; optional fields without a value are fine.
""",
)
UNKNOWN_VALUE = _error(
    "unknown-value",
    "A value from a closed list is one of that list.",
    """
Statuses, positions, States, bodies and the like are counted by code, so a code must be
spelt exactly. The hint names what may be meant; `upr-track vocabulary` shows the lists with
their labels. Names of States are written as ISO 3166-1 alpha-3 codes: `KAZ`, `NOR`.
""",
)
WRONG_KIND = _error(
    "wrong-kind",
    "A value is of the kind that its field holds.",
    """
Some fields hold a text, some a list, some a group of fields. A text with `: ` in it becomes
a group of fields unless it stands in quotes; a list of one value still needs brackets or a
dash: `themes: [torture]`.
""",
)
BAD_NUMBER = _error(
    "bad-number",
    "A number is a whole number in its range.",
    """
Cycles, sessions and counts are written in digits only: `1400`, not `1,400` or `about 1400`.
How a source limits a figure has a field of its own (`qualifier: more_than`).
""",
)
BAD_DATE = _error(
    "bad-date",
    "A date is YYYY, YYYY-MM or YYYY-MM-DD, and exists.",
    """
A date is written year first, with two digits each for month and day, as exactly as the
source gives it: `2019`, `2019-10` or `2019-10-07`. Nothing is guessed from `7/10/2019`,
which is July in one country and October in another.
""",
)
BAD_ID = _error(
    "bad-id",
    "An id is made of letters, digits, dots, hyphens and underscores.",
    """
Ids are typed on the command line and stand in links and file names, so they have Latin
letters without accents, digits, `.`, `-` and `_`, begin with a letter or digit, and have at
most 80 characters: `kaz-upr2-126.35`.
""",
)
UNREAD_FILE = _warning(
    "unread-file",
    "Every file in the data folder has a name that is read.",
    """
Records in a file with another name are not counted, and nobody notices. Data files are
`recommendations.yaml`, `statuses.yaml`, `claims.yaml`, `cases.yaml` and `documents.yaml`, or
any `.yaml` file in a folder of that name: `data/recommendations/upr-2.yaml`. Rename the file,
or move it out of `data/`.
""",
)
MISSING_FILE = _error(
    "missing-file",
    "A workspace has recommendations.",
    """
There is neither `data/recommendations.yaml` nor a folder `data/recommendations/` with files,
so there is nothing to count. Create it, or check that you are in the right folder.
""",
)

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
    HASH_IN_TEXT,
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
