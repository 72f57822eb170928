"""What a reader of a Word document sees."""

from collections.abc import Callable
from pathlib import Path

from upr_track.importers.word_document import read_word_document

MakeWord = Callable[..., Path]


def paragraphs(word_file: MakeWord, body: str) -> tuple[str, ...]:
    return read_word_document(word_file(body=f"<w:p>{body}</w:p>")).paragraphs


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_tracked_changes_are_accepted(word_file: MakeWord) -> None:
    body = (
        f"{run('Open ')}<w:ins>{run('all ')}</w:ins>"
        "<w:del><w:r><w:delText>no </w:delText></w:r></w:del>"
        f"<w:moveFrom>{run('small ')}</w:moveFrom><w:moveTo>{run('large ')}</w:moveTo>"
        f"{run('halls')}"
    )
    assert paragraphs(word_file, body) == ("Open all large halls",)


def test_words_in_links_controls_and_fields_are_read(word_file: MakeWord) -> None:
    body = (
        f"<w:hyperlink>{run('Open ')}</w:hyperlink>"
        f"<w:sdt><w:sdtContent>{run('the ')}</w:sdtContent></w:sdt>"
        f"<w:smartTag>{run('halls')}</w:smartTag>"
        "<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:footnoteReference/></w:r>"
        "<w:r><w:noBreakHyphen/><w:softHyphen/><w:tab/><w:t>now</w:t><w:br/><w:t>here</w:t></w:r>"
    )
    assert paragraphs(word_file, body) == ("Open the halls- now\nhere",)


def test_unseen_characters_are_dropped(word_file: MakeWord) -> None:
    assert paragraphs(word_file, run("Slo\u00adve\u200bnia\u00a0\u00a0today")) == (
        "Slovenia today",
    )


def table(rows: str) -> str:
    return f"<w:tbl>{rows}</w:tbl>"


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{run(text)}</w:p></w:tc>"


def test_cells_merged_over_rows_give_their_words_to_each(word_file: MakeWord) -> None:
    restart = '<w:vMerge w:val="restart"/>'
    rows = (
        f"<w:tr>{cell('both', restart)}{cell('one')}</w:tr>"
        f"<w:tr>{cell('', '<w:vMerge/>')}{cell('two')}</w:tr>"
    )
    document = read_word_document(word_file(body=table(rows)))
    assert [[one.text for one in row.cells] for row in document.tables[0].rows] == [
        ["both", "one"],
        ["both", "two"],
    ]


def test_a_cell_over_several_columns_stands_in_each_of_them(word_file: MakeWord) -> None:
    span = '<w:gridSpan w:val="2"/>'
    rows = f"<w:tr>{cell('wide', span)}{cell('last')}</w:tr>"
    row = read_word_document(word_file(body=table(rows))).tables[0].rows[0]
    assert [row.lines_at(column) for column in range(4)] == [("wide",), ("wide",), ("last",), ()]


def test_rows_that_a_tracked_change_deleted_are_gone(word_file: MakeWord) -> None:
    rows = f"<w:tr><w:trPr><w:del/></w:trPr>{cell('old')}</w:tr><w:tr>{cell('new')}</w:tr>"
    document = read_word_document(word_file(body=table(rows)))
    assert [[one.text for one in row.cells] for row in document.tables[0].rows] == [["new"]]


def test_rows_and_cells_inside_content_controls_are_read(word_file: MakeWord) -> None:
    rows = (
        f"<w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>{cell('in')}</w:sdtContent></w:sdt>"
        "</w:tr></w:sdtContent></w:sdt>"
    )
    document = read_word_document(word_file(body=table(rows)))
    assert [one.text for one in document.tables[0].rows[0].cells] == ["in"]


def test_a_table_within_a_cell_gives_its_lines_to_the_cell(word_file: MakeWord) -> None:
    inner = table(f"<w:tr>{cell('a')}{cell('b')}</w:tr>")
    document = read_word_document(word_file(body=table(f"<w:tr><w:tc>{inner}</w:tc></w:tr>")))
    assert document.tables[0].rows[0].cells[0].lines == ("a", "b")


def test_the_head_of_the_pages_is_read(word_file: MakeWord) -> None:
    assert read_word_document(word_file(head="UPR of Norway")).running_heads == ("UPR of Norway",)
