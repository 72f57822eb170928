"""Changes of single values in words."""

from typing import TYPE_CHECKING, Any

from upr_track.analysis.dates_in_words import short_date_in_words
from upr_track.cli.pages.wording import Wording
from upr_track.model.assessment import CANONICAL_SCALE
from upr_track.model.described_fields import DescribedField, described_fields
from upr_track.vocabulary import scales, statuses

if TYPE_CHECKING:
    from upr_track.analysis.changed_fields import FieldChange
    from upr_track.model.assessment import Assessment
    from upr_track.model.dataset import Dataset
    from upr_track.model.evidence import Evidence

ARROW = "→"
_NOTHING = "none"
_SHORT = 60
_NAMED_ONLY = frozenset({"notes", "sources", "evidence", "situations"})
"""Fields of which it is only said that they changed: each holds records of its own."""


class ChangeWords:
    """The words for changes in one workspace, as it is in the newer state."""

    def __init__(self, dataset: "Dataset") -> None:
        self._wording = Wording(dataset)

    def field(self, change: "FieldChange", record: Any) -> str:
        """A field with its value before and after: "Position: Noted → Supported"."""
        known = _described(record, change.field)
        label = change.field.replace("_", " ") if known is None else known.label
        label = label[:1].upper() + label[1:]
        if known is None or change.field in _NAMED_ONLY:
            return f"{label}: changed"
        before, after = (self._value(known, one) for one in (change.before, change.after))
        if len(before) > _SHORT or len(after) > _SHORT:
            return f"{label}: {_what_happened(change)}"
        return f"{label}: {before} {ARROW} {after}"

    def status(self, scale: str, judgement: str) -> str:
        """A status, or the grade of another scale with its name."""
        if scale == CANONICAL_SCALE or judgement in statuses().entries:
            return statuses().label(judgement)
        return f"{judgement} ({scales().label(scale)})"

    def judgement(self, one: "Assessment") -> str:
        """What an assessment says."""
        return self.status(one.scale, one.grade or one.status or "not_assessed")

    def who_and_when(self, one: "Assessment") -> str:
        """Whose assessment it is, and of when: "the coalition, Oct 2019"."""
        cases = [self._wording.case(name) for name in one.cases]
        on = f", on {', '.join(cases)}" if cases else ""
        return f"{self.assessor(one.assessed_by)}, {short_date_in_words(one.assessed_on)}{on}"

    def assessor(self, name: str) -> str:
        """An assessor as a sentence names it."""
        return self._wording.assessor(name)

    def source(self, one: "Evidence") -> str:
        """A source on one line, with its passage."""
        quote = self._wording.quote(one)
        named = quote.source or "a source without a name"
        return f"{named}: “{quote.passage}”" if quote.passage else named

    def _value(self, field: DescribedField, value: Any) -> str:
        if value in (None, (), {}):
            return _NOTHING
        return "; ".join(self._wording.texts(field, value))


def _described(record: Any, name: str) -> DescribedField | None:
    return next((one for one in described_fields(type(record)) if one.name == name), None)


def _what_happened(change: "FieldChange") -> str:
    if change.before in (None, ()):
        return "added"
    return "removed" if change.after in (None, ()) else "reworded"
