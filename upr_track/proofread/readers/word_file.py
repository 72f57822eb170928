"""Word documents (.docx): body, tables, text boxes, footnotes and endnotes."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from upr_track.proofread.passage import ParagraphPlaces, Passage, ReadDocument
from upr_track.proofread.readers.interface import DocumentReader
from upr_track.proofread.readers.word_package import Element, WordPackage, open_package
from upr_track.proofread.readers.word_story import StoryParagraph, StoryReader, note_number

_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})


@dataclass(frozen=True)
class WordNote:
    """A footnote or endnote with the number that it has in print."""

    kind: str
    number: int
    paragraphs: tuple[StoryParagraph, ...]

    @property
    def text(self) -> str:
        """All of its paragraphs as one text."""
        return "\n".join(one.text for one in self.paragraphs)


@dataclass(frozen=True)
class WordStory:
    """What stands in a Word file, as it would read with all changes accepted."""

    body: tuple[StoryParagraph, ...]
    notes: tuple[WordNote, ...]


def read_story(package: WordPackage) -> WordStory:
    """Body and notes. Notes whose mark was deleted are left out. Raises ``FileAccessError``."""
    root = package.part("word/document.xml") or Element("", {})
    body = next(root.all("body"), None)
    paragraphs = StoryReader().read(body) if body is not None else []
    footnotes = note_number(one for paragraph in paragraphs for one in paragraph.footnotes)
    endnotes = note_number(one for paragraph in paragraphs for one in paragraph.endnotes)
    notes = (
        *_notes(package.part("word/footnotes.xml"), "footnote", footnotes),
        *_notes(package.part("word/endnotes.xml"), "endnote", endnotes),
    )
    return WordStory(tuple(paragraphs), notes)


def read(path: Path, shown_as: str) -> ReadDocument:
    """One passage for each paragraph, those of cells and notes too."""
    story = read_story(open_package(path))
    return ReadDocument(shown_as, tuple(passages_of(story, shown_as)))


def passages_of(story: WordStory, shown_as: str) -> Iterator[Passage]:
    """The paragraphs with text. Places count paragraphs as a person does: the empty ones not."""
    number = 0
    for paragraph in story.body:
        if paragraph.text.strip():
            number += 1
            yield _passage(paragraph, number, _where(paragraph, number), shown_as)
    for note in story.notes:
        for paragraph in note.paragraphs:
            if paragraph.text.strip():
                number += 1
                yield _passage(paragraph, number, f"{note.kind} {note.number}", shown_as)


def _passage(paragraph: StoryParagraph, number: int, where: str, shown_as: str) -> Passage:
    places = ParagraphPlaces(shown_as, number, paragraph.text)
    return Passage(paragraph.text, places, where, tuple(paragraph.ties))


def _where(paragraph: StoryParagraph, number: int) -> str:
    if paragraph.table is not None:
        table, row, column = paragraph.table
        return f"table {table}, row {row}, column {column}"
    return f"text box, paragraph {number}" if paragraph.in_box else f"paragraph {number}"


def _notes(part: Element | None, kind: str, numbers: dict[str, int]) -> list[WordNote]:
    root = part.child(f"{kind}s") if part is not None else None
    if root is None:
        return []
    found = [
        WordNote(kind, numbers[one.value("id")], tuple(StoryReader().read(one)))
        for one in root.children
        if one.value("id") in numbers and one.value("type") not in _SEPARATORS
    ]
    return sorted(found, key=lambda note: note.number)


READER = DocumentReader("Word", (".docx", ".docm"), read)
