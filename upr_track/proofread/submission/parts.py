"""Cover page, body, annexes and notes of a submission, and how many words each has."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from upr_track.proofread.readers.word_file import WordNote, WordStory
from upr_track.proofread.readers.word_story import StoryParagraph

_ANNEX = re.compile(
    r"\W*(?:annex(?:es|e)?|appendix|appendices|приложени[ея]|anexos?)\b", re.IGNORECASE
)
_HEADING_WORDS = 12
"""A heading has no more words; a longer paragraph that begins so is running text."""

_LONGEST_COVER = 250
"""Words before the first page break, above which they are no cover page."""


@dataclass(frozen=True, slots=True)
class SubmissionParts:
    """A submission taken apart by what counts against the limit and what does not."""

    cover: tuple[StoryParagraph, ...]
    body: tuple[StoryParagraph, ...]
    annexes: tuple[StoryParagraph, ...]
    footnotes: tuple[WordNote, ...]
    endnotes: tuple[WordNote, ...]


def parts_of(story: WordStory) -> SubmissionParts:
    """Take a submission apart.

    The cover is what stands before the first page break, if that is short and nothing in it
    is numbered; the annexes begin with the first heading that says so.
    """
    paragraphs = [one for one in story.body if one.text.strip() or one.page_break]
    start = _end_of_cover(paragraphs)
    annexes = next(
        (at for at in range(start, len(paragraphs)) if _begins_annexes(paragraphs[at])), None
    )
    return SubmissionParts(
        cover=tuple(paragraphs[:start]),
        body=tuple(paragraphs[start:annexes]),
        annexes=() if annexes is None else tuple(paragraphs[annexes:]),
        footnotes=tuple(one for one in story.notes if one.kind == "footnote"),
        endnotes=tuple(one for one in story.notes if one.kind == "endnote"),
    )


def words_in(paragraphs: Sequence[StoryParagraph]) -> int:
    """Words as word processors count them: what stands between white space."""
    return sum(len(one.text.split()) for one in paragraphs)


def words_in_notes(notes: Sequence[WordNote]) -> int:
    """Words in notes."""
    return sum(len(note.text.split()) for note in notes)


def _end_of_cover(paragraphs: Sequence[StoryParagraph]) -> int:
    for at, one in enumerate(paragraphs):
        if one.numbered:
            return 0
        if one.page_break:
            end = at if _breaks_before(one) else at + 1
            return end if words_in(paragraphs[:end]) <= _LONGEST_COVER else 0
    return 0


def _breaks_before(paragraph: StoryParagraph) -> bool:
    """Whether the paragraph stands after the break: one with text is the first of its page."""
    return bool(paragraph.text.strip()) and not paragraph.text.rstrip(" \t").endswith("\n")


def _begins_annexes(paragraph: StoryParagraph) -> bool:
    is_heading = len(paragraph.text.split()) <= _HEADING_WORDS and paragraph.table is None
    return is_heading and _ANNEX.match(paragraph.text) is not None
