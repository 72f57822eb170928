"""Tables in text files: CSV and its relatives, of any encoding and separator."""

import csv
import io
import re
from pathlib import Path

from upr_track.errors import FileAccessError
from upr_track.importers.grid import Grid

_MOST_BYTES = 100_000_000
_SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
_EXCEL_HINT = re.compile(r'\ufeff?"?sep=(.)"?\r?\n?', re.IGNORECASE)
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_LABELS = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "mac_roman": "Mac Roman",
    "cp1252": "Windows Western European (cp1252)",
    "cp1251": "Windows Cyrillic (cp1251)",
}
_ODD_CASE = re.compile(r"(?<=[a-zà-öø-ÿ])[^\W\d_a-zà-öø-ÿа-яё](?=[a-zà-öø-ÿ])|[а-яёa-z](?=[А-ЯЁ])")
_ODD_SIGN = re.compile(r"(?<=\w)[^\w\s\x00-\x7f’‘“”–—…°§«»•\u00a0](?=\w)|[ªº¬¤¦†‡∂∆Ω√∫≈]")
_ODD_RUN = re.compile(r"[À-ÿ]{3,}")
_SCRIPTS_MIXED = re.compile(r"[a-zA-ZÀ-ÿ][а-яёА-ЯЁ]|[а-яё][a-zA-ZÀ-ÿ]")
_ODDITIES = (_ODD_CASE, _ODD_SIGN, _ODD_RUN, _SCRIPTS_MIXED)
_QUOTED = re.compile(r'"[^"]*"')
_SAMPLE = 200_000


def read_delimited_text(path: Path) -> Grid:
    """The one table of a text file, with what was guessed in ``read_as``.

    Raises ``FileAccessError`` if it is too large or no table.
    """
    if path.stat().st_size > _MOST_BYTES:
        raise FileAccessError(f"{path.name} is too large", "split it into smaller files")
    content = path.read_bytes()
    encoding, guessed = find_encoding(content)
    text = content.decode(encoding, errors="strict" if guessed else "replace")
    text, separator = find_separator(text)
    try:
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        rows = [line if line.count("") < len(line) else () for line in lines]
    except csv.Error as error:
        raise FileAccessError(
            f"{path.name} cannot be read as a table: {error}",
            "look for a quotation mark that is opened and never closed",
        ) from error
    guess = ", a guess" if guessed else ""
    label = f"read as {_LABELS[encoding]}{guess}, separated by {_SEPARATORS[separator]}"
    return Grid(rows, read_as=label)


def find_encoding(content: bytes) -> tuple[str, bool]:
    """The encoding of ``content``, and whether it is a guess.

    A byte order mark or sound UTF-8 settles it. Otherwise the old encodings are tried,
    and the one taken in which the fewest characters stand where no language puts them.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding, False
    if b"\0" in content[:1000]:
        return ("utf-16-be" if content[:1] == b"\0" else "utf-16-le"), False
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return _likeliest(content), True
    return "utf-8", False


def find_separator(text: str) -> tuple[str, str]:
    """The text without Excel's ``sep=`` line, and the separator.

    Counted in the first line that has any outside quotation marks, as a rule the header:
    the texts below are full of commas.
    """
    told = _EXCEL_HINT.match(text)
    if told and told.group(1) in _SEPARATORS:
        return text[told.end() :], told.group(1)
    lines = (_QUOTED.sub("", line) for line in text[:_SAMPLE].splitlines())
    header = next((line for line in lines if any(sign in line for sign in _SEPARATORS)), "")
    return text, max(_SEPARATORS, key=header.count)


def _likeliest(content: bytes) -> str:
    old_mac = b"\r" in content and b"\n" not in content
    order = ("mac_roman", "cp1252", "cp1251") if old_mac else ("cp1252", "cp1251", "mac_roman")
    lines = [line for line in re.split(rb"[\r\n]", content) if not line.isascii()]
    sample = b"\n".join(lines)[:_SAMPLE]
    return min(order, key=lambda encoding: _oddities(sample, encoding))


def _oddities(sample: bytes, encoding: str) -> float:
    """How many characters stand where they do not belong; no number if it does not decode."""
    try:
        text = sample.decode(encoding)
    except UnicodeDecodeError:
        return float("inf")
    return sum(len(odd.findall(text)) for odd in _ODDITIES)
