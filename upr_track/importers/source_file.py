"""A file to import, with its views: bytes, paragraphs, cells, pages."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from upr_track.errors import FileAccessError
from upr_track.importers.delimited_text import read_delimited_text
from upr_track.importers.file_kind import SPREADSHEETS, Kind, kind_of, read_head
from upr_track.importers.grid import Grid
from upr_track.importers.interface import Origin
from upr_track.importers.pdf_text import read_pages
from upr_track.importers.spreadsheet import read_spreadsheet
from upr_track.importers.word_document import WordDocument, read_word_document


@dataclass(frozen=True, eq=False)
class SourceFile:
    """A file that was found and can be read. Its views are made once, when asked for.

    ``name`` is what the user calls it; ``path`` may be a copy of another kind.
    """

    path: Path
    kind: Kind
    name: str

    def origin(self, place: str = "") -> Origin:
        """A place in this file."""
        return Origin(self.name, place)

    @cached_property
    def head(self) -> bytes:
        """The first bytes of the file."""
        return read_head(self.path)

    @cached_property
    def word(self) -> WordDocument:
        """The paragraphs and tables of a Word document."""
        return read_word_document(self.path)

    @cached_property
    def grids(self) -> tuple[Grid, ...]:
        """The sheets of a spreadsheet, or the one table of a text file."""
        if self.kind in SPREADSHEETS:
            return read_spreadsheet(self.path, self.kind)
        return (read_delimited_text(self.path),) if self.kind is Kind.TEXT else ()

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """The text of a PDF, page by page."""
        return read_pages(self.path)


def open_source(path: Path) -> SourceFile:
    """Look at the file at ``path``. Raises ``FileAccessError`` if it cannot be read."""
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise FileAccessError(f"{path} is a folder", "name the files in it")
        if not path.is_file():
            raise FileAccessError(f"{path} is no file", "name a file")
        if size == 0:
            raise FileAccessError(f"{path.name} is empty", "ask for a new copy")
        return SourceFile(path, kind_of(path), path.name)
    except FileNotFoundError:
        hint = "check the name; put it in quotation marks if it has spaces"
        raise FileAccessError(f"there is no file {path}", hint) from None
    except OSError as error:
        reason = error.strerror or str(error)
        hint = "close it in other programs and check that you may read it"
        raise FileAccessError(f"{path} cannot be read: {reason}", hint) from error
