"""The status table as Markdown, HTML, CSV and TSV."""

from html import escape
from typing import TYPE_CHECKING

from upr_track.analysis.current import NOT_ASSESSED
from upr_track.analysis.natural_order import natural_key
from upr_track.cli.status_words import (
    claim_details,
    claim_figure,
    claim_subject,
    notes,
    share,
    title,
)
from upr_track.cli.tables.grid import Column, Grid
from upr_track.cli.tables.html_table import html_page, html_table
from upr_track.cli.tables.markdown_table import markdown_table, markdown_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from upr_track.analysis.compliance import ComplianceRow, ComplianceTable
    from upr_track.analysis.grades import Grade
    from upr_track.cli.status_report import StatusReport


def status_markdown(report: "StatusReport", *, with_ids: bool = False) -> str:
    """The answer in Markdown: a heading line, the claims, the table, the notes."""
    parts = [f"**{markdown_text(title(report))}**\n"]
    claims = "".join(
        f"- **{markdown_text(claim_figure(one.claim))}** {markdown_text(claim_subject(one))} — "
        f"{markdown_text(' — '.join(claim_details(one, report.dataset)))}\n"
        for one in report.claims
    )
    parts += [claims] if claims else []
    parts.append(markdown_table(reading_grid(report.table)))
    if with_ids:
        parts.append("".join(f"- {markdown_text(line)}\n" for line in _id_lines(report.table)))
    parts.append(f"{markdown_text(' · '.join(notes(report)))}\n")
    return "\n".join(parts)


def status_html(report: "StatusReport", *, with_ids: bool = False) -> str:
    """The same as one page without scripts."""
    claims = "".join(
        f"<li><strong>{escape(claim_figure(one.claim))}</strong> {escape(claim_subject(one))}<br>\n"
        f"<small>{escape(' · '.join(claim_details(one, report.dataset)))}</small></li>\n"
        for one in report.claims
    )
    parts = [
        f"<ul>\n{claims}</ul>\n" if claims else "",
        html_table(reading_grid(report.table), title(report)),
        _html_list(_id_lines(report.table)) if with_ids else "",
        _html_list(notes(report)),
    ]
    return html_page(title(report), "".join(parts))


def reading_grid(table: "ComplianceTable") -> Grid:
    """The columns that people read, with the words over them."""
    grades = [
        one
        for one in table.grades
        if one.code != NOT_ASSESSED and (one.finding or table.total.count(one.code))
    ]
    titles = ["total", "assessed", *(grade.column for grade in grades)]
    titles.append(table.question.counted_set.label)
    first = Column(table.question.by.title)
    columns = (first, *(Column(name, numeric=True) for name in titles))

    def cells(row: "ComplianceRow") -> tuple[str, ...]:
        numbers = (row.total, row.assessed, *(row.count(grade.code) for grade in grades))
        return (row.label, *map(str, numbers), share(row))

    return Grid(columns, tuple(cells(row) for row in table.rows), cells(table.total))


def data_grid(table: "ComplianceTable", *, with_ids: bool = False) -> Grid:
    """The columns that programs read: codes over them, one number per cell.

    With ids, one more column per grade that holds them, separated by spaces. The last row
    is the total; its key is empty, as is the key of the row of records without a value.
    """
    name = table.question.counted_set.name
    codes = [grade.code for grade in table.grades]
    titles = [table.question.by.name, "label", "total", "assessed", *codes]
    titles += [f"set:{name}", *(f"ids:{code}" for code in codes if with_ids)]
    columns = tuple(Column(one) for one in titles)

    def cells(row: "ComplianceRow") -> tuple[str, ...]:
        numbers = (row.total, row.assessed, *(row.count(code) for code in codes), row.in_set)
        ids = [_joined(row, code) for code in codes if with_ids]
        return (row.key or "", row.label, *map(str, numbers), *ids)

    return Grid(columns, tuple(cells(row) for row in table.rows), cells(table.total))


def _joined(row: "ComplianceRow", code: str) -> str:
    return " ".join(sorted(row.ids.get(code, ()), key=natural_key))


def _id_lines(table: "ComplianceTable") -> "Iterator[str]":
    for row in table.rows:
        for grade in table.grades:
            if row.count(grade.code):
                yield _id_line(row, grade)


def _id_line(row: "ComplianceRow", grade: "Grade") -> str:
    ids = ", ".join(sorted(row.ids[grade.code], key=natural_key))
    return f"{row.label}, {grade.column} ({row.count(grade.code)}): {ids}"


def _html_list(lines: "list[str] | Iterator[str]") -> str:
    items = "".join(f"<li>{escape(line)}</li>\n" for line in lines)
    return f"<ul>\n{items}</ul>\n"
