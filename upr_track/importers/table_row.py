"""One row of a table, as a draft."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from upr_track.diagnostics import Severity
from upr_track.importers.columns import Columns
from upr_track.importers.draft import Draft
from upr_track.importers.interface import ImportContext, ImportProblem
from upr_track.importers.labels import comma_separated
from upr_track.importers.mechanism_words import body_words, mechanism_of
from upr_track.importers.parts_remark import parts_remark
from upr_track.importers.position_words import read_accepted, read_position
from upr_track.importers.recommending_states import RecommendingStates, split_recommending_states
from upr_track.importers.record_maker import find_word
from upr_track.importers.row_place import RowPlace
from upr_track.importers.state_names import NO_STATES, StateNames, find_state, names_in
from upr_track.importers.un_symbols import (
    cycle_of,
    find_symbol,
    session_number,
    session_of_report,
    split_number,
)
from upr_track.importers.wording import one_line, without_entities

_PARTIAL_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?=[ T])")
_DAY_FIRST = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_RECORD_ID = re.compile(r"(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
_LONGEST_MONTH = 12


@dataclass(frozen=True, eq=False)
class TableRow:
    """A row below the headers, read as one recommendation."""

    place: RowPlace
    context: ImportContext

    @property
    def columns(self) -> Columns:
        """The columns of the table."""
        return self.place.columns

    def text(self, field: str) -> str:
        """A cell as one line."""
        return one_line(without_entities(self.columns.text(self.place.values, field)))

    def lines(self, field: str) -> str:
        """A cell with its line breaks."""
        return without_entities(self.columns.lines(self.place.values, field))

    def problems(self) -> Iterator[ImportProblem]:
        """What of the row cannot be read as it stands."""
        value = self.columns.value(self.place.values, "paragraph")
        if isinstance(value, float) and not value.is_integer():
            yield self._number_for_paragraph(value)
        for field in ("issued_on", "assessed_on"):
            if self.text(field) and not read_date(self.text(field)):
                yield self._not_a_date(field)

    @cached_property
    def draft(self) -> Draft:
        """The row in the words of the source."""
        symbol = find_symbol(self.text("document_symbol")) or self.text("document_symbol")
        body = self.text("body")
        mechanism = mechanism_of(body, symbol, self.text("mechanism"))
        concerned = find_state(self.text("state_under_review"))
        paragraph, split = self._words(mechanism, concerned or self.context.state_under_review)
        position, claim = self._position()
        cycle, session = self._review(symbol)
        return Draft(
            origin=self.place.origin,
            id=self._id(),
            text=split.text,
            summary=self.text("summary"),
            mechanism=mechanism,
            body=body_words(body, symbol),
            state_under_review=concerned,
            state_name=self.text("state_under_review"),
            document_symbol=symbol,
            paragraph=paragraph,
            cycle=cycle if mechanism == "upr" else None,
            session=session,
            issued_on=read_date(self.text("issued_on")),
            state_names=split.names,
            position=position,
            position_text=self.text("accepted" if self._says_yes_or_no else "position"),
            position_source=self.text("position_source"),
            state_claim=find_word("state_claims", self.text("state_claim")) or claim,
            themes=comma_separated(self.lines("themes"), "themes"),
            affected_persons=comma_separated(self.lines("affected_persons"), "affected_persons"),
            sdgs=comma_separated(self.lines("sdgs"), "sdg_targets"),
            action_category=self._action_category(),
            assessment=self.lines("assessment"),
            grade=self.text("grade"),
            scale=self.text("scale"),
            rationale=self.lines("rationale"),
            assessed_by=self.text("assessed_by"),
            assessed_on=read_date(self.text("assessed_on")),
            language=find_word("languages", self.text("language")) or "",
            remarks=(*self._remarks(), *parts_remark(split)),
            place_of=self.place.cell,
        )

    def _words(self, mechanism: str, concerned: str | None) -> tuple[str, RecommendingStates]:
        """Paragraph and text, with the States of the column and those behind the text."""
        paragraph, rest = self.text("paragraph"), self.lines("text")
        number, behind_number = split_number(rest)
        if number and paragraph in {"", number}:
            paragraph, rest = number, behind_number
        listed = names_in(self.lines("recommending_states"))
        if mechanism != "upr":
            return paragraph, RecommendingStates(rest, listed)
        split = split_recommending_states(rest, concerned) if rest else RecommendingStates("")
        known = StateNames(split.names.codes, split.names.words)
        names = (known if listed != NO_STATES else split.names) + listed
        return paragraph, RecommendingStates(split.text, names, split.parts)

    def _review(self, symbol: str) -> tuple[int | None, int | None]:
        """Cycle and session, each from the other or from the symbol where it is not given."""
        cycle = session_number(self.text("cycle"))
        session = session_number(self.text("session")) or session_of_report(symbol, cycle)
        return cycle or cycle_of(session), session

    def _position(self) -> tuple[str, str | None]:
        if self._says_yes_or_no:
            return read_accepted(self.text("accepted")), None
        return read_position(self.text("position"))

    @property
    def _says_yes_or_no(self) -> bool:
        """Whether a column that says yes or no stands beside one for the State's words."""
        return bool(self.text("accepted"))

    def _remarks(self) -> Iterator[str]:
        if self.lines("notes"):
            yield self.lines("notes")
        if self._says_yes_or_no and self.text("position"):
            yield f"Response of the State in the source: {self.lines('position')}"

    def _id(self) -> str:
        """The id, if it is one that people can type; numbers of a data base are none."""
        return self.text("id") if _RECORD_ID.fullmatch(self.text("id")) else ""

    def _action_category(self) -> str:
        """The category, where the column holds one and no words on what was done."""
        words = self.text("action_category")
        return words if find_word("action_categories", words) else ""

    def _number_for_paragraph(self, value: float) -> ImportProblem:
        return ImportProblem(
            self.place.cell("paragraph"),
            "paragraph-is-a-number",
            Severity.ERROR,
            f"the paragraph {value} is a number, of which nobody knows whether it was {value}0",
            "format the column as text and write the paragraphs again, as 124.10",
        )

    def _not_a_date(self, field: str) -> ImportProblem:
        return ImportProblem(
            self.place.cell(field),
            "not-a-date",
            Severity.ERROR,
            f'"{self.text(field)}" is no date that can be read without guessing',
            "write it as 2019, 2019-10 or 2019-10-07",
        )


def read_date(text: str) -> str:
    """A date as 2019, 2019-10 or 2019-10-07; empty where that would be a guess.

    "7/10/2019" is 7 October to some and 10 July to others, "27.10.2019" is clear.
    """
    if _PARTIAL_DATE.fullmatch(text):
        return text
    if day := _ISO_DAY.match(text):
        return day.group()
    found = _DAY_FIRST.fullmatch(text)
    if found is None:
        return ""
    first, second, year = (int(part) for part in found.groups())
    if "." not in text and first <= _LONGEST_MONTH and first != second:
        return ""
    try:
        return date(year, second, first).isoformat()
    except ValueError:
        return ""
