"""The fields of a recommendation that can be asked for, sorted by and counted by.

Those of the record itself and those that follow from it: its status, its year, the regional
groups of the States that recommend it. A field gives the values of one record as codes.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from upr_track.analysis.current import NOT_ASSESSED
from upr_track.analysis.did_you_mean import hint_for
from upr_track.errors import UsageError
from upr_track.vocabulary import sdg_targets, states, themes

if TYPE_CHECKING:
    from upr_track.analysis.current import Standing
    from upr_track.model.dataset import Dataset
    from upr_track.model.partial_date import PartialDate
    from upr_track.model.recommendation import Recommendation

Values = tuple[str, ...]
Extract = Callable[["Recommendation", "Standing"], Values]
Names = Callable[["Dataset"], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class RecordField:
    """One field.

    ``values`` gives what a record has there, an empty tuple for nothing. A field is
    *closed* if it has a ``vocabulary`` (the name of its list), *named* if it has ``names``
    (labels by code, of everything the workspace knows under that field), otherwise free:
    any text may be asked for. ``noun`` is what one value of a named field is called.
    """

    name: str
    values: Extract
    also: tuple[str, ...] = ()
    vocabulary: str | None = None
    names: Names | None = None
    noun: str = "value"


def find_field(text: str) -> RecordField:
    """The field that ``text`` names: hyphens are underscores, singular and plural are one.

    Raises ``UsageError`` with a suggestion.
    """
    found = _BY_NAME.get(_plain(text))
    if found is None:
        raise UsageError(f'there is no field "{text.strip()}"', field_hint(text))
    return found


def field_hint(text: str) -> str:
    """What to write instead of a field's name that is not known."""
    spellings = {name: field.name for name, field in _BY_NAME.items()}
    return hint_for(text, spellings, {name: name for name in FIELDS}, len(FIELDS))


def _plain(text: str) -> str:
    return text.strip().casefold().replace("-", "_").replace(" ", "_")


def _one(name: str) -> Extract:
    """A field that holds one value or none."""

    def values(record: "Recommendation", _standing: "Standing") -> Values:
        value = getattr(record, name)
        return () if value is None else (str(value),)

    return values


def _many(name: str) -> Extract:
    """A field that holds a list."""

    def values(record: "Recommendation", _standing: "Standing") -> Values:
        found: Values = getattr(record, name)
        return found

    return values


def _state_under_review(record: "Recommendation", standing: "Standing") -> Values:
    code = record.state_under_review or standing.dataset.settings.state_under_review
    return () if code is None else (code,)


def _documents(record: "Recommendation", standing: "Standing") -> Values:
    """Symbol and id of the document, whichever of them is known."""
    symbol, name = record.document_symbol, record.document
    if symbol is not None and name is None:
        known = standing.dataset.document_by_symbol.get(symbol)
        name = known.id if known else None
    return tuple(one for one in (symbol, name) if one is not None)


def _issued_on(record: "Recommendation", _standing: "Standing") -> Values:
    """The date and every wider one: 2014-11 is also within 2014."""
    return () if record.issued_on is None else _spans(record.issued_on)


def _spans(date: "PartialDate") -> Values:
    parts = date.text.split("-")
    return tuple("-".join(parts[: count + 1]) for count in range(len(parts)))


def _year(record: "Recommendation", _standing: "Standing") -> Values:
    return () if record.issued_on is None else (f"{record.issued_on.first.year:04}",)


def _goals(record: "Recommendation", _standing: "Standing") -> Values:
    targets = sdg_targets().entries
    return tuple(dict.fromkeys(targets[code].goal for code in record.sdg_targets))


def _groups(record: "Recommendation", _standing: "Standing") -> Values:
    known = states().entries
    groups = (known[code].group for code in record.recommending_states)
    return tuple(dict.fromkeys(group for group in groups if group))


def _words(record: "Recommendation", _standing: "Standing") -> Values:
    return tuple(text for text in (record.text, record.summary) if text)


def _notes(record: "Recommendation", _standing: "Standing") -> Values:
    return tuple(note.text for note in record.notes)


def _status(record: "Recommendation", standing: "Standing") -> Values:
    return (standing.status(record.id),)


def _assessed(record: "Recommendation", standing: "Standing") -> Values:
    return ("no" if standing.status(record.id) == NOT_ASSESSED else "yes",)


def _confidence(record: "Recommendation", standing: "Standing") -> Values:
    found = standing.current.get(record.id)
    return () if found is None or found.confidence is None else (found.confidence,)


def _theme_names(dataset: "Dataset") -> Mapping[str, str]:
    built_in = {code: entry.label for code, entry in themes().entries.items()}
    return {**built_in, **dataset.settings.themes}


def _focus_names(dataset: "Dataset") -> Mapping[str, str]:
    return dataset.settings.focus


def _case_names(dataset: "Dataset") -> Mapping[str, str]:
    return {case.id: case.name for case in dataset.cases}


def _document_names(dataset: "Dataset") -> Mapping[str, str]:
    return {one.symbol or one.id: one.title for one in dataset.documents}


def _record_names(dataset: "Dataset") -> Mapping[str, str]:
    return {record.id: record.id for record in dataset.recommendations}


def _from_records(_dataset: "Dataset") -> Mapping[str, str]:
    """Names that stand in the records alone."""
    return {}


def _yes_or_no(_dataset: "Dataset") -> Mapping[str, str]:
    return {"yes": "yes", "no": "no"}


_ALL = (
    RecordField("id", _one("id"), names=_record_names, noun="recommendation"),
    RecordField("mechanism", _one("mechanism"), vocabulary="mechanisms"),
    RecordField("body", _one("body"), ("bodies",), vocabulary="bodies"),
    RecordField("state_under_review", _state_under_review, vocabulary="states"),
    RecordField("document", _documents, ("documents",), names=_document_names, noun="document"),
    RecordField(
        "document_symbol",
        _one("document_symbol"),
        ("symbol",),
        names=_from_records,
        noun="document symbol",
    ),
    RecordField("paragraph", _one("paragraph"), ("paragraphs",)),
    RecordField("remedy", _one("remedy"), ("remedies",), vocabulary="remedies"),
    RecordField("cycle", _one("cycle"), ("cycles",)),
    RecordField("session", _one("session"), ("sessions",)),
    RecordField("issued_on", _issued_on, ("issued", "date")),
    RecordField("year", _year, ("years",)),
    RecordField(
        "recommending_states",
        _many("recommending_states"),
        ("recommending_state",),
        vocabulary="states",
    ),
    RecordField("group", _groups, ("groups", "regional_group"), vocabulary="regional_groups"),
    RecordField("position", _one("position"), ("positions",), vocabulary="positions"),
    RecordField("position_source", _one("position_source")),
    RecordField("position_text", _one("position_text")),
    RecordField("state_claim", _one("state_claim"), ("state_claims",), vocabulary="state_claims"),
    RecordField("text", _one("text")),
    RecordField("language", _one("language"), ("languages",), vocabulary="languages"),
    RecordField("summary", _one("summary")),
    RecordField("words", _words),
    RecordField("themes", _many("themes"), ("theme",), names=_theme_names, noun="theme"),
    RecordField(
        "focus",
        _many("focus"),
        ("focus_area", "focus_areas"),
        names=_focus_names,
        noun="focus area",
    ),
    RecordField(
        "affected_persons",
        _many("affected_persons"),
        ("affected_person", "persons"),
        vocabulary="affected_persons",
    ),
    RecordField(
        "sdg_targets",
        _many("sdg_targets"),
        ("sdg_target", "target", "targets"),
        vocabulary="sdg_targets",
    ),
    RecordField("sdg", _goals, ("sdgs", "goal", "goals", "sdg_goal"), vocabulary="sdg_goals"),
    RecordField(
        "action_category",
        _one("action_category"),
        ("action_categories",),
        vocabulary="action_categories",
    ),
    RecordField(
        "provisions", _many("provisions"), ("provision",), names=_from_records, noun="provision"
    ),
    RecordField(
        "lead_institution",
        _one("lead_institution"),
        ("lead_institutions", "institution"),
        names=_from_records,
        noun="lead institution",
    ),
    RecordField("cases", _many("cases"), ("case",), names=_case_names, noun="case"),
    RecordField(
        "repeats", _many("repeats"), ("repeat",), names=_record_names, noun="recommendation"
    ),
    RecordField("visibility", _one("visibility"), vocabulary="visibilities"),
    RecordField("notes", _notes, ("note",)),
    RecordField("status", _status, ("statuses",), vocabulary="statuses"),
    RecordField("assessed", _assessed, names=_yes_or_no, noun="answer"),
    RecordField("confidence", _confidence, vocabulary="confidences"),
)

FIELDS: Mapping[str, RecordField] = {field.name: field for field in _ALL}
"""All fields by name, in the order in which they are shown."""

_BY_NAME = {name: field for field in _ALL for name in (field.name, *field.also)}
