"""OHCHR's thematic lists of recommendations: one table in a Word document.

Three layouts are known (Egypt 2014; China 2013 to Slovenia 2019; Slovenia 2025) and told
apart by their header cells alone, so that columns may come in any order. Rows of one
merged cell name the theme of those that follow; one recommendation may stand under several.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from upr_track.diagnostics import Severity
from upr_track.importers import ohchr_words as words
from upr_track.importers.draft import Draft
from upr_track.importers.file_kind import Kind
from upr_track.importers.interface import (
    Found,
    ImportContext,
    ImportProblem,
    Recognition,
    Remark,
    Skipped,
)
from upr_track.importers.parts_remark import parts_remark
from upr_track.importers.recommending_states import split_recommending_states
from upr_track.importers.record_maker import find_word, make_record
from upr_track.importers.source_file import SourceFile
from upr_track.importers.state_names import names_in
from upr_track.importers.un_symbols import (
    cycle_of,
    report_symbol,
    session_of_report,
    split_number,
)
from upr_track.importers.word_document import WordRow, WordTable
from upr_track.importers.wording import tidy, without_entities


@dataclass(frozen=True, slots=True)
class _Row:
    """A row under a header: its place, the cells by field, the theme that it stands under."""

    place: str
    cells: Mapping[str, tuple[str, ...]]
    theme: str

    def lines(self, name: str) -> tuple[str, ...]:
        return tuple(tidy(without_entities(line)) for line in self.cells.get(name, ()))

    def text(self, name: str) -> str:
        return " ".join(self.lines(name))


class OhchrList:
    """Imports the lists that OHCHR publishes after each review."""

    name = "ohchr-list"
    label = "OHCHR thematic list of recommendations (Word)"

    def recognises(self, file: SourceFile) -> Recognition | None:
        """By the header cells "Recommendation" and "Position" or "Full list of themes"."""
        if file.kind is not Kind.DOCX:
            return None
        for table in file.word.tables:
            if any(words.read_header(row) for row in table.rows):
                return Recognition(certain=True, reason="its table has the columns of such a list")
        return None

    def read(self, file: SourceFile, context: ImportContext) -> Iterator[Found]:
        """One record per row with a number, and what the list says of itself."""
        listing = _Listing(file, context)
        yield from listing.remarks()
        for found in listing.rows():
            if isinstance(found, _Row):
                yield from listing.records(found)
            else:
                yield found


@dataclass(frozen=True, eq=False)
class _Listing:
    """One file while it is read."""

    file: SourceFile
    context: ImportContext

    @cached_property
    def about(self) -> words.ListTitle:
        """State, cycle and session as the head of the pages names them."""
        texts = (*self.file.word.running_heads, *self.file.word.paragraphs, self.file.path.stem)
        title = words.read_title(texts)
        symbol = report_symbol(words.most_frequent_symbol(self._all_lines()))
        session = title.session or session_of_report(symbol, title.cycle)
        concerned = title.state_under_review or self.context.state_under_review
        cycle = title.cycle or cycle_of(session)
        return replace(
            title,
            state_under_review=concerned,
            session=session,
            cycle=cycle,
            document_symbol=symbol,
        )

    def remarks(self) -> Iterator[Found]:
        """What the list does not say and a person has to."""
        if self.file.word.has_macros:
            yield Remark("the file holds macros; they were not run")
        if not self.about.document_symbol:
            yield ImportProblem(
                self.file.origin(),
                "no-document-symbol",
                Severity.WARNING,
                "no document symbol such as A/HRC/43/15 stands in the list",
                "add document_symbol to the records, so that they can be matched with others",
            )

    def rows(self) -> Iterator[_Row | Skipped]:
        """The rows of all tables below their headers, and those that are no recommendation."""
        header: words.Header | None = None
        for table in self.file.word.tables:
            theme = ""
            for row in table.rows:
                place = f"table {table.number}, row {row.number}"
                header = words.read_header(row) or header
                if header is None:
                    yield self._before_header(place, row)
                elif words.read_header(row) or not any(cell.lines for cell in row.cells):
                    continue
                elif words.is_theme_row(row):
                    theme = words.theme_of(row)
                elif words.is_heading(row):
                    yield Skipped(self.file.origin(place), f"a heading: {words.shown(row)}")
                else:
                    yield _Row(place, header.cells_of(row), theme)

    def records(self, row: _Row) -> Iterator[Found]:
        """The record of one row."""
        lines, source, comments = words.split_source(row.lines("recommendation"))
        number, text = split_number(" ".join((*row.lines("number"), *lines)))
        if not text.strip():
            yield Skipped(self.file.origin(row.place), "no text in the column of recommendations")
            return
        if not number:
            yield self._without_number(row, text)
        split = split_recommending_states(text, self.about.state_under_review)
        themes = words.read_themes(row.lines("themes"))
        draft = Draft(
            origin=self.file.origin(_place(row.place, number)),
            text=split.text,
            state_under_review=self.about.state_under_review,
            document_symbol=report_symbol(words.symbol_in(source)) or self.about.document_symbol,
            paragraph=number,
            cycle=self.about.cycle,
            session=self.about.session,
            state_names=split.names + names_in("\n".join(row.lines("recommending_states"))),
            position=row.text("position"),
            position_source=words.passage_in(source),
            themes=_with_heading(themes.themes, row.theme),
            affected_persons=themes.affected_persons,
            sdgs=(*themes.sdgs, *words.items(row.lines("sdgs"))),
            assessment="\n".join(row.lines("assessment")),
            remarks=(*comments, *parts_remark(split)),
            language=self.about.language,
        )
        yield from make_record(draft, self.context)

    def _before_header(self, place: str, row: WordRow) -> Skipped:
        return Skipped(self.file.origin(place), f"above the header of the list: {words.shown(row)}")

    def _without_number(self, row: _Row, text: str) -> ImportProblem:
        return ImportProblem(
            self.file.origin(row.place),
            "no-paragraph",
            Severity.WARNING,
            f'no paragraph number stands before "{text[:60]}"',
            "the record has a provisional id; add its paragraph by hand",
        )

    def _all_lines(self) -> Iterator[str]:
        for table in self.file.word.tables:
            yield from _lines_of(table)


def _lines_of(table: WordTable) -> Iterator[str]:
    for row in table.rows:
        for cell in row.cells:
            yield from cell.lines


def _with_heading(themes: tuple[str, ...], heading: str) -> tuple[str, ...]:
    """The themes of a row and the one that it stands under, which comes first if it is new."""
    known = {find_word("themes", theme) or theme for theme in themes}
    if not heading or (find_word("themes", heading) or heading) in known:
        return themes
    return (heading, *themes)


def _place(place: str, number: str) -> str:
    return f"{place}, paragraph {number}" if number else place
