"""The formats that can be imported, the most particular first. A new one is one line here."""

from upr_track.errors import FileAccessError, UsageError
from upr_track.importers.file_kind import Kind
from upr_track.importers.interface import Importer, Recognition
from upr_track.importers.ohchr_list import OhchrList
from upr_track.importers.source_file import SourceFile
from upr_track.importers.table import Table
from upr_track.importers.uhri import Uhri
from upr_track.importers.un_report import UnReport
from upr_track.importers.upr_info import UprInfo

IMPORTERS: tuple[Importer, ...] = (OhchrList(), UprInfo(), Uhri(), UnReport(), Table())

_REFUSED = {
    Kind.RTF: "open it in Word or LibreOffice and save it as .docx",
    Kind.HTML: "open it in Excel or a browser and save it as .xlsx or .csv",
    Kind.XML: "open it in Excel or LibreOffice and save it as .xlsx",
    Kind.PROTECTED: "open it, save it without a password and try again",
    Kind.ARCHIVE: "unpack it and import the files in it",
    Kind.BINARY: "check that it is the file you mean; a download may have gone wrong",
}


def importer_named(name: str) -> Importer:
    """The importer called ``name``. Raises ``UsageError`` if there is none."""
    for importer in IMPORTERS:
        if importer.name == name:
            return importer
    names = ", ".join(importer.name for importer in IMPORTERS)
    raise UsageError(f'there is no import format "{name}"', f"one of: {names}")


def detect(file: SourceFile) -> tuple[Importer, Recognition]:
    """The importer whose format ``file`` has: the first that is certain, else the first.

    Raises ``FileAccessError`` if it has the format of none.
    """
    if file.kind in _REFUSED:
        raise FileAccessError(f"{file.name} is {file.kind}", _REFUSED[file.kind])
    possible = [
        (importer, recognition)
        for importer in IMPORTERS
        if (recognition := importer.recognises(file)) is not None
    ]
    for importer, recognition in possible:
        if recognition.certain:
            return importer, recognition
    if possible:
        return possible[0]
    raise FileAccessError(
        f"{file.name} is {file.kind}, but holds no recommendations in a form known here",
        "name the form with --from, or make a table with the columns paragraph, "
        "recommendation, recommending States and position",
    )
