"""UPR Info's database of recommendations: the export of 2015 (CSV, .xls) and today's CSV.

One row for each recommending State. The export has no paragraph numbers, drops a leading
"To " and the States behind the text, and calls States by short names. The ``.xls`` names
two columns "Rgrp" and two "Org", which are not needed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from upr_track.importers.columns import Columns, find_columns, header_key
from upr_track.importers.draft import Draft
from upr_track.importers.grid import Grid
from upr_track.importers.interface import (
    Found,
    ImportContext,
    Origin,
    Recognition,
    Remark,
    Skipped,
)
from upr_track.importers.labels import comma_separated
from upr_track.importers.recommending_states import split_recommending_states
from upr_track.importers.record_maker import make_record
from upr_track.importers.row_place import RowPlace
from upr_track.importers.source_file import SourceFile
from upr_track.importers.state_names import find_state, names_in
from upr_track.importers.un_symbols import cycle_of, session_number, split_number

_SYNONYMS = {
    header_key(header): field
    for field, headers in {
        "state_under_review": ("SuR", "To", "State under review", "State under Review (SuR)"),
        "text": ("Recommendation", "Text", "Title", "Recommendation text"),
        "recommending_states": ("RS", "From", "Recommending state", "Recommending States"),
        "position": ("Response", "Response to recommendation", "State response"),
        "action_category": ("Action", "Action category", "Category of action"),
        "themes": ("Issue", "Issues", "Themes", "Themes/Issues"),
        "session": ("Session", "UPR Session", "Session number"),
        "cycle": ("Cycle", "UPR Cycle"),
    }.items()
    for header in headers
}
_NEEDED = {"state_under_review", "text", "recommending_states", "position", "session"}
_PLEDGE = "voluntary pledge"
_NO_POSITION = {
    "general response",
    "no response",
    "no clear position",
    "n/a",
    "na",
    "not available",
}
_SOURCE = "UPR Info"


class UprInfo:
    """Imports exports of UPR Info's database."""

    name = "upr-info"
    label = "UPR Info's database of recommendations (CSV, Excel)"

    def recognises(self, file: SourceFile) -> Recognition | None:
        """By the columns for the two States, the response and the session."""
        if any(_table(grid) for grid in file.grids):
            return Recognition(certain=True, reason="its columns are those of UPR Info's export")
        return None

    def read(self, file: SourceFile, context: ImportContext) -> Iterator[Found]:
        """One record per row. Ids are provisional, as the export has no paragraphs."""
        for grid in file.grids:
            columns = _table(grid)
            if columns is None:
                continue
            if grid.read_as:
                yield Remark(grid.read_as)
            yield Remark("the file has no paragraph numbers: ids are provisional")
            for number in grid.filled_rows(below=columns.row):
                place = RowPlace(file, grid, columns, number)
                yield from _Row(place.origin, place).found(context)


@dataclass(frozen=True, eq=False)
class _Row:
    origin: Origin
    place: RowPlace

    def text(self, field: str) -> str:
        """One cell as a line."""
        return self.place.columns.text(self.place.values, field)

    def found(self, context: ImportContext) -> Iterator[Found]:
        """The record of the row, or why there is none."""
        if not self.text("text"):
            yield Skipped(self.origin, "no text in the column of recommendations")
        elif self.text("position").casefold() == _PLEDGE:
            yield Skipped(self.origin, "a voluntary pledge of the State itself")
        else:
            yield from make_record(self.draft, context)

    @cached_property
    def draft(self) -> Draft:
        """The row in the words of the source."""
        paragraph, text = split_number(self.text("text"))
        session = session_number(self.text("session"))
        cycle = session_number(self.text("cycle"))
        position = self.text("position")
        concerned = find_state(self.text("state_under_review"))
        return Draft(
            origin=self.origin,
            text=split_recommending_states(text, concerned).text,
            state_under_review=concerned,
            state_name=self.text("state_under_review"),
            paragraph=paragraph,
            cycle=cycle_of(session) or cycle,
            session=session,
            state_names=names_in(self.text("recommending_states")),
            position="Unknown" if position.casefold() in _NO_POSITION else position,
            position_text=position,
            position_source=_SOURCE if position else "",
            themes=comma_separated(self.place.columns.lines(self.place.values, "themes"), "themes"),
            action_category=self.text("action_category"),
            place_of=self.place.cell,
        )


def _table(grid: Grid) -> Columns | None:
    columns = find_columns(grid, _SYNONYMS)
    return columns if columns and columns.fields.keys() >= _NEEDED else None
