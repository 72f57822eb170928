"""Why a parser gave up, in words that help whoever typed the file.

The parsers' own reasons ("did not find expected key") name what they waited for, not what is
wrong, and often stand some lines below it. So each of their complaints is looked at together
with the text around it. The parser in C and the one in Python differ in words but agree on
places; both are understood here.
"""

from collections.abc import Callable
from re import compile as pattern

from yaml import YAMLError
from yaml.reader import Reader, ReaderError

from upr_track.storage.source_text import SourceText
from upr_track.storage.syntax_spot import Spot, SyntaxMistake, spot_of


def diagnose(error: YAMLError, source: SourceText) -> SyntaxMistake:
    """What was probably typed wrong. Never raises."""
    if isinstance(error, ReaderError):
        return _invisible_character(source.text)
    spot = spot_of(error, source.text)
    for recognise in _RECOGNISERS:
        if (mistake := recognise(spot)) is not None:
            return mistake
    hint = "check the indentation, quotes and brackets at this place and above"
    return spot.mistake(f"this is not valid YAML: {spot.reason}", hint)


def _invisible_character(text: str) -> SyntaxMistake:
    # The parser in C counts bytes here, so the place is looked for.
    found = Reader.NON_PRINTABLE.search(text)
    at = found.start() if found else 0
    code = f"U+{ord(text[at]):04X}" if text else ""
    message = f"there is an invisible character here ({code})"
    return SyntaxMistake(at, at + 1, message, "remove it; retype the line if need be")


def _tab(spot: Spot) -> SyntaxMistake | None:
    indent = _WHITE.match(spot.text, spot.line_start)
    tab = spot.text.find("\t", spot.line_start, indent.end() if indent else spot.line_start)
    if tab < 0 or ("tab" not in spot.reason and "start any token" not in spot.reason):
        return None
    hint = "use spaces: two for each level; YAML does not take tabs"
    return spot.mistake("this line is indented with a tab", hint, tab)


def _bad_start(spot: Spot) -> SyntaxMistake | None:
    if "cannot start any token" not in spot.reason:
        return None
    first = spot.rest[:1]
    message = f'a text that begins with "{first}" needs quotes'
    return spot.mistake(message, f"put it in quotes: {_quoted(spot.rest)}", end=spot.line_end)


def _backslash(spot: Spot) -> SyntaxMistake | None:
    if "escape" not in spot.reason and "hex" not in spot.reason:
        return None
    start = max(spot.text.rfind("\\", spot.since, spot.at + 1), spot.since)
    message = "a backslash has a meaning of its own in double quotes"
    return spot.mistake(message, "write two backslashes, or use single quotes: '…'", start)


def _open_quote(spot: Spot) -> SyntaxMistake | None:
    if "quoted scalar" not in spot.context:
        return None
    return spot.mistake(
        "the quote that opens here is never closed",
        "close it at the end of the text",
        spot.since,
        spot.end_of_line(spot.since),
    )


def _open_bracket(spot: Spot) -> SyntaxMistake | None:
    if "flow" not in spot.context:
        return None
    bracket = spot.text[spot.since : spot.since + 1]
    closing = "]" if bracket == "[" else "}"
    if spot.number(spot.since) == spot.number(spot.at):
        message = f'a comma or "{closing}" is missing before this place'
        hint = f'put a comma between entries; quote a text that holds {bracket} {closing} , or ": "'
        return spot.mistake(message, hint)
    return spot.mistake(
        f'the bracket "{bracket}" that opens here is not closed',
        f'write "{closing}" after the last entry',
        spot.since,
        spot.end_of_line(spot.since),
    )


def _no_colon(spot: Spot) -> SyntaxMistake | None:
    if "could not find expected ':'" not in spot.reason:
        return None
    end = spot.end_of_line(spot.since)
    line = spot.text[spot.since : end]
    if (joined := _NO_SPACE.match(line)) is not None:
        colon = spot.since + joined.end("name")
        hint = f'write "{joined["name"]}: {joined["value"].strip()}"'
        return spot.mistake("there is no space after the colon", hint, colon, colon + 1)
    message = "there is no colon in this line, so it is no field"
    hint = 'write "name: value"; if it goes on from the line above, indent it deeper than that'
    return spot.mistake(message, hint, spot.since, end)


def _second_colon(spot: Spot) -> SyntaxMistake | None:
    if "mapping values are not allowed" not in spot.reason:
        return None
    name = spot.before.rstrip()
    if (field := _FIELD.match(name)) is not None:
        value = spot.text[spot.line_start + field.end() : spot.line_end]
        message = f'the text of {field["name"]} has ": " in it, which would begin a field'
        hint = f"put it in quotes: {field['name']}: {_quoted(value)}"
        return spot.mistake(message, hint)
    if (dash := _dash(spot)) is not None:
        return dash
    start = spot.line_start + len(spot.before) - len(spot.before.lstrip())
    message = "this line is indented deeper than the field above it"
    hint = _line_up(spot) + "; or put the text above in quotes, if this is a part of it"
    return spot.mistake(message, hint, start, spot.at)


def _dash_on_line(spot: Spot) -> SyntaxMistake | None:
    if "sequence entries are not allowed" not in spot.reason:
        return None
    message = "a list cannot begin on the line of its field"
    hint = 'begin a new line before the dash, or use brackets: "[…]"'
    return spot.mistake(message, hint)


def _after_the_end(spot: Spot) -> SyntaxMistake | None:
    if "document start" not in spot.reason:
        return None
    message = "something follows here after the end of the list of records"
    hint = 'remove it, or what ends the list above it: a line with "...", or a bracket'
    return spot.mistake(message, hint, end=spot.line_end)


def _after_quote(spot: Spot) -> SyntaxMistake | None:
    """A text in quotes has ended, and something follows on the line."""
    quote = spot.before.rstrip()[-1:]
    if quote not in ("'", '"') or not spot.rest.strip() or not _waited_for_field(spot):
        return None
    closing = spot.line_start + len(spot.before.rstrip()) - 1
    opening = spot.text.rfind(quote, 0, closing)
    if opening >= 0 and opening < spot.line_start:
        message = f"the quote that opens here is closed only on line {spot.number(spot.at)}"
        end = spot.end_of_line(opening)
        return spot.mistake(message, "close it on this line", opening, end)
    hint = (
        "for an apostrophe inside single quotes write two: ''"
        if quote == "'"
        else "for double quotes inside a text put single quotes around it: '…'"
    )
    message = "the quotes end before this place, and the text goes on"
    return spot.mistake(message, hint, end=spot.line_end)


def _indicator(spot: Spot) -> SyntaxMistake | None:
    """A text that begins with a character that means something to YAML."""
    if not any(one in f"{spot.context} {spot.reason}" for one in _AFTER_INDICATORS):
        return None
    if spot.rest.strip() and not spot.rest.strip(" ,]}"):
        return spot.mistake("there is a bracket too many here", "remove it", end=spot.line_end)
    found = _INDICATOR.match(spot.text[spot.line_start : spot.line_end])
    if found is None:
        return None
    message = f'a text that begins with "{found["value"][0]}" needs quotes'
    start, end = (spot.line_start + found.start("value"), spot.line_end)
    return spot.mistake(message, f"put it in quotes: {_quoted(found['value'])}", start, end)


def _outside_record(spot: Spot) -> SyntaxMistake | None:
    """A line that is neither part of the record above nor begins a new one."""
    if not _waited_for_field(spot):
        return None
    if (dash := _dash(spot)) is not None:
        return dash
    start = spot.line_start + len(spot.before) - len(spot.before.lstrip())
    line = spot.text[start : spot.line_end].strip()
    if start == spot.line_start:
        message = "this line belongs to no record"
        hint = f'begin a record with "- ": "- {_short(line)}"; indent the other fields below it'
        return spot.mistake(message, hint, end=spot.line_end)
    message = "this line is not lined up with those above it"
    return spot.mistake(message, _line_up(spot), start, spot.line_end)


def _dash(spot: Spot) -> SyntaxMistake | None:
    """A line with a dash that begins no entry where it stands."""
    found = _DASH.match(spot.text, spot.line_start, spot.line_end)
    if found is None:
        return None
    start, text = found.start("dash"), _short(found["text"])
    if not found["space"]:
        message, hint = "there is no space after the dash", f'write "- {text}"'
    else:
        message = "this dash is not lined up with those of its list"
        hint = "put it below the dash before it; a record's dash is the first thing on its line"
    return spot.mistake(message, hint, start, spot.line_end)


_RECOGNISERS: tuple[Callable[[Spot], SyntaxMistake | None], ...] = (
    _tab,
    _bad_start,
    _backslash,
    _open_quote,
    _open_bracket,
    _no_colon,
    _second_colon,
    _dash_on_line,
    _after_the_end,
    _after_quote,
    _indicator,
    _outside_record,
)
"""The first that knows the spot explains it."""

_WHITE = pattern(r"[ \t]*")
_NO_SPACE = pattern(r"(?P<name>[A-Za-z_]\w*):(?P<value>\S.*)")
_FIELD = pattern(r"\s*(?:- +)*[\"']?(?P<name>[A-Za-z_]\w*)[\"']?:\s+(?=\S)")
_DASH = pattern(r" *(?P<dash>-)(?P<space> *)(?P<text>[^\s-].*)")
_INDICATOR = pattern(r"\s*(?:- +)*(?:[A-Za-z_]\w*:\s+)?(?P<value>[*&!|>\[{?,].*)")
_AFTER_INDICATORS = (
    *("an alias", "an anchor", "a block scalar", "a tag", "a block mapping", "a block node"),
    "mapping keys are not allowed",
)
_LONGEST_SHOWN = 60


def _waited_for_field(spot: Spot) -> bool:
    """Whether the parser had expected the next field, record or the end of one."""
    return "block" in spot.context and "expected" in spot.reason


def _line_up(spot: Spot) -> str:
    indent = spot.indent_above()
    spaces = {None: "no space", 0: "no space", 1: "one space"}.get(indent, f"{indent} spaces")
    return f"put {spaces} before it, as in the line above"


def _quoted(text: str) -> str:
    """The text in quotes that it does not hold itself."""
    shown = _short(text.strip())
    return f"'{shown}'" if '"' in shown and "'" not in shown else f'"{shown}"'


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"
