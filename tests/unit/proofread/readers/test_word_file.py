from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.word_files import note, paragraph, run, table, word_file
from upr_track.errors import FileAccessError
from upr_track.proofread.passage import Tie
from upr_track.proofread.readers.registry import read_document

DELETED = '<w:del w:id="1"><w:r><w:delText>24</w:delText></w:r></w:del>'
INSERTED = f'<w:ins w:id="2">{run("25")}</w:ins>'


def read(tmp_path: Path, *blocks: str, **parts: str) -> list[tuple[str, str]]:
    file = word_file(tmp_path / "text.docx", *blocks, **parts)
    return [(one.where, one.text) for one in read_document(file, "text.docx").passages]


def test_tracked_changes_read_as_if_accepted(tmp_path: Path) -> None:
    changed = paragraph(DELETED, INSERTED, run(" of 32"))
    assert read(tmp_path, changed) == [("paragraph 1", "25 of 32")]


def test_a_deleted_paragraph_mark_joins_two_paragraphs(tmp_path: Path) -> None:
    mark = '<w:rPr><w:del w:id="3"/></w:rPr>'
    blocks = (paragraph(run("25 of "), properties=mark), paragraph(run("32")), paragraph(run("x")))
    assert read(tmp_path, *blocks) == [("paragraph 1", "25 of 32"), ("paragraph 2", "x")]


def test_moved_text_is_read_where_it_went(tmp_path: Path) -> None:
    moved = f"<w:moveFrom>{run('gone')}</w:moveFrom><w:moveTo>{run('here')}</w:moveTo>"
    assert read(tmp_path, paragraph(moved)) == [("paragraph 1", "here")]


def test_cells_are_named_by_table_row_and_column(tmp_path: Path) -> None:
    found = read(tmp_path, paragraph(run("A")), table(("a", "b"), ("c", "25 of 32")))
    assert found[-1] == ("table 1, row 2, column 2", "25 of 32")
    assert len(found) == 5


def test_notes_have_the_number_that_they_have_in_print(tmp_path: Path) -> None:
    marks = '<w:r><w:footnoteReference w:id="7"/></w:r><w:r><w:footnoteReference w:id="3"/></w:r>'
    footnotes = (
        '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>'
        + note("footnote", "3", paragraph(run("Second")))
        + note("footnote", "7", paragraph(run("First")))
        + note("footnote", "9", paragraph(run("Deleted")))
    )
    endnotes = note("endnote", "2", paragraph(run("End")))
    body = paragraph(run("Text"), marks, '<w:r><w:endnoteReference w:id="2"/></w:r>')
    assert read(tmp_path, body, footnotes=footnotes, endnotes=endnotes) == [
        ("paragraph 1", "Text"),
        ("footnote 1", "First"),
        ("footnote 2", "Second"),
        ("endnote 1", "End"),
    ]


def test_text_boxes_are_read_once(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{paragraph(run('In a box'))}</w:txbxContent>"
    both = (
        f"<mc:AlternateContent><mc:Choice><wps:txbx>{box}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><v:textbox>{box}</v:textbox></mc:Fallback></mc:AlternateContent>"
    )
    found = read(tmp_path, paragraph(run("Around"), f"<w:r>{both}</w:r>"))
    assert found == [("paragraph 1", "Around"), ("text box, paragraph 2", "In a box")]


def test_hidden_text_and_field_codes_are_not_read(tmp_path: Path) -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>24 of </w:t></w:r>"
    code = "<w:r><w:instrText>PAGE 3</w:instrText></w:r>"
    assert read(tmp_path, paragraph(hidden, code, run("Seen"))) == [("paragraph 1", "Seen")]


def test_raised_numbers_that_were_typed_are_note_marks(tmp_path: Path) -> None:
    raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{}</w:t></w:r>'
    found = read(tmp_path, paragraph(run("Ignored."), raised.format("17, 18"), run(" On")))
    assert found == [("paragraph 1", "Ignored. On")]
    found = read(tmp_path, paragraph(run("The 34"), raised.format("th"), run(" session")))
    assert found == [("paragraph 1", "The 34th session")]


def test_bookmarks_and_content_controls_tie_figures(tmp_path: Path) -> None:
    bookmark = (
        '<w:bookmarkStart w:id="1" w:name="claim:un-decisions"/>'
        + run("25 of 32")
        + '<w:bookmarkEnd w:id="1"/>'
    )
    control = (
        '<w:sdt><w:sdtPr><w:tag w:val="claim:torture"/></w:sdtPr>'
        f"<w:sdtContent>{run('more than 1,400')}</w:sdtContent></w:sdt>"
    )
    file = word_file(tmp_path / "t.docx", paragraph(run("So "), bookmark, run(" and "), control))
    (passage,) = read_document(file, "t.docx").passages
    assert passage.ties == (Tie("un-decisions", 3, 11), Tie("torture", 16, 31))
    assert passage.text[16:31] == "more than 1,400"


def test_a_document_type_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "bad.docx"
    with ZipFile(file, "w") as archive:
        archive.writestr(
            "word/document.xml", '<!DOCTYPE x [<!ENTITY a "aaaa">]><document>&a;</document>'
        )
    with pytest.raises(FileAccessError, match="instructions to the reader"):
        read_document(file, "bad.docx")


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    file = word_file(tmp_path / "bomb.docx", paragraph(run("a" * 30_000_000)))
    with pytest.raises(FileAccessError, match="unpacks to far more"):
        read_document(file, "bomb.docx")


def test_too_many_levels_are_refused(tmp_path: Path) -> None:
    file = word_file(tmp_path / "deep.docx", "<w:sdt>" * 400 + "</w:sdt>" * 400)
    with pytest.raises(FileAccessError, match="parts within parts"):
        read_document(file, "deep.docx")


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04broken"])
def test_a_file_that_is_no_word_file_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "broken.docx"
    file.write_bytes(content)
    with pytest.raises(FileAccessError, match="broken or no Word file"):
        read_document(file, "broken.docx")


def test_a_zip_of_something_else_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "other.docx"
    with ZipFile(file, "w") as archive:
        archive.writestr("other.txt", "text")
    with pytest.raises(FileAccessError, match="is not a Word document"):
        read_document(file, "other.docx")
