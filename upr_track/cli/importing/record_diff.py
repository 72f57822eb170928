"""What an import does to each record, as people read it."""

from collections.abc import Iterable, Iterator
from typing import Any

from upr_track.analysis.changed_fields import changed_fields
from upr_track.analysis.merging import Conflict, MergedRecord, MergePlan
from upr_track.cli.changes.change_words import ChangeWords
from upr_track.cli.finding_formats.visible import visible
from upr_track.cli.wrapping import indented
from upr_track.model.dataset import Dataset
from upr_track.model.recommendation import Recommendation
from upr_track.vocabulary import positions, states

_INDENT = "      "


def diff_lines(plan: MergePlan, words: ChangeWords, width: int) -> Iterator[str]:
    """New and changed records, one below the other."""
    for one in plan.records:
        if one.before is None:
            yield f"  + {_name(one.after)} · {_facts(one.after)}"
            yield from indented(one.after.words, width, _INDENT)
        elif one.before != one.after:
            yield f"  ~ {_name(one.after)}"
            for change in changed_fields(one.before, one.after):
                yield from indented(words.field(change, one.after), width, _INDENT)


def conflict_lines(records: Iterable[MergedRecord], dataset: Dataset, width: int) -> Iterator[str]:
    """Records that a source contradicts, with both sources."""
    for one in records:
        yield f"  ! {_name(one.after)}"
        for conflict in one.conflicts:
            label = conflict.field.field.replace("_", " ").capitalize()
            ours, theirs = (
                _shown(conflict, conflict.field.ours),
                _shown(conflict, conflict.field.theirs),
            )
            yield from indented(f"{label}: {ours}", width, _INDENT)
            yield from indented(_our_place(one, conflict, dataset), width, f"{_INDENT}  in ")
            yield from indented(f"against: {theirs}", width, _INDENT)
            yield from indented(visible(conflict.source), width, f"{_INDENT}  in ")


def _name(record: Recommendation) -> str:
    place = ", ".join(filter(None, (record.document_symbol, record.paragraph)))
    return visible(f"{record.id}  {place}" if place else f"{record.id}  (no paragraph)")


def _facts(record: Recommendation) -> str:
    by = ", ".join(states().label(code) for code in record.recommending_states)
    position = positions().label(record.position) if record.position else "no position"
    return f"{by or 'no recommending State'} · {position}"


def _shown(conflict: Conflict, value: Any) -> str:
    if conflict.field.field == "position":
        return positions().label(value)
    if conflict.field.field == "recommending_states":
        return ", ".join(states().label(code) for code in value)
    return visible(" ".join(str(value).split()))


def _our_place(one: MergedRecord, conflict: Conflict, dataset: Dataset) -> str:
    """The line of the data file, and the source that the record itself names."""
    if one.before is None:
        return visible(one.sources[0])
    index = dataset.recommendation_index[one.before.id]
    place = dataset.recommendations.place(index, conflict.field.field)
    source = one.before.position_source if conflict.field.field == "position" else None
    return visible(f"{place} ({source})" if source else str(place))
