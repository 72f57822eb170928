"""What can be wrong with a file before anybody looks at its records."""

from collections.abc import Iterator
from dataclasses import dataclass

from yaml import YAMLError

from upr_track.diagnostics import RuleInfo
from upr_track.storage import reader_rules as rules
from upr_track.storage.events import ParserEvent
from upr_track.storage.plain_scalars import read_elsewhere_as
from upr_track.storage.source_text import SourceText
from upr_track.storage.yaml_syntax import diagnose


@dataclass(frozen=True, slots=True)
class YamlProblem:
    """A problem between two character indexes of a file.

    ``breaks_item``: the item it stands in cannot be judged as a record.
    """

    rule: RuleInfo
    start: int
    end: int
    message: str
    hint: str
    breaks_item: bool = True


def from_parser(error: YAMLError, source: SourceText) -> YamlProblem:
    """What the parser could not read."""
    found = diagnose(error, source)
    return YamlProblem(rules.YAML_SYNTAX, found.start, found.end, found.message, found.hint)


def not_a_list(event: ParserEvent) -> YamlProblem:
    """The file holds something else than a list of records."""
    return _at(
        event,
        rules.NOT_A_LIST,
        "the file must be a list of records",
        'begin each record with "- " at the start of a line',
    )


def not_a_record(event: ParserEvent) -> YamlProblem:
    """An entry of the list is a text or a list."""
    return _at(
        event,
        rules.NOT_A_RECORD,
        "this entry is not a record",
        'a record begins with "- " and has lines such as "id: kaz-upr2-126.35"',
    )


def second_document(event: ParserEvent) -> YamlProblem:
    """The file goes on after a document end."""
    return _at(
        event,
        rules.SECOND_DOCUMENT,
        "a second YAML document begins here; nothing after this line is read",
        'remove the "---" line, or move what follows to a file of its own',
    )


def properties(event: ParserEvent) -> Iterator[YamlProblem]:
    """The anchor and the tag of a node, if it has any."""
    if (anchor := getattr(event, "anchor", None)) is not None:
        yield _at(
            event,
            rules.YAML_ALIAS,
            f'the anchor "&{anchor}" is not allowed',
            "write the value out at each place; a text that begins with & needs quotes",
        )
    if (tag := getattr(event, "tag", None)) is not None:
        yield _at(
            event,
            rules.YAML_TAG,
            f'the tag "{_short_tag(tag)}" is not allowed',
            "remove the tag; a text that begins with ! needs quotes",
        )


def alias(event: ParserEvent) -> YamlProblem:
    """A reference to an anchor."""
    return _at(
        event,
        rules.YAML_ALIAS,
        f'the alias "*{getattr(event, "anchor", "")}" is not allowed',
        "write the value out; a text that begins with * needs quotes",
    )


def merge_key(event: ParserEvent) -> YamlProblem:
    """``<<:``, which YAML 1.2 does not know."""
    return _at(
        event,
        rules.YAML_MERGE_KEY,
        'the merge key "<<" is not allowed',
        "write the fields out in this record",
    )


def odd_key(event: ParserEvent) -> YamlProblem:
    """A list, mapping or alias where a field's name should stand."""
    return _at(
        event,
        rules.YAML_SYNTAX,
        "a field's name must be a word",
        'write "name: value"; quote a value that begins with "?", "[", "{" or "*"',
    )


def duplicate_key(event: ParserEvent, key: str) -> YamlProblem:
    """The same field twice in one mapping."""
    return _at(
        event,
        rules.DUPLICATE_KEY,
        f'the field "{key}" stands twice in this record',
        "keep one of the two; to give several values write a list",
    )


def run_together(event: ParserEvent, key: str) -> YamlProblem:
    """The first field of a record once more: the dash before a new record is missing."""
    return _at(
        event,
        rules.DUPLICATE_KEY,
        f'the field "{key}" stands twice: a new record seems to begin here without its dash',
        f'write "- {key}: …" at the start of the line, or remove this line',
    )


def too_deep(event: ParserEvent) -> YamlProblem:
    """More nesting than any record has."""
    return _at(
        event,
        rules.TOO_DEEP,
        "lists and mappings are nested too deep here; nothing after this line is read",
        "check the indentation and the brackets above this line",
    )


def unquoted(event: ParserEvent, key: str) -> Iterator[YamlProblem]:
    """An unquoted value in a text field that other YAML programs would change."""
    value = event.value
    elsewhere = read_elsewhere_as(value)
    if elsewhere is None:
        return
    rule = rules.UNQUOTED_NUMBER if "number" in elsewhere else rules.UNQUOTED_WORD
    yield _at(
        event,
        rule,
        f"{key} holds text, but other programs read the unquoted {value} as {elsewhere}",
        f'quote it: "{value}"',
        breaks_item=False,
    )


def _at(
    event: ParserEvent,
    rule: RuleInfo,
    message: str,
    hint: str,
    *,
    breaks_item: bool = True,
) -> YamlProblem:
    start, end = event.start_mark.index, event.end_mark.index
    return YamlProblem(rule, start, max(end, start + 1), message, hint, breaks_item)


def _short_tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")
