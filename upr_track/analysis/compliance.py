"""The compliance table: what became of the recommendations, row by row.

Counting happens here and nowhere else. Every number is the length of a list of record ids,
so that totals add up and every number can be traced.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from upr_track.analysis.grades import Grade, counted_grades, grades_of, set_definition
from upr_track.analysis.selection import Selection
from upr_track.vocabulary import mechanisms

if TYPE_CHECKING:
    from datetime import date

    from upr_track.analysis.current import Standing
    from upr_track.analysis.dimensions import Dimension
    from upr_track.analysis.record_fields import Extract
    from upr_track.analysis.status_sets import CountedSet
    from upr_track.model.recommendation import Recommendation

Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """What is counted: by which dimension, which set of statuses, which records.

    What stakeholders propose has been made by no body yet; it is counted if
    ``with_proposed`` says so or the selection names its mechanism.
    """

    by: "Dimension"
    counted_set: "CountedSet"
    selection: Selection = field(default_factory=Selection)
    with_proposed: bool = False


@dataclass(frozen=True, slots=True)
class ComplianceRow:
    """One row. ``ids`` are the records by grade, in file order; grades without any are absent.

    ``assessed`` are those with a finding: the N of "n of N". Grades that are no finding
    (no information, not applicable, not assessed) are neither in N nor in n. ``key`` is None
    in the row of records that have no value, and in the total.
    """

    key: str | None
    label: str
    ids: Mapping[str, Ids]
    total: int
    assessed: int
    in_set: int

    def count(self, grade: str) -> int:
        """How many records have that grade."""
        return len(self.ids.get(grade, ()))


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Records that are in the data and not in the table, and why.

    ``proposed`` were made by no body yet; ``duplicates`` have the id of another record;
    ``unselected`` do not meet the conditions; ``made_later`` were made after the date that
    is counted for.
    """

    made_later: int = 0
    proposed: int = 0
    duplicates: int = 0
    unselected: int = 0


@dataclass(frozen=True, slots=True)
class ComplianceTable:
    """The rows, their total and everything needed to print or question them.

    ``in_several_rows`` is how many records are counted in more than one row; the total
    counts each once. ``definition`` says what the counted set is, on the scale of the table.
    """

    question: Question
    standing: "Standing"
    grades: tuple[Grade, ...]
    counted_grades: frozenset[str]
    definition: str
    rows: tuple[ComplianceRow, ...]
    total: ComplianceRow
    in_several_rows: int
    left_out: LeftOut


def count_compliance(question: Question, standing: "Standing") -> ComplianceTable:
    """Count what became of the recommendations. One pass over the records."""
    records, left_out = chosen_records(question, standing)
    cells, everything, several = _sorted_in(records, question.by.keys, standing)
    grades = grades_of(standing.scale, everything)
    in_set = counted_grades(grades, question.counted_set)
    make = _RowMaker(frozenset(grade.code for grade in grades if grade.finding), in_set)
    keys = [key for key in cells if key is not None]
    labels = question.by.labels(standing.dataset, keys)
    rows = [make.row(key, label, cells[key]) for key, label in labels.items()]
    if None in cells:
        rows.append(make.row(None, NONE_GIVEN, cells[None]))
    return ComplianceTable(
        question,
        standing,
        grades,
        in_set,
        set_definition(standing.scale, grades, question.counted_set),
        tuple(rows),
        make.row(None, ALL, everything),
        several,
        left_out,
    )


NONE_GIVEN = "none given"
"""The label of the row of records that have no value."""

ALL = "All"
"""The label of the total."""


def chosen_records(
    question: Question, standing: "Standing"
) -> tuple[list["Recommendation"], LeftOut]:
    """The records that are counted, each id once, and how many are not."""
    everything = standing.dataset.recommendations.records
    selected = question.selection.pick(standing)
    unique = {record.id: record for record in reversed(selected)}
    hidden = _uncounted(question)
    last_day = standing.as_of.last
    made = [one for one in reversed(unique.values()) if not _made_after(one, last_day)]
    counted = [one for one in made if one.mechanism not in hidden]
    return counted, LeftOut(
        made_later=len(unique) - len(made),
        proposed=len(made) - len(counted),
        duplicates=len(selected) - len(unique),
        unselected=len(everything) - len(selected),
    )


def _made_after(record: "Recommendation", day: "date") -> bool:
    """Whether the record was surely made after ``day``: it did not exist then."""
    return record.issued_on is not None and record.issued_on.first > day


def _uncounted(question: Question) -> frozenset[str]:
    """The mechanisms whose records are not part of this count."""
    if question.with_proposed:
        return frozenset()
    return frozenset(
        code
        for code, entry in mechanisms().entries.items()
        if not entry.counted and not question.selection.asks_for("mechanism", code)
    )


_Cells = dict[str, list[str]]
"""Ids of records by grade."""


def _sorted_in(
    records: Sequence["Recommendation"], keys_of: "Extract", standing: "Standing"
) -> tuple[dict[str | None, _Cells], _Cells, int]:
    """Ids by row and grade, ids by grade, and how many records stand in more than one row."""
    rows: dict[str | None, _Cells] = {}
    everything: _Cells = {}
    several = 0
    for record in records:
        name = record.id
        grade = standing.status(name)
        everything.setdefault(grade, []).append(name)
        keys: Collection[str | None] = keys_of(record, standing) or _NO_KEY
        if len(keys) > 1:
            keys = dict.fromkeys(keys)
            several += len(keys) > 1
        for key in keys:
            rows.setdefault(key, {}).setdefault(grade, []).append(name)
    return rows, everything, several


_NO_KEY: tuple[None] = (None,)


@dataclass(frozen=True, slots=True)
class _RowMaker:
    findings: frozenset[str]
    in_set: frozenset[str]

    def row(self, key: str | None, label: str, cells: Mapping[str, Sequence[str]]) -> ComplianceRow:
        return ComplianceRow(
            key,
            label,
            {grade: tuple(ids) for grade, ids in cells.items()},
            total=_sum(cells, frozenset(cells)),
            assessed=_sum(cells, self.findings),
            in_set=_sum(cells, self.in_set),
        )


def _sum(cells: Mapping[str, Sequence[str]], grades: frozenset[str]) -> int:
    return sum(len(ids) for grade, ids in cells.items() if grade in grades)
