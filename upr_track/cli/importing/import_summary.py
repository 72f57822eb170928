"""An import in numbers: what was read, what it changes, and whether the totals agree."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from upr_track.analysis.merging import MergePlan
from upr_track.analysis.reconciliation import DocumentReconciliation, reconcile
from upr_track.cli.finding_formats.visible import visible
from upr_track.cli.viewing import counted
from upr_track.vocabulary import positions

if TYPE_CHECKING:
    from upr_track.importers import ImportResult, Skipped
    from upr_track.model.dataset import Dataset

_SHOWN_PLACES = 3


def source_lines(result: "ImportResult") -> Iterator[str]:
    """A file: its format and how that was found out, its numbers, what was left out."""
    yield visible(f"{result.file}: {result.label}")
    yield visible(f"  read as {result.format}: {result.reason}")
    yield from (f"  {visible(remark)}" for remark in result.remarks)
    yield f"  {_sum(result)}"
    if result.left_out:
        yield f"  {counted('recommendations', result.left_out)} left out by --where"
    yield from _skipped(result.skipped)


def plan_line(plan: MergePlan) -> str:
    """How many records are new, changed and so on."""
    parts = [
        f"{len(plan.new):,} new",
        f"{len(plan.changed):,} changed",
        f"{len(plan.same):,} the same",
        f"{len(plan.conflicting):,} in conflict",
    ]
    decided = sum(bool(one.conflicts) for one in plan.records) - len(plan.conflicting)
    if decided:
        parts.append(f"of these {decided:,} decided by --prefer {plan.prefer}")
    if plan.assessments:
        parts.append(f"{counted('assessments', len(plan.assessments))} new")
    documents = [one for one in plan.documents if one.before != one.after]
    if documents:
        parts.append(f"{counted('documents', len(documents))} in documents.yaml")
    rows = "" if plan.rows == len(plan.records) else f" from {plan.rows:,} rows"
    return f"{counted('records', len(plan.records))}{rows}: {' · '.join(parts)}"


def reconciliation_lines(plan: MergePlan, dataset: "Dataset") -> Iterator[str]:
    """What documents declare of which records were imported, against what is then recorded."""
    symbols = {one.after.document_symbol for one in plan.records}
    for one in reconcile(plan.applied_to(dataset)):
        if one.document.symbol in symbols:
            yield f"{one.document.symbol}: {_totals(one)}"
            for lead in one.leads:
                if lead.missing:
                    yield f"  not recorded: {lead.missing_in_words}"


def _sum(result: "ImportResult") -> str:
    """The number of recommendations by position: "215 recommendations = 182 Supported + …"."""
    total = counted("recommendations", len(result.records))
    by_position = Counter(result.positions)
    parts = [
        f"{number:,} {positions().label(code) if code else 'without a position'}"
        for code, number in by_position.most_common()
    ]
    return f"{total} = {' + '.join(parts)}" if parts else total


def _skipped(skipped: "Iterable[Skipped]") -> Iterator[str]:
    places: dict[str, list[str]] = {}
    for one in skipped:
        places.setdefault(one.reason, []).append(one.origin.shown)
    for reason, shown in places.items():
        first = "; ".join(filter(None, shown[:_SHOWN_PLACES]))
        more = f"; and {len(shown) - _SHOWN_PLACES:,} more" if len(shown) > _SHOWN_PLACES else ""
        yield visible(f"  skipped {len(shown):,} ({first}{more}): {reason}")


def _totals(one: DocumentReconciliation) -> str:
    words = []
    for total in one.totals:
        declared = " or ".join(f"{number:,}" for number in dict.fromkeys(total.declared.values()))
        name = "" if total.name == "total" else f" {positions().label(total.name)}"
        words.append(f"{total.recorded:,} of {declared}{name}")
    return f"recorded of what it declares: {', '.join(words)}"
