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


def rows_with(count: int, total: int, ledger: "Ledger") -> "Iterator[GivingRow]":
    """The rows of the status table that have the ratio, the plainest first."""
    dataset = ledger.dataset
    as_of = dataset.settings.status.as_of or _ANY_DAY
    try:
        standing = take_stock(dataset, as_of)
        sets = [counted_set(name, dataset.settings) for name in set_names(dataset.settings)]
    except UsageError:
        return  # several assessors and none chosen, or a set that counts nothing
    for counted in sets:
        for name in _TRIED:
            table = count_compliance(Question(DIMENSIONS[name], counted), standing)
            if (table.total.in_set, table.total.assessed) == (count, total):
                yield GivingRow("", counted.name, "", counted.label)
            for row in table.rows:
                if row.key is not None and (row.in_set, row.assessed) == (count, total):
                    where = f"{name}={row.key}"
                    yield GivingRow(where, counted.name, row.label, counted.label)
