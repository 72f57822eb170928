"""Whether a file's bytes are text that can be read."""

from upr_track.storage import reader_rules as rules
from upr_track.storage.source_text import SourceText
from upr_track.storage.yaml_problems import YamlProblem

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_SAVE_AS = "save the file as UTF-8 in your editor"


def decoding_problem(source: SourceText) -> YamlProblem | None:
    """Why the file cannot be read as text, or None if it can."""
    if source.content.startswith(_UTF16_MARKS):
        return _problem(0, "the file is UTF-16, not UTF-8", _SAVE_AS)
    try:
        text = source.content.decode("utf-8")
    except UnicodeDecodeError as error:
        index = len(source.content[: error.start].decode("utf-8"))
        byte = source.content[error.start]
        return _problem(index, f"the byte 0x{byte:02x} here is not UTF-8 text", _SAVE_AS)
    if (nul := text.find("\0")) >= 0:
        message = "the file has a NUL character here"
        return _problem(nul, message, f"remove it; if the whole file looks so, {_SAVE_AS}")
    return None


def _problem(index: int, message: str, hint: str) -> YamlProblem:
    return YamlProblem(rules.FILE_ENCODING, index, index + 1, message, hint)
