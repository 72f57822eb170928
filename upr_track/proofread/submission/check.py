"""What the rules ask of a submission, point by point."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from upr_track.proofread.readers.word_file import WordNote, read_story
from upr_track.proofread.readers.word_package import Element, WordPackage, open_package
from upr_track.proofread.submission.parts import (
    SubmissionParts,
    parts_of,
    words_in,
    words_in_notes,
)
from upr_track.vocabulary import languages, session, submission_limit

if TYPE_CHECKING:
    from datetime import date

    from upr_track.proofread.readers.word_story import StoryParagraph
    from upr_track.vocabulary.upr_session import Session

_OFFICIAL = ("ar", "zh", "en", "fr", "ru", "es")
"""The official languages of the United Nations."""

_TYPED_NUMBER = re.compile(r"\s*\(?\d{1,3}[.)]?\s")
_RUNNING_TEXT = 15
"""Words from which a paragraph is no heading and should have a number."""

_LONG_NOTE = 60
"""Words from which a note says more than where something stands. This project's own measure."""

_NAMED = 3


class Outcome(StrEnum):
    """What became of one point."""

    OK = "ok"
    PROBLEM = "problem"
    UNKNOWN = "unknown"
    """The rule, or the fact, is not known here: nothing is guessed."""


@dataclass(frozen=True, slots=True)
class Point:
    """One point that was looked at, and what was found, in a sentence without full stop."""

    name: str
    outcome: Outcome
    told: str


def check_submission(file: Path, kind: str, review: int, today: "date") -> tuple[Point, ...]:
    """Look at a Word file as a ``single`` or ``joint`` submission for a session of the UPR.

    Raises ``FileAccessError`` if it cannot be read.
    """
    package = open_package(file)
    story = read_story(package)
    parts = parts_of(story)
    known = session(review)
    return (
        _words(parts, kind, known),
        _not_counted(parts),
        _paragraph_numbers(parts, _numbered_styles(package)),
        _page_numbers(package),
        _format(file, package),
        _size(file),
        _language(package),
        *_notes(parts),
        _tracked_changes(package),
        _deadline(known, review, today),
    )


def _words(parts: SubmissionParts, kind: str, known: "Session | None") -> Point:
    number = words_in(parts.body)
    limit = submission_limit(kind, known.cycle if known else None)
    if limit is None or limit.words is None:
        why = f" ({limit.source})" if limit else ""
        return Point(
            "words", Outcome.UNKNOWN, f"{number:,} words; how many are allowed is not known{why}"
        )
    told = f"{number:,} words of at most {limit.words:,} ({limit.label}; {limit.source})"
    if number > limit.words:
        return Point("words", Outcome.PROBLEM, f"{told}: {number - limit.words:,} too many")
    return Point("words", Outcome.OK, told)


def _not_counted(parts: SubmissionParts) -> Point:
    numbers = {
        "cover page": words_in(parts.cover),
        "annexes": words_in(parts.annexes),
        "footnotes": words_in_notes(parts.footnotes),
        "endnotes": words_in_notes(parts.endnotes),
    }
    told = ", ".join(f"{name} {number:,}" for name, number in numbers.items() if number)
    return Point("not counted", Outcome.OK, f"words in {told}" if told else "nothing")


def _paragraph_numbers(parts: SubmissionParts, styles: frozenset[str]) -> Point:
    text = [
        one
        for one in parts.body
        if one.table is None and not one.in_box and len(one.text.split()) >= _RUNNING_TEXT
    ]
    bare = [one for one in text if not _is_numbered(one, styles)]
    if not bare:
        return Point("paragraph numbers", Outcome.OK, f"all {len(text)} paragraphs have one")
    named = "; ".join(f'"{_beginning(one)}"' for one in bare[:_NAMED])
    more = ", …" if len(bare) > _NAMED else ""
    told = f"{len(bare)} of {len(text)} paragraphs have none: {named}{more}"
    return Point("paragraph numbers", Outcome.PROBLEM, told)


def _is_numbered(paragraph: "StoryParagraph", styles: frozenset[str]) -> bool:
    typed = _TYPED_NUMBER.match(paragraph.text) is not None
    return paragraph.numbered or paragraph.style in styles or typed


def _beginning(paragraph: "StoryParagraph") -> str:
    return " ".join(paragraph.text.split()[:6]) + " …"


def _numbered_styles(package: WordPackage) -> frozenset[str]:
    """Ids of the styles that number paragraphs, those too that are based on such a style."""
    root = package.part("word/styles.xml")
    styles = {one.value("styleId"): one for one in (root.all("style") if root else ())}
    return frozenset(name for name in styles if _numbers(name, styles, set()))


def _numbers(name: str, styles: dict[str, Element], seen: set[str]) -> bool:
    style = styles.get(name)
    if style is None or name in seen:
        return False
    properties, based_on = style.child("pPr"), style.child("basedOn")
    if properties is not None and properties.child("numPr") is not None:
        return True
    return based_on is not None and _numbers(based_on.value(), styles, seen | {name})


def _page_numbers(package: WordPackage) -> Point:
    for name in sorted(package.names):
        if re.fullmatch(r"word/(?:header|footer)\d*\.xml", name):
            part = package.part(name)
            if part is not None and _has_page_field(part):
                return Point("page numbers", Outcome.OK, "in the head or foot of the pages")
    return Point("page numbers", Outcome.PROBLEM, "no head or foot of a page has a page number")


def _has_page_field(part: Element) -> bool:
    codes = [one.text for one in part.all("instrText")]
    codes += [one.value("instr") for one in part.all("fldSimple")]
    return any(code.split()[:1] == ["PAGE"] for code in codes)


def _format(file: Path, package: WordPackage) -> Point:
    if file.suffix.lower() != ".docx" or "word/vbaProject.bin" in package.names:
        return Point("format", Outcome.PROBLEM, "it holds macros: save it as .docx without them")
    return Point("format", Outcome.OK, "Word document (.docx)")


def _size(file: Path) -> Point:
    kilobytes = max(round(file.stat().st_size / 1000), 1)
    told = f"{kilobytes:,} kB; how large a file may be is not known here"
    return Point("size", Outcome.UNKNOWN, told)


def _language(package: WordPackage) -> Point:
    codes: Counter[str] = Counter()
    for name in ("word/document.xml", "word/styles.xml"):
        part = package.part(name)
        for mark in part.all("lang") if part is not None else ():
            codes[mark.value().split("-")[0].lower()] += 1
        del codes[""]
        if codes:
            break
    if not codes:
        return Point("language", Outcome.UNKNOWN, "the file does not say what language it is in")
    code = codes.most_common(1)[0][0]
    label = languages().label(code) if languages().get(code) else code
    if code in _OFFICIAL:
        return Point("language", Outcome.OK, f"{label}, an official language of the UN")
    told = f"{label} is no official language of the UN; submissions are to be in one of them"
    return Point("language", Outcome.PROBLEM, told)


def _notes(parts: SubmissionParts) -> Iterator[Point]:
    long = [
        one for one in (*parts.footnotes, *parts.endnotes) if len(one.text.split()) > _LONG_NOTE
    ]
    if not long:
        yield Point("notes", Outcome.OK, f"none has more than {_LONG_NOTE} words")
        return
    named = ", ".join(_length(one) for one in long)
    told = f"notes are for references only; these may hold more: {named}"
    yield Point("notes", Outcome.PROBLEM, told)


def _length(note: WordNote) -> str:
    return f"{note.kind} {note.number} ({len(note.text.split())} words)"


def _tracked_changes(package: WordPackage) -> Point:
    root = package.part("word/document.xml")
    changes = sum(
        1 for name in ("ins", "del", "moveFrom") for _ in (root.all(name) if root else ())
    )
    comments = package.part("word/comments.xml")
    remarks = sum(1 for _ in (comments.all("comment") if comments else ()))
    if changes or remarks:
        told = f"{changes} tracked changes and {remarks} comments would be seen by the reader"
        return Point("tracked changes", Outcome.PROBLEM, told)
    return Point("tracked changes", Outcome.OK, "none, and no comments")


def _deadline(known: "Session | None", review: int, today: "date") -> Point:
    if known is None or known.submissions_due is None:
        told = f"the last day for submissions to session {review} is not known here"
        return Point("deadline", Outcome.UNKNOWN, f"{told}: see the OHCHR's page of the session")
    due = known.submissions_due
    if today > due:
        return Point("deadline", Outcome.PROBLEM, f"it was {due.isoformat()}")
    return Point("deadline", Outcome.OK, f"{due.isoformat()}, in {(due - today).days} days")
