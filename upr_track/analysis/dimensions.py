"""What a table can be counted by: its rows, their labels and their order."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from upr_track.analysis.did_you_mean import name_hint
from upr_track.analysis.natural_order import natural_key
from upr_track.analysis.record_fields import FIELDS, Extract, Values, find_field
from upr_track.errors import UsageError
from upr_track.vocabulary import VOCABULARIES
from upr_track.vocabulary.folding import fold

if TYPE_CHECKING:
    from upr_track.analysis.current import Standing
    from upr_track.model.dataset import Dataset
    from upr_track.model.recommendation import Recommendation

Labels = Callable[["Dataset", Iterable[str]], Mapping[str, str]]
"""Labels by key for the keys that occur, in the order of the rows."""


@dataclass(frozen=True, slots=True)
class Dimension:
    """One way to divide recommendations into rows.

    ``keys`` gives the rows that a record belongs to: none, one or several.
    """

    name: str
    title: str
    keys: Extract
    labels: Labels


def find_dimension(text: str) -> Dimension:
    """The dimension that ``text`` names, in any of the spellings of the field it is of.

    Raises ``UsageError`` with a suggestion.
    """
    if text in DIMENSIONS:
        return DIMENSIONS[text]
    try:
        return _BY_FIELD[find_field(text).name]
    except (UsageError, KeyError):
        hint = name_hint(text, DIMENSIONS, len(DIMENSIONS))
        raise UsageError(f'a table cannot be counted by "{text}"', hint) from None


def _in_list(vocabulary: str, label: Callable[[Any], str] = lambda entry: entry.label) -> Labels:
    """In the order of a closed list."""

    def labels(_dataset: "Dataset", keys: Iterable[str]) -> Mapping[str, str]:
        present = set(keys)
        entries = VOCABULARIES[vocabulary]().entries
        return {code: label(entry) for code, entry in entries.items() if code in present}

    return labels


def _alphabetical(vocabulary: str) -> Labels:
    """By label: for lists that have no order of their own, such as States."""
    in_list = _in_list(vocabulary)

    def labels(dataset: "Dataset", keys: Iterable[str]) -> Mapping[str, str]:
        found = in_list(dataset, keys)
        return dict(sorted(found.items(), key=lambda item: fold(item[1])))

    return labels


def _known_names(field: str) -> Labels:
    """As the workspace names and orders them; names that it does not define come after."""

    def labels(dataset: "Dataset", keys: Iterable[str]) -> Mapping[str, str]:
        names = FIELDS[field].names
        known = names(dataset) if names else {}
        present = set(keys)
        listed = {key: label for key, label in known.items() if key in present}
        return listed | {key: key for key in sorted(present - listed.keys(), key=natural_key)}

    return labels


def _numbered(word: str = "") -> Labels:
    """By number, with a word before it."""

    def labels(_dataset: "Dataset", keys: Iterable[str]) -> Mapping[str, str]:
        return {key: f"{word}{key}" for key in sorted(set(keys), key=natural_key)}

    return labels


def _case_labels(dataset: "Dataset", keys: Iterable[str]) -> Mapping[str, str]:
    known = dataset.case_by_id
    labels = {key: known[key].name if key in known else key for key in keys}
    return dict(sorted(labels.items(), key=lambda item: natural_key(fold(item[1]))))


def _document_labels(dataset: "Dataset", keys: Iterable[str]) -> Mapping[str, str]:
    known = dataset.document_by_id
    labels = {key: known[key].title if key in known else key for key in keys}
    return dict(sorted(labels.items(), key=lambda item: natural_key(item[1])))


def _document_key(record: "Recommendation", standing: "Standing") -> Values:
    """The symbol of the document, its id where it has none."""
    return FIELDS["document"].values(record, standing)[:1]


def _of_field(name: str, title: str, field: str, labels: Labels) -> Dimension:
    return Dimension(name, title, FIELDS[field].values, labels)


def _numbered_label(entry: Any) -> str:
    return f"{entry.code} {entry.label}"


_ALL = (
    _of_field("mechanism", "Mechanism", "mechanism", _in_list("mechanisms", lambda e: e.plural)),
    _of_field("body", "Body", "body", _in_list("bodies")),
    _of_field("cycle", "Cycle", "cycle", _numbered("cycle ")),
    _of_field("focus", "Focus area", "focus", _known_names("focus")),
    _of_field("theme", "Theme", "themes", _known_names("themes")),
    _of_field("position", "Position", "position", _in_list("positions")),
    _of_field(
        "recommending-state", "Recommending State", "recommending_states", _alphabetical("states")
    ),
    _of_field("group", "Regional group", "group", _in_list("regional_groups")),
    _of_field(
        "state-under-review", "State under review", "state_under_review", _alphabetical("states")
    ),
    _of_field("case", "Case", "cases", _case_labels),
    _of_field("provision", "Provision", "provisions", _numbered()),
    _of_field("remedy", "Remedy", "remedy", _in_list("remedies")),
    _of_field("lead-institution", "Lead institution", "lead_institution", _numbered()),
    _of_field("sdg", "Sustainable Development Goal", "sdg", _in_list("sdg_goals", _numbered_label)),
    _of_field(
        "action-category",
        "Action category",
        "action_category",
        _in_list("action_categories", _numbered_label),
    ),
    Dimension("document", "Document", _document_key, _document_labels),
    _of_field("year", "Year", "year", _numbered()),
)

DIMENSIONS: Mapping[str, Dimension] = {one.name: one for one in _ALL}
"""All dimensions by name, the default first."""

_FIELD_OF = {
    "theme": "themes",
    "recommending-state": "recommending_states",
    "case": "cases",
    "provision": "provisions",
}
_BY_FIELD = {_FIELD_OF.get(one.name, one.name.replace("-", "_")): one for one in _ALL}
