"""What pydantic says of a record, in the user's words.

Messages are chosen by the error's type, never by its English, so that a new version of
pydantic cannot change what users read. ``explain`` gives one ``RecordError`` per error.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from upr_track.diagnostics import FieldPath, RuleInfo
from upr_track.storage import reader_rules as rules
from upr_track.storage.field_names import Schema, field_names
from upr_track.vocabulary import VOCABULARIES
from upr_track.vocabulary.closed_list import Vocabulary
from upr_track.vocabulary.folding import fold


@dataclass(frozen=True, slots=True)
class RecordError:
    """One thing wrong with a record. ``at_key``: the place is the field's name."""

    rule: RuleInfo
    path: FieldPath
    message: str
    hint: str
    at_key: bool = False


def explain(error: ValidationError, item: Any, schema: Schema) -> list[RecordError]:
    """The errors of one item in pydantic's order.

    ``schema`` is the JSON schema of the record, from which field names are suggested.
    """
    details = error.errors(include_url=False)
    return [_explain(one, item, schema) for one in details]


def _path_in_file(loc: tuple[int | str, ...], item: Any) -> FieldPath:
    """pydantic's location without the union tags that no file has."""
    path: list[int | str] = []
    value = item
    for position, step in enumerate(loc):
        last = position == len(loc) - 1
        if isinstance(value, dict) and isinstance(step, str) and (step in value or last):
            path.append(step)
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            path.append(step)
            value = value[step]
    return tuple(path)


def _explain(detail: ErrorDetails, item: Any, schema: Schema) -> RecordError:
    path = _path_in_file(detail["loc"], item)
    say = _WORDING.get(detail["type"], _say_unforeseen)
    context = detail.get("ctx", {})
    return say(
        _Detail(detail["type"], path, detail.get("input"), context, schema, _has(item, path))
    )


def _has(item: Any, path: FieldPath) -> bool:
    parent = item
    for step in path[:-1]:
        parent = parent[step]
    return isinstance(parent, dict) and bool(path) and path[-1] in parent


@dataclass(frozen=True, slots=True)
class _Detail:
    type: str
    path: FieldPath
    value: Any
    context: Mapping[str, Any]
    schema: Schema
    present: bool

    @property
    def name(self) -> str:
        """The field's name; for an entry of a list, the list's."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "record")

    @property
    def shown(self) -> str:
        """The value as a user would recognise it, cut if it is long."""
        if not isinstance(self.value, str):
            return "a list" if isinstance(self.value, list) else "a group of fields"
        if len(self.value) <= _SHOWN:
            return f'"{self.value}"'
        return f'"{self.value[: _SHOWN - 1]}…"'

    def error(
        self, rule: RuleInfo, message: str, hint: str, *, at_key: bool = False
    ) -> RecordError:
        return RecordError(rule, self.path, message, hint, at_key)


def _say_missing(d: _Detail) -> RecordError:
    if d.present:
        return d.error(
            rules.MISSING_FIELD,
            f'"{d.name}" has no value',
            f"write a value after {d.name}:",
        )
    inside = f" in {d.path[-2]}" if len(d.path) > 1 and isinstance(d.path[-2], str) else ""
    hint = f'add a line "{d.name}: …"'
    return d.error(rules.MISSING_FIELD, f'the field "{d.name}" is missing{inside}', hint)


def _say_unknown_field(d: _Detail) -> RecordError:
    known = field_names(d.schema, d.path[:-1])
    close = get_close_matches(d.name, known, n=1, cutoff=0.6)
    hint = f'did you mean "{close[0]}"?' if close else f"fields here: {', '.join(known)}"
    return d.error(rules.UNKNOWN_FIELD, f'there is no field "{d.name}" here', hint, at_key=True)


def _say_unknown_word(d: _Detail) -> RecordError:
    vocabulary = VOCABULARIES[d.context["vocabulary"]]()
    if not isinstance(d.value, str):
        return _say_text(d)
    message = f"{d.shown} is not {vocabulary.noun}"
    return d.error(rules.UNKNOWN_VALUE, message, word_hint(vocabulary, d.value))


def word_hint(vocabulary: Vocabulary[Any], value: str) -> str:
    """What to write instead of a word that a closed list does not have."""
    codes = vocabulary.codes
    short = len(codes) <= _LISTED
    where = (
        f"one of: {', '.join(codes)}" if short else f"see upr-track vocabulary {vocabulary.name}"
    )
    close = " or ".join(_with_label(vocabulary, code) for code in vocabulary.suggest(value))
    if not close:
        return where
    return f"did you mean {close}? {where}" if short else f"did you mean {close}?"


def _with_label(vocabulary: Vocabulary[Any], code: str) -> str:
    label = vocabulary.label(code)
    return f'"{code}"' if fold(label) == fold(code) else f'"{code}" ({label})'


_LISTED = 12
_SHOWN = 60


def _say_text(d: _Detail) -> RecordError:
    if d.value is None:
        return d.error(
            rules.WRONG_KIND,
            f"{d.name} has an empty entry",
            "write a text or remove it",
        )
    message = f"{d.name} must be a text, not {d.shown}"
    return d.error(rules.WRONG_KIND, message, 'put a text that contains ":", "[" or "{" in quotes')


def _say_empty_text(d: _Detail) -> RecordError:
    return d.error(rules.MISSING_FIELD, f'"{d.name}" is empty', "write a text, or remove the field")


def _say_list(d: _Detail) -> RecordError:
    entry = d.value if isinstance(d.value, str) and len(d.value) <= _SHOWN else "…"
    return d.error(rules.WRONG_KIND, f"{d.name} must be a list", f'write "{d.name}: [{entry}]"')


def _say_group(d: _Detail) -> RecordError:
    known = ", ".join(field_names(d.schema, d.path))
    return d.error(
        rules.WRONG_KIND,
        f"{d.name} must be a group of fields, not {d.shown}",
        f"fields: {known}",
    )


def _say_number(d: _Detail) -> RecordError:
    return d.error(
        rules.BAD_NUMBER,
        f"{d.name} must be a whole number, not {d.shown}",
        "write digits only",
    )


def _say_out_of_range(d: _Detail) -> RecordError:
    limit = d.context.get("ge", d.context.get("le"))
    least = "least" if "ge" in d.context else "most"
    return d.error(
        rules.BAD_NUMBER,
        f"{d.name} must be at {least} {limit}, not {d.value}",
        "check the number",
    )


def _say_date(d: _Detail) -> RecordError:
    reason = d.context.get("reason", "write YYYY, YYYY-MM or YYYY-MM-DD")
    return d.error(
        rules.BAD_DATE,
        f"{d.shown} is not a date: {reason}",
        "for example 2019, 2019-10 or 2019-10-07",
    )


def _say_pattern(d: _Detail) -> RecordError:
    if d.name == "sha256":
        return d.error(rules.WRONG_KIND, f"{d.shown} is no SHA-256", "write 64 hexadecimal digits")
    hint = "use letters, digits, dots, hyphens and underscores, at most 80: kaz-upr2-126.35"
    return d.error(rules.BAD_ID, f"{d.shown} is not an id", hint)


def _say_kind_of_claim(d: _Detail) -> RecordError:
    kinds = str(d.context.get("expected_tags", "'count', 'declared', 'figure'")).replace("'", "")
    if d.type == "union_tag_not_found":
        error = d.error(rules.MISSING_FIELD, 'the field "kind" is missing', f"one of: {kinds}")
    else:
        wrong = d.context["tag"]
        close = get_close_matches(str(wrong), kinds.split(", "), n=1)
        hint = (f'did you mean "{close[0]}"? ' if close else "") + f"one of: {kinds}"
        error = d.error(rules.UNKNOWN_VALUE, f'"{wrong}" is not a kind of claim', hint)
        error = replace(error, path=(*d.path, "kind"))
    return error


def _say_choice(d: _Detail) -> RecordError:
    expected = str(d.context["expected"]).replace("'", "").replace(" or ", ", ")
    return d.error(
        rules.UNKNOWN_VALUE,
        f"{d.shown} is not known as {d.name}",
        f"one of: {expected}",
    )


def _say_no_words(d: _Detail) -> RecordError:
    message = "the recommendation has neither text nor summary"
    return d.error(
        rules.MISSING_FIELD,
        message,
        "add text: (word for word) or summary: (in your words)",
    )


def _say_no_status(d: _Detail) -> RecordError:
    hint = "add status: with one of the implementation statuses"
    return d.error(rules.MISSING_FIELD, "the assessment has no status", hint)


def _say_no_grade(d: _Detail) -> RecordError:
    message = f'an assessment on the scale "{d.context["scale"]}" needs a grade'
    return d.error(rules.MISSING_FIELD, message, "add grade: as the assessor gave it")


def _say_grade_without_scale(d: _Detail) -> RecordError:
    error = d.error(
        rules.WRONG_KIND,
        "a grade needs the scale that it belongs to",
        "add scale:, or remove grade:; the canonical scale has only status:",
    )
    return replace(error, path=(*d.path, "grade"))


def _say_unforeseen(d: _Detail) -> RecordError:
    return d.error(rules.WRONG_KIND, f"{d.name} cannot be {d.shown}", "see the field's description")


_WORDING: dict[str, Callable[[_Detail], RecordError]] = {
    "missing": _say_missing,
    "unexpected_keyword_argument": _say_unknown_field,
    "unknown_word": _say_unknown_word,
    "string_type": _say_text,
    "string_too_short": _say_empty_text,
    "tuple_type": _say_list,
    "dataclass_type": _say_group,
    "dict_type": _say_group,
    "int_type": _say_number,
    "int_parsing": _say_number,
    "int_parsing_size": _say_number,
    "int_from_float": _say_number,
    "greater_than_equal": _say_out_of_range,
    "less_than_equal": _say_out_of_range,
    "bad_date": _say_date,
    "string_pattern_mismatch": _say_pattern,
    "union_tag_invalid": _say_kind_of_claim,
    "union_tag_not_found": _say_kind_of_claim,
    "literal_error": _say_choice,
    "no_words": _say_no_words,
    "no_status": _say_no_status,
    "no_grade": _say_no_grade,
    "grade_without_scale": _say_grade_without_scale,
}
