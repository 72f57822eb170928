"""The claim that would cover a figure: what to write into claims.yaml."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from upr_track.analysis.compliance import Question, count_compliance
from upr_track.analysis.current import take_stock
from upr_track.analysis.dimensions import DIMENSIONS
from upr_track.analysis.status_sets import counted_set, set_names
from upr_track.errors import UsageError
from upr_track.model.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from upr_track.model.dataset import Dataset
    from upr_track.proofread.judging.ledger import Ledger

_TRIED = ("mechanism", "body", "focus")
_ANY_DAY = PartialDate.parse("9999")


def covering_ratio(count: int, total: int, ledger: "Ledger") -> str:
    """A claim with the ratio: counted where a row of the status table gives it."""
    expect = f"{{count: {count}, total: {total}}}"
    for row in rows_with(count, total, ledger):
        where, set_name = row.where, row.set_name
        condition = f"where: [{where}], " if where else ""
        claim = f"{{kind: count, {condition}set: {set_name}, expect: {expect}}}"
        return f"the records give it: add {claim} to claims.yaml"
    return (
        f"if a source states it, add {{kind: declared, declared: {expect}, …}} with "
        "sources: to claims.yaml"
    )


def covering_figure(value: int, qualifier: str) -> str:
    """A claim with the quantity."""
    limited = "" if qualifier == "exactly" else f", qualifier: {qualifier}"
    return f"add {{kind: figure, value: {value}{limited}, unit: …}} with sources: to claims.yaml"


@dataclass(frozen=True, slots=True)
class GivingRow:
    """A row of the status table that gives a ratio; ``where`` is empty for the total."""

    where: str
    set_name: str
    label: str
    set_label: str


def rows_with(count: int, total: int, ledger: "Ledger") -> "tuple[GivingRow, ...]":
    """The rows of the status table that have the ratio, the plainest first."""
    return ledger.table_rows.get((count, total), ())


def rows_by_ratio(dataset: "Dataset") -> "dict[tuple[int, int], tuple[GivingRow, ...]]":
    """The rows of the status table for every set, by what they give."""
    by_ratio: dict[tuple[int, int], list[GivingRow]] = {}
    for ratio, row in _rows(dataset):
        by_ratio.setdefault(ratio, []).append(row)
    return {ratio: tuple(rows) for ratio, rows in by_ratio.items()}


def _rows(dataset: "Dataset") -> "Iterator[tuple[tuple[int, int], GivingRow]]":
    as_of = dataset.settings.status.as_of or _ANY_DAY
    try:
        standing = take_stock(dataset, as_of)
        sets = [counted_set(name, dataset.settings) for name in set_names(dataset.settings)]
    except UsageError:
        return  # several assessors and none chosen, or a set that counts nothing
    for counted in sets:
        for name in _TRIED:
            table = count_compliance(Question(DIMENSIONS[name], counted), standing)
            whole = (table.total.in_set, table.total.assessed)
            yield whole, GivingRow("", counted.name, "", counted.label)
            for row in table.rows:
                if row.key is not None:
                    where = f"{name}={row.key}"
                    made = GivingRow(where, counted.name, row.label, counted.label)
                    yield (row.in_set, row.assessed), made
