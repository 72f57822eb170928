"""Whether a file's bytes are text that can be read."""

from upr_track.storage import reader_rules as rules
from upr_track.storage.source_text import UTF16_MARKS, SourceText
from upr_track.storage.yaml_problems import YamlProblem

_SAVE_AS = "save the file as UTF-8 in your editor"


def decoding_problem(source: SourceText) -> YamlProblem | None:
    """Why the file cannot be read as text, or None if it can."""
    if source.content.startswith(UTF16_MARKS):
        return _problem(0, "the file is UTF-16, not UTF-8", _SAVE_AS)
    try:
        text = source.content.decode("utf-8")
    except UnicodeDecodeError as error:
        index = len(source.content[: error.start].decode("utf-8"))
        return _problem(index, _byte(source.content[error.start]), _SAVE_AS)
    if (nul := text.find("\0")) >= 0:
        message = "the file has a NUL character here"
        return _problem(nul, message, f"remove it; if the whole file looks so, {_SAVE_AS}")
    return None


def _byte(byte: int) -> str:
    """Says which letter it was where the file was written, as far as one can tell."""
    here = f"the byte 0x{byte:02x} here is not UTF-8 text"
    try:
        western, cyrillic = (bytes([byte]).decode(page) for page in ("cp1252", "cp1251"))
    except UnicodeDecodeError:
        return here
    return f'{here}: in files of Windows it is "{western}" (Western) or "{cyrillic}" (Cyrillic)'


def _problem(index: int, message: str, hint: str) -> YamlProblem:
    return YamlProblem(rules.FILE_ENCODING, index, index + 1, message, hint)
