"""From what a user wrote after ``FIELD=`` to the values that records have."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from upr_track.analysis.current import unassessed
from upr_track.analysis.did_you_mean import hint_for
from upr_track.analysis.status_sets import find_set, set_names
from upr_track.errors import UsageError
from upr_track.vocabulary import VOCABULARIES
from upr_track.vocabulary.folding import fold

if TYPE_CHECKING:
    from upr_track.analysis.record_fields import RecordField
    from upr_track.model.dataset import Dataset

Lookup = Callable[[str], "frozenset[str] | None"]
"""The values that a text means, or None if it means nothing."""

_AROUND_COMMA = re.compile(r"\s*,\s*")


def accepted_values(
    field: "RecordField", given: Sequence[str], dataset: "Dataset"
) -> frozenset[str]:
    """All values that ``given`` means. Raises ``UsageError`` for one that is not known.

    ``given`` is what stood between commas; neighbours are put together again where only
    that makes a value that is known: "Criminal Code, art. 174".
    """
    look_up = _lookup(field, dataset)
    accepted: set[str] = set()
    rest = list(given)
    while rest:
        found, used = _longest(rest, look_up)
        if found is None:
            raise UsageError(*_unknown(field, rest[0], dataset))
        accepted |= found
        rest = rest[used:]
    return frozenset(accepted)


def _longest(pieces: Sequence[str], look_up: Lookup) -> tuple["frozenset[str] | None", int]:
    for length in range(len(pieces), 1, -1):
        found = look_up(", ".join(pieces[:length]))
        if found:
            return found, length
    return look_up(pieces[0]), 1


def _lookup(field: "RecordField", dataset: "Dataset") -> Lookup:
    if field.vocabulary is None:
        return _lookup_in_data(field, dataset)
    find = VOCABULARIES[field.vocabulary]().find

    def look_up(text: str) -> frozenset[str] | None:
        code = find(text)
        if code is not None:
            return frozenset({code})
        return find_set(text, dataset.settings) if field.name == "status" else None

    return look_up


def _lookup_in_data(field: "RecordField", dataset: "Dataset") -> Lookup:
    index: dict[str, set[str]] = {}
    for code, label in (field.names(dataset) if field.names else {}).items():
        index.setdefault(_spelling(code), set()).add(code)
        index.setdefault(_spelling(label), set()).add(code)
    for value in _values_in(field, dataset):
        index.setdefault(_spelling(value), set()).add(value)

    def look_up(text: str) -> frozenset[str] | None:
        found = index.get(_spelling(text))
        if found is None and field.names is None:
            return frozenset()
        return None if found is None else frozenset(found)

    return look_up


def _values_in(field: "RecordField", dataset: "Dataset") -> Iterable[str]:
    standing = unassessed(dataset)
    values: dict[str, None] = {}
    for record in dataset.recommendations.records:
        values.update(dict.fromkeys(field.values(record, standing)))
    return values


def _spelling(text: str) -> str:
    return _AROUND_COMMA.sub(",", fold(text))


def _unknown(field: "RecordField", text: str, dataset: "Dataset") -> tuple[str, str]:
    if field.vocabulary is None:
        labels = _known_labels(field, dataset)
        spellings = {label: code for code, label in labels.items()} | {one: one for one in labels}
        return f'there is no {field.noun} "{text}"', hint_for(text, spellings, labels)
    vocabulary = VOCABULARIES[field.vocabulary]()
    labels = {code: entry.label for code, entry in vocabulary.entries.items()}
    spellings = {
        spelling: code
        for code, entry in vocabulary.entries.items()
        for spelling in (*entry.spellings, *entry.hints)
    }
    if field.name == "status":
        sets = {name: name for name in set_names(dataset.settings) if name not in labels}
        labels, spellings = labels | sets, spellings | sets
    return f'"{text}" is not {vocabulary.noun}', hint_for(text, spellings, labels)


def _known_labels(field: "RecordField", dataset: "Dataset") -> dict[str, str]:
    labels = dict(field.names(dataset)) if field.names else {}
    for value in _values_in(field, dataset):
        labels.setdefault(value, value)
    return labels
