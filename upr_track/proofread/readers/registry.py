"""All readers, and which one reads a file."""

from pathlib import Path

from upr_track.errors import UsageError
from upr_track.proofread.passage import ReadDocument
from upr_track.proofread.readers import html, markdown, plain_text, word_file

READERS = (markdown.READER, plain_text.READER, html.READER, word_file.READER)
"""A new format is one file and one line here."""


def read_document(path: Path, shown_as: str) -> ReadDocument:
    """Read a file by the ending of its name.

    Raises ``UsageError`` for a format that no reader reads, ``FileAccessError`` for a file
    that cannot be read.
    """
    ending = path.suffix.lower()
    for reader in READERS:
        if ending in reader.endings:
            return reader.read(path, shown_as)
    known = ", ".join(ending for reader in READERS for ending in reader.endings)
    hint = f"hand in one of: {known}"
    if ending in {".doc", ".odt", ".rtf", ".pages"}:
        hint = "open it in a word processor and save it as Word document (.docx)"
    elif ending == ".pdf":
        hint = "hand in the file that the PDF was made from"
    raise UsageError(f"{path.name} has a format that cannot be proofread", hint)
