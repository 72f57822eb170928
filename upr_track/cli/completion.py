"""What shells offer while a command line is typed: as quick as a key press asks.

Names in the workspace are found without reading records; whatever goes wrong, nothing is
offered and nothing is said.
"""

# What each function needs is imported when it is asked:
# ruff: noqa: PLC0415

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from upr_track.errors import UprTrackError
from upr_track.storage.known_ids import known_ids
from upr_track.storage.workspace_root import find_root, settings_table
from upr_track.vocabulary import VOCABULARIES
from upr_track.vocabulary.yaml_lists import read_list

Offers = list[str | tuple[str, str]]
"""Words, each alone or with what it means."""

_STEMS_WITH_IDS = ("recommendations", "cases", "claims", "documents")
_SOURCES = {"id": "recommendations", "repeats": "recommendations", "cases": "cases"}
"""Fields whose values are ids, with the files that these stand in."""

_TABLES = ("focus", "themes")
"""Fields whose values the settings may name."""


def complete_id(ctx: Any, incomplete: str) -> Offers:
    """Ids of records, cases, claims and documents."""
    return _beginning(incomplete, _ids(ctx, *_STEMS_WITH_IDS))


def complete_case(ctx: Any, incomplete: str) -> Offers:
    """Ids of cases."""
    return _beginning(incomplete, _ids(ctx, "cases"))


def complete_claim(ctx: Any, incomplete: str) -> Offers:
    """Ids of claims."""
    return _beginning(incomplete, _ids(ctx, "claims"))


def complete_condition(ctx: Any, incomplete: str) -> Offers:
    """Of ``FIELD=VALUE`` first the fields, then the values: also behind != and a comma."""
    from upr_track.analysis.record_fields import FIELDS

    name, equals, values = incomplete.partition("=")
    if not equals:
        return [f"{field}=" for field in FIELDS if field.startswith(incomplete)]
    before, comma, last = values.rpartition(",")
    known = _values_of(ctx, name.removesuffix("!").replace("-", "_"))
    return [f"{name}={before}{comma}{one}" for one in known if one.startswith(last)]


def complete_column(incomplete: str) -> Offers:
    """Names of fields, several with commas between them."""
    from upr_track.analysis.record_fields import FIELDS

    before, comma, last = incomplete.rpartition(",")
    return [f"{before}{comma}{field}" for field in FIELDS if field.startswith(last)]


def complete_dimension(incomplete: str) -> Offers:
    """What the status table can be counted by."""
    from upr_track.analysis.dimensions import DIMENSIONS

    return _beginning(incomplete, DIMENSIONS)


def complete_rule(incomplete: str) -> Offers:
    """Ids of rules."""
    from upr_track.workspace import all_rules

    return _beginning(incomplete, (rule.id for rule in all_rules()))


def complete_assessor(ctx: Any, incomplete: str) -> Offers:
    """Short names of assessors."""
    return _beginning(incomplete, _settings(ctx).get("assessors", {}))


def complete_set(ctx: Any, incomplete: str) -> Offers:
    """Names of sets of statuses."""
    return _beginning(incomplete, (*_settings(ctx).get("sets", {}), *read_list("status_sets")))


def complete_scale(incomplete: str) -> Offers:
    """Codes of scales."""
    return _beginning(incomplete, read_list("scales"))


def complete_audience(incomplete: str) -> Offers:
    """The audiences."""
    return _beginning(incomplete, ("public", "partners", "internal"))


def complete_proofreading_language(incomplete: str) -> Offers:
    """Codes of the languages that texts are proofread in."""
    from upr_track.proofread.language import language_codes

    return _beginning(incomplete, language_codes())


def complete_report(ctx: Any, incomplete: str) -> Offers:
    """Names of reports, the workspace's own too."""
    from upr_track.report.finder import find_templates

    return _beginning(incomplete, find_templates(_root(ctx)).reports())


def complete_template(ctx: Any, incomplete: str) -> Offers:
    """Names of template files."""
    from upr_track.report.finder import find_templates

    return _beginning(incomplete, find_templates(_root(ctx)).files())


def complete_list(incomplete: str) -> Offers:
    """Names of lists of words."""
    return _beginning(incomplete, VOCABULARIES)


def complete_word(ctx: Any, incomplete: str) -> Offers:
    """Codes of the list that was named before."""
    name = str(ctx.params.get("name") or "").replace("-", "_")
    return _beginning(incomplete, read_list(name)) if name in VOCABULARIES else []


def _beginning(incomplete: str, words: Iterable[str]) -> Offers:
    return [word for word in words if word.startswith(incomplete)]


def _root(ctx: Any) -> Path | None:
    try:
        return find_root(Path(ctx.params.get("workspace") or ""))
    except (UprTrackError, OSError):
        return None


def _ids(ctx: Any, *stems: str) -> list[str]:
    root = _root(ctx)
    try:
        return [one for stem in stems for one in known_ids(root, stem)] if root else []
    except OSError:
        return []


def _settings(ctx: Any) -> Mapping[str, Any]:
    root = _root(ctx)
    try:
        found = settings_table(root) if root else None
    except UprTrackError:
        return {}
    return found[1] if found else {}


def _values_of(ctx: Any, field: str) -> Iterable[str]:
    from upr_track.analysis.record_fields import find_field

    try:
        known = find_field(field)
    except UprTrackError:
        return ()
    if known.name in _SOURCES:
        return _ids(ctx, _SOURCES[known.name])
    own = _settings(ctx).get(known.name, {}) if known.name in _TABLES else {}
    built_in = known.vocabulary or ("themes" if known.name == "themes" else None)
    return (*own, *(read_list(built_in) if built_in else ()))
