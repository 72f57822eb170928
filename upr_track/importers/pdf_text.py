"""The text of PDF files, page by page."""

import logging
from pathlib import Path

from upr_track.errors import FileAccessError
from upr_track.importers.libraries import missing_library

_MOST_BYTES = 100_000_000
_MOST_PAGES = 1_000
"""Reports have up to 40; what follows in a longer file is not read."""


def read_pages(path: Path) -> tuple[str, ...]:
    """The text of each page of ``path``. Raises ``FileAccessError`` if it has none."""
    try:
        import pypdf  # noqa: PLC0415 - only for who reads PDF files
    except ImportError as error:
        raise missing_library("pdf", "PDF files") from error
    if path.stat().st_size > _MOST_BYTES:
        raise FileAccessError(f"{path.name} is too large", "ask for the Word file instead")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it warns of harmless flaws
    try:
        reader = pypdf.PdfReader(path)
        pages = tuple(page.extract_text() for page in reader.pages[:_MOST_PAGES])
    except Exception as error:  # a broken PDF can fail in any way
        raise FileAccessError(
            f"{path.name} cannot be read: it is broken or protected by a password",
            "ask for a new copy, or for the Word file",
        ) from error
    if not any(page.strip() for page in pages):
        raise FileAccessError(
            f"{path.name} holds pictures of pages and no text",
            "look for the Word file at documents.un.org, or have the text recognised first",
        )
    return pages
