"""Which recommendations are meant: conditions such as ``mechanism=upr`` and ``theme=torture``.

One grammar for ``--where`` and for ``where:`` in claims.yaml:

- ``FIELD=VALUE`` one of the record's values is VALUE; ``FIELD=`` it has none;
- ``FIELD!=VALUE`` none of them is; ``FIELD!=`` it has some;
- ``FIELD~TEXT`` one of them contains TEXT, whatever its capitals and accents.

Several values with commas between them are alternatives (in double quotes if a value that
is not known holds a comma itself); several conditions must all hold.
"""

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from upr_track.analysis.record_fields import RecordField, find_field
from upr_track.analysis.wanted_values import accepted_values
from upr_track.errors import UsageError
from upr_track.vocabulary.folding import fold

if TYPE_CHECKING:
    from upr_track.analysis.current import Standing
    from upr_track.model.dataset import Dataset
    from upr_track.model.recommendation import Recommendation

_FORM = re.compile(r"\s*(?P<field>[^=!~]*?)\s*(?P<operator>!=|=|~)(?P<values>.*)", re.DOTALL)
_EXAMPLE = "write FIELD=VALUE, FIELD!=VALUE or FIELD~TEXT, for example mechanism=upr"


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition.

    For ``=`` and ``!=`` ``accepted`` holds the very values that records have; for ``~``
    the folded texts that one of them must contain. ``or_none``: a record without any value
    is accepted too. ``text`` is the condition as it was written.
    """

    field: RecordField
    operator: str
    accepted: frozenset[str]
    or_none: bool
    text: str

    @staticmethod
    def parse(text: str, dataset: "Dataset") -> "Condition":
        """Read a condition. Names are those that the vocabularies and ``dataset`` know.

        Raises ``UsageError`` for a field or value that is not known, with a suggestion.
        """
        found = _FORM.fullmatch(text)
        if found is None or not found["field"]:
            raise UsageError(f'"{text}" is not a condition', _EXAMPLE)
        field = find_field(found["field"])
        pieces = _pieces(found["values"])
        given = [piece for piece in pieces if piece]
        if found["operator"] == "~":
            accepted = frozenset(fold(piece) for piece in given)
            if not accepted:
                hint = f"write a text after the ~, for example {field.name}~torture"
                raise UsageError(f'"{text}" has nothing to look for', hint)
            return Condition(field, "~", accepted, or_none=False, text=text.strip())
        accepted = accepted_values(field, given, dataset)
        or_none = len(given) < len(pieces)
        return Condition(field, found["operator"], accepted, or_none, text.strip())

    def holds(self, record: "Recommendation", standing: "Standing") -> bool:
        """Whether the record fulfils the condition."""
        values = self.field.values(record, standing)
        if self.operator == "~":
            return any(part in fold(value) for value in values for part in self.accepted)
        hit = not self.accepted.isdisjoint(values) if values else self.or_none
        return hit if self.operator == "=" else not hit


@dataclass(frozen=True, slots=True)
class Selection:
    """Conditions that must all hold. Without any, everything is selected."""

    conditions: tuple[Condition, ...] = ()

    @staticmethod
    def parse(texts: Iterable[str], dataset: "Dataset") -> "Selection":
        """Read several conditions. Raises ``UsageError`` for the first that is wrong."""
        return Selection(tuple(Condition.parse(text, dataset) for text in texts))

    def matches(self, record: "Recommendation", standing: "Standing") -> bool:
        """Whether all conditions hold for the record."""
        return all(condition.holds(record, standing) for condition in self.conditions)

    def pick(self, standing: "Standing") -> "tuple[Recommendation, ...]":
        """The recommendations that are selected, in file order."""
        records = standing.dataset.recommendations.records
        if not self.conditions:
            return records
        return tuple(record for record in records if self.matches(record, standing))

    def asks_for(self, field: str, value: str) -> bool:
        """Whether a condition wants records with ``value`` in ``field`` by name."""
        return any(
            one.field.name == field and one.operator == "=" and value in one.accepted
            for one in self.conditions
        )

    def describe(self) -> tuple[str, ...]:
        """The conditions as they were written, for printing beside a result."""
        return tuple(condition.text for condition in self.conditions)


@dataclass(frozen=True, slots=True)
class ConditionProblem:
    """Why a text is no condition, and what to write instead."""

    message: str
    hint: str


def condition_problem(text: str, dataset: "Dataset") -> ConditionProblem | None:
    """What is wrong with a condition, as a value: for rules on ``where:`` in claims."""
    try:
        Condition.parse(text, dataset)
    except UsageError as error:
        return ConditionProblem(error.message, error.hint)
    return None


def _pieces(text: str) -> list[str]:
    """The alternatives; an empty one means "has none"."""
    line = " ".join(text.split())
    try:
        rows = list(csv.reader([line], skipinitialspace=True, strict=True))
    except csv.Error:
        raise UsageError(
            f"a double quote is not closed or not alone: {line}",
            'put a value with a comma in double quotes: "Criminal Code, art. 174"',
        ) from None
    return [piece.strip() for piece in rows[0]] if rows and rows[0] else [""]
