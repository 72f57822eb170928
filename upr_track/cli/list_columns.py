"""The columns of ``upr-track list``: what a recommendation shows in each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from upr_track.analysis.did_you_mean import name_hint
from upr_track.analysis.grades import grades_of
from upr_track.analysis.natural_order import natural_key
from upr_track.analysis.record_fields import FIELDS, Extract, RecordField, Values, find_field
from upr_track.errors import UsageError
from upr_track.vocabulary import VOCABULARIES

if TYPE_CHECKING:
    from upr_track.analysis.current import Standing
    from upr_track.model.recommendation import Recommendation

DEFAULT_COLUMNS = ("id", "position", "status", "words")

BETWEEN = "; "
"""Between several values in one cell: labels of themes and provisions have commas."""

_SHORT = {
    "id",
    "mechanism",
    "paragraph",
    "cycle",
    "session",
    "issued_on",
    "year",
    "position",
    "language",
    "status",
    "assessed",
    "assessed_on",
}
"""Columns that stay whole on a narrow terminal."""

Order = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class ListColumn:
    """One column. ``values`` are codes; ``labels`` gives what people read, by code."""

    name: str
    values: Extract
    field: RecordField | None = None

    @property
    def title(self) -> str:
        """The name over the column."""
        return self.name.replace("_", " ")

    @property
    def may_be_cut(self) -> bool:
        """Whether a narrow terminal may cut it."""
        return self.name not in _SHORT

    def labels(self, standing: "Standing") -> Mapping[str, str]:
        """What people read instead of the codes; codes without an entry stand for themselves."""
        if self.name == "status":  # as over the columns of the status table
            return {one.code: one.column for one in grades_of(standing.scale, ())}
        if self.field is None:
            return {}
        if self.field.vocabulary is not None:
            entries = VOCABULARIES[self.field.vocabulary]().entries
            return {code: entry.label for code, entry in entries.items()}
        # Ids and symbols are what people look for; names of cases, themes and focus are not.
        names = self.field.names if self.name in {"themes", "focus", "cases"} else None
        return names(standing.dataset) if names else {}

    def order(self, standing: "Standing") -> Order:
        """A sort key for the values: the order of their list, otherwise the natural one."""
        if self.name == "status":
            codes = [one.code for one in grades_of(standing.scale, ())]
        elif self.field is not None and self.field.vocabulary not in {None, "states"}:
            codes = list(VOCABULARIES[self.field.vocabulary or ""]().codes)
        else:
            return natural_key
        places = {code: number for number, code in enumerate(codes)}
        return lambda value: (places.get(value, len(places)), value)


def find_columns(texts: Sequence[str]) -> tuple[ListColumn, ...]:
    """The columns that are named, each text a name or several with commas between them.

    Raises ``UsageError`` for one that is not known.
    """
    names = [name.strip() for text in texts for name in text.split(",")]
    return tuple(find_column(name) for name in names if name)


def find_column(name: str) -> ListColumn:
    """The column of that name. Raises ``UsageError`` with a suggestion."""
    own = _OWN.get(name.casefold().replace("-", "_"))
    if own is not None:
        return own
    try:
        field = find_field(name)
    except UsageError as error:
        names = (*FIELDS, *(own for own in _OWN if own not in FIELDS))
        hint = name_hint(name, names, len(names))
        raise UsageError(f'there is no column "{name}"', hint) from error
    return _OWN.get(field.name) or ListColumn(field.name, field.values, field)


def _words(record: "Recommendation", _standing: "Standing") -> Values:
    return (record.words,)


def _issued_on(record: "Recommendation", _standing: "Standing") -> Values:
    return () if record.issued_on is None else (str(record.issued_on),)


def _document(record: "Recommendation", standing: "Standing") -> Values:
    """The symbol, or the id of a document without one."""
    return FIELDS["document"].values(record, standing)[:1]


def _assessed_on(record: "Recommendation", standing: "Standing") -> Values:
    found = standing.current.get(record.id)
    return () if found is None else (str(found.assessed_on),)


_OWN = {
    "words": ListColumn("words", _words),
    "issued_on": ListColumn("issued_on", _issued_on),
    "document": ListColumn("document", _document),
    "assessed_on": ListColumn("assessed_on", _assessed_on),
}
"""Columns that are no fields, or show less than a condition on the field compares."""
