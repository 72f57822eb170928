"""The sheets of Excel and LibreOffice files: values only, no macro runs, no link is followed."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from upr_track.errors import FileAccessError
from upr_track.importers.archive import SAVE_AGAIN
from upr_track.importers.file_kind import Kind
from upr_track.importers.grid import Grid, Value
from upr_track.importers.libraries import missing_library
from upr_track.importers.sheet_survey import survey_sheets

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_MOST_BYTES = 200_000_000
_LONGEST_MERGE = 5_000


def read_spreadsheet(path: Path, kind: Kind) -> tuple[Grid, ...]:
    """The sheets of ``path`` in order, hidden ones marked.

    Raises ``FileAccessError`` if the file is broken or made to fill the memory.
    """
    if path.stat().st_size > _MOST_BYTES:
        raise FileAccessError(f"{path.name} is too large", "split it into smaller files")
    without_value = survey_sheets(path, kind)
    try:
        return tuple(_grids(path, without_value))
    except FileAccessError:
        raise
    except ImportError as error:
        raise missing_library("excel", "Excel and LibreOffice spreadsheets") from error
    except (MemoryError, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # a panic of the library is no Exception
        raise FileAccessError(
            f"{path.name} is broken: it cannot be read as a spreadsheet", SAVE_AGAIN
        ) from error


def _grids(path: Path, without_value: dict[str, tuple[str, ...]]) -> Iterator[Grid]:
    import python_calamine  # noqa: PLC0415 - only for who reads spreadsheets

    with path.open("rb") as file:
        workbook = python_calamine.CalamineWorkbook.from_filelike(file)
    for about in workbook.sheets_metadata:
        if about.typ is python_calamine.SheetTypeEnum.WorkSheet:
            yield Grid(
                _rows(workbook, about.name),
                sheet=about.name,
                hidden=about.visible is not python_calamine.SheetVisibleEnum.Visible,
                without_value=without_value.get(about.name, ()),
            )


def _rows(workbook: "CalamineWorkbook", name: str) -> list[Sequence[Value]]:
    sheet = workbook.get_sheet_by_name(name)
    # The empty area before the table has to stay, so that addresses are true.
    rows: list[Sequence[Value]] = [
        row if row.count("") < len(row) else () for row in sheet.to_python(skip_empty_area=False)
    ]
    _fill_merged(sheet, rows)
    return rows


def _fill_merged(sheet: "CalamineSheet", rows: list[Sequence[Value]]) -> None:
    """Give the words of a cell merged over several rows to each of these rows."""
    for (top, column), (bottom, _) in sheet.merged_cell_ranges or ():
        if not 0 < bottom - top <= _LONGEST_MERGE or top >= len(rows) or column >= len(rows[top]):
            continue
        for at in range(top + 1, min(bottom + 1, len(rows))):
            if column < len(rows[at]) and rows[at][column] == "":
                filled = list(rows[at])
                filled[column] = rows[top][column]
                rows[at] = filled
