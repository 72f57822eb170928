"""Reports as an Excel workbook: the recommendations, the tables and the sources, typed.

Text is written as text, so that nothing in a record is a formula or a link.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any

from upr_track.errors import UsageError
from upr_track.report.citations import Citations
from upr_track.report.creation_time import creation_time
from upr_track.report.template_helpers import TemplateHelpers

if TYPE_CHECKING:
    from upr_track.report.context import Record, Source
    from upr_track.report.context_tables import Table
    from upr_track.report.report_context import Report
    from upr_track.report.words import Words

_LONGEST_TEXT = 32_767
"""What Excel holds in a cell."""

_LONGEST_NAME = 31
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_SHOWN_TABLES = ("mechanism", "focus", "position", "theme", "recommending-state")


def workbook(report: "Report", words: "Words") -> bytes:
    """The workbook's bytes, the same for the same report.

    Raises ``UsageError`` where the library for it is not installed.
    """
    try:
        from xlsxwriter import Workbook  # type: ignore[import-untyped]  # noqa: PLC0415
    except ImportError:
        raise UsageError(
            "Excel files need a library that is not installed",
            'install it with: pip install "upr-track[excel]"',
        ) from None
    content = BytesIO()
    book = Workbook(content, {"in_memory": True, **_ONLY_TEXT})
    moment = datetime.combine(creation_time(report.as_of), time(), UTC).replace(tzinfo=None)
    book.set_properties({"title": report.title, "created": moment})
    writer = _Writer(book, report, words)
    writer.write()
    book.close()
    return content.getvalue()


_ONLY_TEXT = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


class _Writer:
    def __init__(self, book: Any, report: "Report", words: "Words") -> None:
        self._book = book
        self._report = report
        self._words = words
        self._say = words.words
        self._helpers = TemplateHelpers(report, words)
        self._citations = Citations()
        self._head = book.add_format({"bold": True, "bg_color": "#DCE6F1", "text_wrap": True})
        self._text = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})

    def write(self) -> None:
        """All sheets."""
        report, say = self._report, self._say
        heads = self._record_heads()
        made = [self._record_row(record) for record in report.records]
        self._sheet(say["recommendations"], heads, made)
        if report.proposals:
            proposed = [self._record_row(record) for record in report.proposals]
            self._sheet(say["proposals"], heads, proposed)
        for name in _SHOWN_TABLES:
            self._table(report.tables[name])
        self._sheet(say["figures"], self._figure_heads(), list(self._figure_rows()))
        sources = [self._source_row(one.number, one.source) for one in self._citations.listed()]
        self._sheet(say["sources"], self._source_heads(), sources)
        self._sheet(say["method"], [say["counted_as"]], [[one] for one in self._method()])

    def _sheet(self, name: str, heads: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        sheet = self._book.add_worksheet(name.translate(_NOT_IN_NAMES)[:_LONGEST_NAME])
        sheet.write_row(0, 0, heads, self._head)
        for number, row in enumerate(rows, 1):
            for at, value in enumerate(row):
                _write(sheet, number, at, value, self._text)
        sheet.freeze_panes(1, 0)
        if rows:
            sheet.autofilter(0, 0, len(rows), len(heads) - 1)
        for at, head in enumerate(heads):
            sheet.set_column(at, at, _width(head, (row[at] for row in rows)))

    def _table(self, table: "Table") -> None:
        say = self._say
        heads = [table.title, say["total"], say["assessed"]]
        heads += [column.short for column in table.columns]
        heads += [self._report.set_label, "n / N"]
        rows = [
            [
                row.label,
                row.total,
                row.assessed,
                *(count.number for count in row.counts),
                row.in_set,
                self._helpers.tally(row),
            ]
            for row in (*table.rows, table.total)
        ]
        self._sheet(table.title, heads, rows)

    def _record_heads(self) -> list[str]:
        names = ("mechanism", "document", "para", "recommendation", "recommending_state")
        more = ("position", "source_of_position", "full_themes", "focus", "goals", "remedies")
        last = ("status", "as_of", "reason", "confidence", "sources")
        return ["id", *(self._say[name] for name in (*names, *more, *last))]

    def _record_row(self, one: "Record") -> list[Any]:
        found = one.judgement
        listed = self._helpers.listed
        return [
            one.id,
            str(one.mechanism),
            one.document,
            one.number,
            one.text,
            listed(one.states),
            one.position,
            one.position_source,
            listed(one.themes),
            listed(one.focus),
            listed(one.goals),
            one.remedy,
            str(found.status),
            None if found.on is None else str(found.on),
            found.rationale,
            found.confidence,
            ", ".join(str(self._citations.number(source)) for source in found.sources),
        ]

    def _figure_heads(self) -> list[str]:
        return ["id", self._say["figures"], self._say["as_of"], self._say["findings"]]

    def _figure_rows(self) -> Iterator[list[Any]]:
        for one in self._report.figures:
            verdict = self._say[f"verdict_{one.verdict}"]
            found = f"{verdict}: {one.explanation}"
            yield [one.id, one.statement, str(one.as_of), found]

    def _source_heads(self) -> list[str]:
        say = self._say
        return ["", say["source"], say["document"], say["para"], say["as_of"], "URL", say["reason"]]

    def _source_row(self, number: int, one: "Source") -> list[Any]:
        title = ", ".join(part for part in (one.publisher, one.title) if part)
        day = None if one.published_on is None else str(one.published_on)
        return [number, title, one.symbol, one.paragraph, day, one.url, one.quote]

    def _method(self) -> Iterator[str]:
        report, say = self._report, self._say
        yield f"{report.state_under_review} · {say['as_of']} {self._words.date(report.as_of)}"
        yield f"{say['assessed_by']}: {report.assessor or say['nobody_assessed']}"
        yield report.set_definition
        yield from report.conditions
        yield from report.notes


def _write(sheet: Any, row: int, column: int, value: Any, form: Any) -> None:
    if value is None or value == "":
        return
    if isinstance(value, int):
        sheet.write_number(row, column, value)
    else:
        sheet.write_string(row, column, str(value)[:_LONGEST_TEXT], form)


def _width(head: str, values: Iterable[Any]) -> int:
    longest = max((len(str(value)) for value in values if value is not None), default=0)
    return max(8, min(60, max(len(head), longest) + 2))
