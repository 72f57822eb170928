"""Words of closed lists as tables, as a page for one word, and as JSON."""

from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Any

from pydantic_core import to_jsonable_python

from upr_track.cli.tables.grid import Column, Grid
from upr_track.cli.word_search import FoundWord
from upr_track.cli.wrapping import indented
from upr_track.vocabulary import VOCABULARIES
from upr_track.vocabulary.closed_list import Entry

_LABEL_WIDTH = 18


def lists_grid() -> Grid:
    """All lists, with how many words each has."""
    columns = (
        Column("list"),
        Column("words", numeric=True),
        Column("what it holds", may_be_cut=True),
    )
    rows = [
        (name, str(len(read().entries)), read.__doc__ or "") for name, read in VOCABULARIES.items()
    ]
    return Grid(columns, tuple(rows))


def words_grid(words: Sequence[FoundWord]) -> Grid:
    """Words with code, label and definition; the lists too where they are of several."""
    several = len({word.vocabulary.name for word in words}) > 1
    columns = (
        *((Column("list"),) if several else ()),
        Column("code"),
        Column("label", may_be_cut=True),
        Column("definition", may_be_cut=True),
    )
    rows = [
        (
            *((word.vocabulary.name,) if several else ()),
            word.entry.code,
            word.entry.label,
            getattr(word.entry, "definition", ""),
        )
        for word in words
    ]
    return _without_empty_columns(Grid(columns, tuple(rows)))


def word_page(word: FoundWord, width: int) -> str:
    """Everything that is known of one word, in lines of at most ``width`` cells."""
    head = f"{word.entry.code}  {word.entry.label}  (list: {word.vocabulary.name})"
    return "\n".join([head, *_field_lines(word.entry, width), ""])


def words_json(words: Sequence[FoundWord]) -> list[dict[str, Any]]:
    """Words with all their fields."""
    return [
        {"list": word.vocabulary.name, **to_jsonable_python(word.entry, exclude_none=True)}
        for word in words
    ]


def lists_json() -> list[dict[str, Any]]:
    """All lists, with the codes in each."""
    return [
        {"name": name, "holds": read.__doc__, "codes": list(read().codes)}
        for name, read in VOCABULARIES.items()
    ]


def _without_empty_columns(grid: Grid) -> Grid:
    kept = [at for at in range(len(grid.columns)) if any(row[at] for row in grid.rows)]
    rows = tuple(tuple(row[at] for at in kept) for row in grid.rows)
    return Grid(tuple(grid.columns[at] for at in kept), rows)


def _field_lines(entry: Entry, width: int) -> Iterator[str]:
    for one in fields(entry):  # type: ignore[arg-type]  # entries are dataclasses
        value = getattr(entry, one.name)
        if one.name in {"code", "label"} or value in (None, "", ()):
            continue
        label = f"  {one.name.replace('_', ' '):{_LABEL_WIDTH}}"
        for line in _texts(value):
            yield from indented(line, width, label)
            label = " " * len(label)


def _texts(value: Any) -> list[str]:
    """A value in words, one text per line: lists of words are one line, grades one each."""
    if isinstance(value, bool):
        return ["yes" if value else "no"]
    if not isinstance(value, tuple):
        return [str(value)]
    if all(isinstance(one, str) for one in value):
        return ["; ".join(value)]
    return [_grade(one) for one in value]


def _grade(grade: Any) -> str:
    """A grade of a scale and what it is on the canonical one."""
    nearest = f"nearest status: {grade.status}" if grade.status else "no such status"
    return (
        f"{grade.code}  {grade.label}: {'the same as ' + grade.status if grade.exact else nearest}"
    )
