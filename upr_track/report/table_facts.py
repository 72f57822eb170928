"""Tables and groups as templates see them, from the tables that ``analysis`` counts."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from upr_track.analysis.compliance import Question, count_compliance
from upr_track.analysis.dimensions import DIMENSIONS
from upr_track.report.context_tables import Column, Count, Group, Row, Table
from upr_track.report.printable import printable

if TYPE_CHECKING:
    from upr_track.analysis.compliance import ComplianceRow, ComplianceTable
    from upr_track.report.asked import Asked
    from upr_track.report.context import Record
    from upr_track.report.record_facts import RecordFacts

TABLES = ("mechanism", "focus", "position", "theme", "recommending-state", "body", "cycle")
"""What reports count by."""

_LISTS = {
    "mechanism": "mechanisms",
    "position": "positions",
    "recommending-state": "states",
    "body": "bodies",
}
"""The closed list that the keys of a table come from."""


def count_table(name: str, asked: "Asked") -> "ComplianceTable":
    """Count what is asked for by one property."""
    question = Question(DIMENSIONS[name], asked.counted_set, asked.selection)
    return count_compliance(question, asked.standing)


def table_of(counted: "ComplianceTable", facts: "RecordFacts") -> Table:
    """A counted table with labels in the report's language."""
    columns = tuple(_columns(counted, facts))
    name = counted.question.by.name
    words = facts.words.words

    def row(one: "ComplianceRow", label: str) -> Row:
        return _row(one, label, columns, counted.counted_grades)

    def label(one: "ComplianceRow") -> str:
        if one.key is None:
            return words["none_given"]
        translated = facts.words.lists.get(_LISTS.get(name, ""), {}).get(one.key)
        return printable(translated or one.label)

    rows = tuple(row(one, label(one)) for one in counted.rows)
    total = row(counted.total, words["all"])
    title = words.get(f"by_{name.replace('-', '_')}", counted.question.by.title)
    return Table(name, title, columns, rows, total, counted.in_several_rows)


def groups_of(table: Table, records: Mapping[str, "Record"]) -> tuple[Group, ...]:
    """The records of each row, in the order of ``records``."""
    order = {name: at for at, name in enumerate(records)}

    def group(row: Row) -> Group:
        ids = sorted((one for count in row.counts for one in count.ids), key=order.__getitem__)
        return Group(row.key, row.label, tuple(records[one] for one in ids), row)

    return tuple(map(group, table.rows))


def grouped_by_focus(records: Iterable["Record"], facts: "RecordFacts") -> tuple[Group, ...]:
    """Records that are not counted, by focus area in the order of the settings."""
    found: dict[str, list[Record]] = {code: [] for code in facts.dataset.settings.focus}
    for record in records:
        for code in [one.code for one in record.focus] or [""]:
            found.setdefault(code, []).append(record)
    rest = found.pop("", [])
    groups = [
        Group(code, facts.focus(code).label, tuple(ones), None)
        for code, ones in found.items()
        if ones
    ]
    if rest:
        groups.append(Group("", facts.words.words["none_given"], tuple(rest), None))
    return tuple(groups)


def _columns(counted: "ComplianceTable", facts: "RecordFacts") -> Iterator[Column]:
    """Every finding, and what is no finding where it occurs."""
    for grade in counted.grades:
        if grade.finding or counted.total.count(grade.code):
            short = facts.words.lists.get("status_columns", {}).get(grade.code, grade.column)
            label = facts.status(grade.code).label
            yield Column(grade.code, label, printable(short), grade.tone, grade.finding)


def _row(
    one: "ComplianceRow", label: str, columns: tuple[Column, ...], in_set: frozenset[str]
) -> Row:
    counts = tuple(Count(column, one.ids.get(column.code, ())) for column in columns)
    set_ids = tuple(name for count in counts if count.column.code in in_set for name in count.ids)
    return Row(one.key or "", label, counts, one.total, one.assessed, one.in_set, set_ids)
