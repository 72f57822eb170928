"""The words for each sort of mistake in a record."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from difflib import get_close_matches

from upr_track.storage import reader_rules as rules
from upr_track.storage.error_detail import SHOWN, Detail, RecordError
from upr_track.storage.field_names import field_names
from upr_track.storage.value_hints import date_hint, id_hint, number_hint, word_hint
from upr_track.vocabulary import VOCABULARIES


def _say_missing(d: Detail) -> RecordError:
    if d.present:
        return d.error(
            rules.MISSING_FIELD,
            f'"{d.name}" has no value',
            f"write a value after {d.name}:",
        )
    groups = [step for step in d.path[:-1] if isinstance(step, str)]
    inside = f" in {groups[-1]}" if groups else ""
    hint = f'add "{d.name}: …" to it' if inside else f'add a line "{d.name}: …"'
    return d.error(rules.MISSING_FIELD, f'the field "{d.name}" is missing{inside}', hint)


def _say_unknown_field(d: Detail) -> RecordError:
    known = field_names(d.schema, d.path[:-1])
    close = get_close_matches(d.name, known, n=1, cutoff=0.6)
    hint = f'did you mean "{close[0]}"?' if close else f"fields here: {', '.join(known)}"
    return d.error(rules.UNKNOWN_FIELD, f'there is no field "{d.name}" here', hint, at_key=True)


def _say_unknown_word(d: Detail) -> RecordError:
    vocabulary = VOCABULARIES[d.context["vocabulary"]]()
    if not isinstance(d.value, str):
        return _say_text(d)
    message = f"{d.shown} is not {vocabulary.noun}"
    return d.error(rules.UNKNOWN_VALUE, message, word_hint(vocabulary, d.value))


def _say_text(d: Detail) -> RecordError:
    if d.value is None:
        hint = "write a text, or remove the entry"
        return d.error(rules.WRONG_KIND, f"{d.name} has an empty entry", hint)
    message = f"{d.name} must be a text, not {d.shown}"
    match d.value:
        case [str(only)]:
            hint = f'write "{d.name}: {only}"'
        case list():
            hint = "write one text; this field does not hold a list"
        case int() | float():
            hint = f'put it in quotes: "{d.shown}"'
        case _:
            hint = 'put a text that has ": " in it in quotes'
    return d.error(rules.WRONG_KIND, message, hint)


def _say_empty_text(d: Detail) -> RecordError:
    return d.error(rules.MISSING_FIELD, f'"{d.name}" is empty', "write a text, or remove the field")


def _say_list(d: Detail) -> RecordError:
    fields = field_names(d.schema, (*d.path, 0))
    if not fields:
        entry = d.value if isinstance(d.value, str) and len(d.value) <= SHOWN else "…"
        hint = f'write "{d.name}: [{entry}]"'
    elif isinstance(d.value, dict):
        hint = f'begin each entry of {d.name} with "- "'
    else:
        hint = f'write "- {_first_field(fields)}: …" on the next line'
    return d.error(rules.WRONG_KIND, f"{d.name} must be a list", hint)


def _say_group(d: Detail) -> RecordError:
    fields = field_names(d.schema, d.path)
    in_list = bool(d.path) and isinstance(d.path[-1], int)
    what = f"an entry of {d.name}" if in_list else d.name
    message = f"{what} must be a group of fields, not {d.shown}"
    begin = f"{_first_field(fields)}: {d.value}" if isinstance(d.value, str) else "…"
    hint = f'write "- {begin}"; ' if in_list and len(begin) <= SHOWN else ""
    return d.error(rules.WRONG_KIND, message, f"{hint}fields: {', '.join(fields)}")


def _first_field(fields: Sequence[str]) -> str:
    """The field that a text without a field's name was probably meant for."""
    return next((name for name in ("title", "text") if name in fields), fields[0])


def _say_number(d: Detail) -> RecordError:
    return d.error(
        rules.BAD_NUMBER,
        f"{d.name} must be a whole number, not {d.shown}",
        number_hint(d.value),
    )


def _say_out_of_range(d: Detail) -> RecordError:
    limit = d.context.get("ge", d.context.get("le"))
    least = "least" if "ge" in d.context else "most"
    return d.error(
        rules.BAD_NUMBER,
        f"{d.name} must be at {least} {limit}, not {d.value}",
        "check the number",
    )


def _say_date(d: Detail) -> RecordError:
    reason = d.context.get("reason", "write YYYY, YYYY-MM or YYYY-MM-DD")
    return d.error(
        rules.BAD_DATE,
        f"{d.shown} is not a date: {reason}",
        date_hint(d.value),
    )


def _say_pattern(d: Detail) -> RecordError:
    if d.name == "sha256":
        return d.error(rules.WRONG_KIND, f"{d.shown} is no SHA-256", "write 64 hexadecimal digits")
    return d.error(rules.BAD_ID, f"{d.shown} is not an id", id_hint(d.value))


def _say_kind_of_claim(d: Detail) -> RecordError:
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


def _say_choice(d: Detail) -> RecordError:
    expected = str(d.context["expected"]).replace("'", "").replace(" or ", ", ")
    message = f"{d.name} cannot be {d.shown}"
    return d.error(rules.UNKNOWN_VALUE, message, f"one of: {expected}")


def _say_no_words(d: Detail) -> RecordError:
    message = "the recommendation has neither text nor summary"
    return d.error(
        rules.MISSING_FIELD,
        message,
        "add text: (word for word) or summary: (in your words)",
    )


def _say_no_status(d: Detail) -> RecordError:
    hint = "add status: with one of the implementation statuses"
    return d.error(rules.MISSING_FIELD, "the assessment has no status", hint)


def _say_no_grade(d: Detail) -> RecordError:
    message = f'an assessment on the scale "{d.context["scale"]}" needs a grade'
    return d.error(rules.MISSING_FIELD, message, "add grade: as the assessor gave it")


def _say_grade_without_scale(d: Detail) -> RecordError:
    error = d.error(
        rules.WRONG_KIND,
        "a grade needs the scale that it belongs to",
        "add scale:, or remove grade:; the canonical scale has only status:",
    )
    return replace(error, path=(*d.path, "grade"))


def say_unforeseen(d: Detail) -> RecordError:
    """The wording for a type of error that a newer pydantic has brought."""
    return d.error(rules.WRONG_KIND, f"{d.name} cannot be {d.shown}", "see the field's description")


WORDING: dict[str, Callable[[Detail], RecordError]] = {
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
"""By pydantic's type of error; ``say_unforeseen`` for any other."""
