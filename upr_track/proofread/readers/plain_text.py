"""Plain text. Empty lines end nothing: text taken from slides has them within sentences."""

from pathlib import Path

from upr_track.proofread.passage import Passage, ReadDocument, TextPlaces
from upr_track.proofread.readers.interface import DocumentReader, read_text


def read(path: Path, shown_as: str) -> ReadDocument:
    """The file as one passage. Raises ``FileAccessError``."""
    text = read_text(path)
    return ReadDocument(shown_as, (Passage(text, TextPlaces(shown_as, text)),))


READER = DocumentReader("plain text", (".txt", ".text"), read)
