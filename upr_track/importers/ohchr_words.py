"""The words of OHCHR's thematic lists: header cells, headings, labels within cells."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from upr_track.importers.state_names import find_state
from upr_track.importers.un_symbols import find_passage, find_symbol, report_symbol
from upr_track.importers.word_document import WordRow
from upr_track.importers.wording import one_line

_ANY_CASE = re.IGNORECASE
_HEADERS = (
    ("number", r"(?:no\b|n°|number|para|#)"),
    (
        "recommending_states",
        r"(?:recommending|states?\b|[ée]tats?\s+recommandant|estados?\s+recom)",
    ),
    ("recommendation", r"re?comm?[ae]nda[tc]i[oó]ns?\b"),
    ("position", r"(?:position|posici[oó]n|response)\b"),
    ("sdgs", r"(?:relevant\s+)?(?:sdgs?|odd|ods|sustainable)\b"),
    ("assessment", r"(?:assessments?|[ée]valuaci?t?i?[oó]n|comments|level of impl)"),
    ("themes", r"(?:full list|human rights themes|themes?|rights?\b|liste compl|lista compl)"),
)
_TITLE_STATE = re.compile(
    r"\b(?:UPR|Universal Periodic Review|EPU)\s+(?:of|de|du|des|del)\s+(?:the\s+)?(?P<state>.+?)\s*"
    r"(?=[(\[\n–—]|\s-\s|\d|$|\b(?:first|second|third|fourth|fifth)\b|thematic)",
    _ANY_CASE,
)
_FILE_NAME = re.compile(r"UPR ?\d{1,2}[ _-]+(?P<state>.+?)[ _-]+(?:thematic|matrix|rec)", _ANY_CASE)
_CYCLE = re.compile(
    r"(\d|first|second|third|fourth|fifth)(?:st|nd|rd|th|er|[eè]me|o)?\s+(?:cycle|ciclo)",
    _ANY_CASE,
)
_SESSION = re.compile(
    r"(\d{1,2})\s*(?:st|nd|rd|th|[eè]me|e|[ao])?\s+(?:session|sesi[oó]n)", _ANY_CASE
)
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_LANGUAGES = (("fr", r"\bth[ée]matique|liste compl[èe]te"), ("es", r"\blista\b|tem[áa]tica"))

_HEADING = re.compile(r"^(?:themes?|rights?(?: or areas?)?|th[èe]me|tema|area)\s*:\s*", _ANY_CASE)
_SOURCE = re.compile(
    r"\bsources?\s+of\s+(?:the\s+)?positions?\s*[:.]?\s*|"
    r"\b(?:source de la position|fuente de la posici[oó]n)\s*:?\s*",
    _ANY_CASE,
)
_COMMENT = re.compile(r"^comments?\s*:", _ANY_CASE)
_GROUPS = re.compile(
    r"^(?:affected persons|groups? of persons|personnes|grupos?)\b[^:]*:\s*", _ANY_CASE
)
_SDGS = re.compile(r"^(?:relevant\s+)?(?:sdgs?|odd|ods)\s*:\s*", _ANY_CASE)
_THEMES = re.compile(r"^(?:themes?|rights?)\s*:\s*", _ANY_CASE)
_BULLET = re.compile(r"^\s*[-–•·*]\s*")
_CODE = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})?\.|[A-Z]{1,2}\d{1,3}\.?)\s+")
_LONGEST_HEADER = 120


@dataclass(frozen=True, slots=True)
class Header:
    """Which field stands in which column, counted in the grid of the table from 0."""

    columns: Mapping[str, int]

    def cells_of(self, row: WordRow) -> dict[str, tuple[str, ...]]:
        """The lines of a row's cells by field."""
        return {name: row.lines_at(column) for name, column in self.columns.items()}


@dataclass(frozen=True, slots=True)
class ListTitle:
    """What the list says of itself."""

    state_under_review: str | None = None
    cycle: int | None = None
    session: int | None = None
    document_symbol: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class ThemeCell:
    """The labels of a cell that holds themes, groups of persons and goals below each other."""

    themes: tuple[str, ...]
    affected_persons: tuple[str, ...]
    sdgs: tuple[str, ...]


def read_header(row: WordRow) -> Header | None:
    """The columns, if ``row`` is the header of such a list."""
    columns: dict[str, int] = {}
    for cell in row.cells:
        text = one_line(cell.text)
        field = _header_field(text) if len(text) <= _LONGEST_HEADER else ""
        if field and field not in columns:
            columns[field] = cell.column
    if "recommendation" in columns and columns.keys() & {"position", "themes", "assessment"}:
        return Header(columns)
    return None


def _header_field(text: str) -> str:
    for field, pattern in _HEADERS:
        if re.match(pattern, text, _ANY_CASE):
            return field
    return ""


def read_title(texts: Iterable[str]) -> ListTitle:
    """State, cycle and session from "UPR of Slovenia (3rd Cycle – 34th Session)"."""
    text = "\n".join(texts)
    concerned = _TITLE_STATE.search(one_line(text)) or _FILE_NAME.search(text)
    cycle, session = _CYCLE.search(text), _SESSION.search(text)
    language = next((code for code, sign in _LANGUAGES if re.search(sign, text, _ANY_CASE)), "")
    return ListTitle(
        state_under_review=find_state(concerned["state"].replace("_", " ")) if concerned else None,
        cycle=_ordinal(cycle.group(1)) if cycle else None,
        session=int(session.group(1)) if session else None,
        language=language,
    )


def _ordinal(word: str) -> int:
    return _ORDINALS.get(word.casefold()) or int(word)


def is_theme_row(row: WordRow) -> bool:
    """Whether it is one merged cell that names a theme."""
    filled = [cell for cell in row.cells if cell.lines]
    return len(filled) == 1 and bool(_HEADING.match(filled[0].text))


def theme_of(row: WordRow) -> str:
    """The theme that a heading names, without its code."""
    text = one_line(" ".join(cell.text for cell in row.cells))
    return _label(_HEADING.sub("", text))


def is_heading(row: WordRow) -> bool:
    """Whether it is one cell over the whole table that names no theme."""
    return len(row.cells) == 1


def shown(row: WordRow) -> str:
    """The row in a message."""
    return one_line(" · ".join(cell.text for cell in row.cells if cell.lines))[:100]


def split_source(lines: tuple[str, ...]) -> tuple[list[str], str, list[str]]:
    """The recommendation, where its position comes from, and comments on it."""
    text: list[str] = []
    comments: list[str] = []
    source = ""
    for line in lines:
        found = _SOURCE.search(line)
        if _COMMENT.match(line):
            comments.append(line)
        elif found:
            text += [line[: found.start()]] if found.start() else []
            source = line[found.end() :]
        elif source and not find_symbol(source):
            source = f"{source} {line}"
        else:
            text.append(line)
    return text, source, comments


def symbol_in(source: str) -> str:
    """The symbol that a position comes from; empty if there is none."""
    return find_symbol(source)


def passage_in(source: str) -> str:
    """Symbol and paragraph that a position comes from."""
    return find_passage(source) if source.strip() else ""


def most_frequent_symbol(lines: Iterable[str]) -> str:
    """The report that most positions come from: for rows that name none."""
    sources = (line for line in lines if _SOURCE.search(line))
    symbols = Counter(filter(None, (report_symbol(find_symbol(line)) for line in sources)))
    return symbols.most_common(1)[0][0] if symbols else ""


def read_themes(lines: tuple[str, ...]) -> ThemeCell:
    """Sort the lines of a cell into themes, groups of persons and goals."""
    found: dict[str, list[str]] = {"themes": [], "affected_persons": [], "sdgs": []}
    into = "themes"
    for line in lines:
        rest = line
        for field, sign in (("affected_persons", _GROUPS), ("sdgs", _SDGS), ("themes", _THEMES)):
            if sign.match(line):
                into, rest = field, sign.sub("", line)
                break
        if label := _label(rest) if into != "sdgs" else _BULLET.sub("", rest).strip():
            found[into].append(label)
    return ThemeCell(*(tuple(dict.fromkeys(labels)) for labels in found.values()))


def items(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The lines of a cell without their dashes."""
    labels = (_BULLET.sub("", _SDGS.sub("", line)).strip() for line in lines)
    return tuple(dict.fromkeys(label for label in labels if label))


def _label(line: str) -> str:
    """A label without dash and number. Commas stay: they stand within labels."""
    return _CODE.sub("", _BULLET.sub("", line)).strip()
