from pathlib import Path

import pytest

from upr_track.errors import FileAccessError, UsageError
from upr_track.proofread.finders.find import find_figures
from upr_track.proofread.passage import Tie
from upr_track.proofread.readers.markdown import readable, ties_in
from upr_track.proofread.readers.registry import read_document


def words_in(tmp_path: Path, text: str, name: str = "text.md") -> list[str]:
    file = tmp_path / name
    file.write_bytes(text.encode("utf-8"))
    document = read_document(file, name)
    return [one.words for part in document.passages for one in find_figures(part, "en")]


@pytest.mark.parametrize(
    "text",
    [
        "`25 of 32`",
        "```\n25 of 32\n```\n",
        "~~~ text\n25 of 32\n~~~",
        "<!-- 25 of 32 -->",
        "[link](https://example.org/25of/at-least-21)",
        "---\nnumbers: 25 of 32\n---\n",
        '<img alt="25 of 32">',
        "| 25 | of 32 |\n|---|---|\n",
        "25 of\n\n32",
        "1. Point\n2. Point",
        "Text[^25] of 32",
    ],
)
def test_what_is_no_running_text_has_no_figures(tmp_path: Path, text: str) -> None:
    assert [one for one in words_in(tmp_path, text) if "of" in one] == []


@pytest.mark.parametrize(
    "text",
    [
        "**25** of *32* recommendations",
        "| ignored | 25 of 32 |\n|---|---|\n",
        "- 25 of 32",
        "# 25 of 32",
        "25 of\n32 recommendations",
        "25 of\r\n32 recommendations",
        "> 25 of 32",
    ],
)
def test_figures_in_running_text_are_found(tmp_path: Path, text: str) -> None:
    assert len(words_in(tmp_path, text)) == 1


def test_hiding_keeps_every_place() -> None:
    source = "A `b` <!-- claim: c --> **25** of 32\n\n| x |\n"
    text = readable(source)
    assert len(text) == len(source)
    assert text.index("25") == source.index("25")
    assert "b" not in text


def test_ties_are_comments_behind_a_figure() -> None:
    source = "25 of 32<!-- claim: un-decisions --> and `<!-- claim: no -->` <!-- other -->"
    assert list(ties_in(source)) == [Tie("un-decisions", 8, 8)]


def test_places_are_lines_and_columns(tmp_path: Path) -> None:
    file = tmp_path / "text.md"
    file.write_bytes("\ufeffFirst.\r\n\r\nIt is 25 of 32.\r\n".encode())
    (passage,) = read_document(file, "text.md").passages
    (figure,) = find_figures(passage, "en")
    at = passage.places.at(figure.start, figure.end)
    assert (at.line, at.column, at.end_column, at.line_text) == (3, 7, 15, "It is 25 of 32.")


def test_html_is_read_without_what_nobody_sees(tmp_path: Path) -> None:
    page = (
        "<html><head><title>25 of 32</title><style>p {width: 78%}</style></head><body>"
        "<p>At&nbsp;least <b>21</b> prisoners<!-- claim: x --></p>\n<del>25 of 32</del>"
        "<table><tr><td>25</td><td>of 32</td></tr></table></body></html>"
    )
    file = tmp_path / "page.html"
    file.write_text(page, encoding="utf-8")
    passages = read_document(file, "page.html").passages
    assert [one.text.replace("\xa0", " ").strip() for one in passages] == [
        "At least 21 prisoners",
        "25",
        "of 32",
    ]
    (figure,) = find_figures(passages[0], "en")
    at = passages[0].places.at(figure.start, figure.end)
    assert page[at.column - 1 : at.end_column - 1] == "At&nbsp;least <b>21"


def test_files_that_cannot_be_read_say_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be proofread"):
        read_document(tmp_path / "text.pdf", "text.pdf")
    with pytest.raises(FileAccessError, match="cannot read"):
        read_document(tmp_path / "none.md", "none.md")
    (tmp_path / "latin.txt").write_bytes("déjà".encode("latin-1"))
    with pytest.raises(FileAccessError, match="not text in UTF-8"):
        read_document(tmp_path / "latin.txt", "latin.txt")
