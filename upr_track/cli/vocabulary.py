"""``upr-track vocabulary``: look up the words that data files may use."""

# The lists are read when one is asked for: --help and completion go without.
# ruff: noqa: PLC0415

import json
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from upr_track.cli.completion import complete_list, complete_word
from upr_track.cli.options import Output
from upr_track.cli.streams import put, reading_width, screen_width

if TYPE_CHECKING:
    from upr_track.cli.tables.grid import Grid
    from upr_track.cli.word_search import FoundWord

SCHEMA_VERSION = 1


class VocabularyFormat(StrEnum):
    """How words are written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    MD = "md"
    HTML = "html"


def command(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="LIST",
            help="The list: states, themes, remedies. Without it: which lists there are.",
            autocompletion=complete_list,
        ),
    ] = None,
    word: Annotated[
        str | None,
        typer.Argument(
            metavar="WORD",
            help="A code, a name or a part of one. With one match: all that is known of it.",
            autocompletion=complete_word,
        ),
    ] = None,
    form: Annotated[
        VocabularyFormat, typer.Option("--format", help="How to write it.")
    ] = VocabularyFormat.TABLE,
    output: Output = None,
) -> int:
    """Look up the words that data files may use: States, bodies, themes, statuses.

    A word that is not the name of a list is looked for in all of them:
    upr-track vocabulary Türkiye
    """
    if name is None:
        put(_lists(form), output)
    else:
        put(_words(_found(name, word), form), output)
    return 0


def _found(name: str, word: str | None) -> "tuple[FoundWord, ...]":
    from upr_track.cli.word_search import find_list, search, search_everywhere, words_of

    vocabulary = find_list(name)
    if vocabulary is None:
        return search_everywhere(name if word is None else f"{name} {word}")
    return words_of(vocabulary) if word is None else search(vocabulary, word)


def _lists(form: VocabularyFormat) -> str:
    from upr_track.cli.word_pages import lists_grid, lists_json

    if form is VocabularyFormat.JSON:
        return _json("lists", lists_json())
    return _table(lists_grid(), form, "Lists of words")


def _words(words: "tuple[FoundWord, ...]", form: VocabularyFormat) -> str:
    from upr_track.cli.word_pages import word_page, words_grid, words_json

    if form is VocabularyFormat.JSON:
        return _json("words", words_json(words))
    if form is VocabularyFormat.TABLE and len(words) == 1:
        return word_page(words[0], reading_width(sys.stdout))
    return _table(words_grid(words), form, words[0].vocabulary.name)


def _table(grid: "Grid", form: VocabularyFormat, caption: str) -> str:
    from upr_track.cli.tables.grid_text import GridFormat, grid_text

    return grid_text(grid, GridFormat(form), caption, screen_width(sys.stdout))


def _json(name: str, entries: list[dict[str, Any]]) -> str:
    report = {"schema_version": SCHEMA_VERSION, name: entries}
    return f"{json.dumps(report, ensure_ascii=False, indent=2)}\n"
