"""Symbols of documents with paragraphs, and numbers of opinions and communications."""

import re
from collections.abc import Iterator
from functools import cache

from upr_track.model.symbol import symbol_of
from upr_track.proofread.figure import DecisionFigure, ReferenceFigure
from upr_track.proofread.language import load_language
from upr_track.proofread.numerals import either
from upr_track.proofread.passage import Passage
from upr_track.vocabulary import states

_SYMBOL = r"(?<![\w/])[A-Z]{1,5}(?:/[A-Za-z0-9](?:[A-Za-z0-9.,&-]*[A-Za-z0-9])?)+"
_NUMBER = r"\d{1,3}(?:\.\d{1,3}|(?:\s?\([a-z]\))|(?!\.?\d))"
_UPR_NUMBER = r"\d{2,3}\.\d{1,3}(?!\.?\d)"
_STATES = r"(?:\s*\((?P<named>[^()\d]{3,120})\))?"
_AND = r"\s*(?:,|;|and|et|и)\s*"


@cache
def _with_symbol(code: str) -> re.Pattern[str]:
    paragraph = either(load_language(code).words["paragraph"])
    return re.compile(
        rf"(?P<symbol>{_SYMBOL})(?:[,;]?\s*\(?(?:(?i:{paragraph})\.?|§{{1,2}})\s*"
        rf"(?P<paragraphs>{_NUMBER}(?:{_AND}{_NUMBER})*)\)?)?{_STATES}"
    )


@cache
def _paragraph_alone(code: str) -> re.Pattern[str]:
    paragraph = either(load_language(code).words["paragraph"])
    return re.compile(
        rf"(?<!\w)(?:(?i:{paragraph})\.?|§{{1,2}})\s*"
        rf"(?P<paragraphs>{_UPR_NUMBER}(?:{_AND}{_UPR_NUMBER})*){_STATES}"
    )


@cache
def _decision(code: str) -> re.Pattern[str]:
    words = load_language(code).words
    return re.compile(
        rf"(?<!\w)(?i:(?P<opinion>{either(words['opinion'])})|"
        rf"{either(words['communication'])})\s+(?:(?i:nos?\.?|n[°º]|№)\s*)?"
        r"(?P<number>\d{1,4})/(?P<year>(?:19|20)\d\d)"
    )


def references(passage: Passage, text: str, code: str) -> Iterator[ReferenceFigure]:
    """Symbols, each with its paragraphs where some are named, then paragraphs alone."""
    covered: list[tuple[int, int]] = []
    for found in _with_symbol(code).finditer(text):
        if symbol_of(found["symbol"]) is not None:
            covered.append(found.span())
            yield from _each(passage, found, found["symbol"])
    for found in _paragraph_alone(code).finditer(text):
        if not any(start <= found.start() < end for start, end in covered):
            yield from _each(passage, found, "")


def decisions(passage: Passage, text: str, code: str) -> Iterator[DecisionFigure]:
    """Numbers of opinions and communications."""
    for found in _decision(code).finditer(text):
        kind = "opinion" if found["opinion"] else "views"
        number, year = int(found["number"]), int(found["year"])
        yield DecisionFigure(passage, found.start(), found.end(), kind, number, year)


def _each(passage: Passage, found: re.Match[str], symbol: str) -> Iterator[ReferenceFigure]:
    """One reference for each paragraph; the States behind the last one belong to it."""
    numbers = re.findall(_NUMBER, found["paragraphs"]) if found["paragraphs"] else [""]
    named = _states(found["named"])
    end = found.end() if named or not found["named"] else found.start("named") - 1
    end = found.start() + len(found.string[found.start() : end].rstrip())
    for position, number in enumerate(numbers):
        last = position == len(numbers) - 1
        yield ReferenceFigure(
            passage, found.start(), end, symbol, number.strip(), named if last else ()
        )


def _states(text: str | None) -> tuple[str, ...]:
    """The codes of the States that a text in parentheses names; none if it names other things."""
    names = re.split(r",|;| and | et | и ", text or "")
    codes = [states().find(name.strip()) for name in names if name.strip()]
    return tuple(code for code in codes if code) if all(codes) else ()
