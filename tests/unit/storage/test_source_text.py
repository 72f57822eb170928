from pathlib import Path

import pytest

from upr_track.diagnostics import SourceLocation
from upr_track.errors import FileAccessError
from upr_track.storage.decoding import decoding_problem
from upr_track.storage.source_text import SourceText, read_source


def source(text: str) -> SourceText:
    return SourceText("x.yaml", text.encode())


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_places_count_lines_as_editors_do(end: str) -> None:
    text = source(f"é{end}ab\u2028c\u0085d{end}{end}e")
    index = text.text.index("d")
    assert text.at(index) == SourceLocation("x.yaml", 2, 6, 7)
    assert text.at(index).line_text == "ab\u2028c\u0085d"
    assert text.at(text.text.index("e")) == SourceLocation("x.yaml", 4, 1, 2)
    assert [text.line(number) for number in (1, 3, 4)] == ["é", "", "e"]


def test_a_place_ends_on_its_line() -> None:
    text = source("ab: cd\nef\n")
    assert text.at(4, 6) == SourceLocation("x.yaml", 1, 5, 7)
    assert text.at(4, 9) == SourceLocation("x.yaml", 1, 5, 7)
    assert text.at(4, 4) == SourceLocation("x.yaml", 1, 5, 5)
    assert text.at(10) == SourceLocation("x.yaml", 3, 1, 1)


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_bytes(b"\xef\xbb\xbfid: a")
    assert read_source(file, "x.yaml").text == "id: a"


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileAccessError, match=r"^cannot read data/x.yaml: ") as error:
        read_source(tmp_path, "data/x.yaml")
    assert error.value.hint


@pytest.mark.parametrize(
    ("content", "index", "message"),
    [
        (b"id: \xe9", 4, 'in files of Windows it is "é" (Western) or "й" (Cyrillic)'),
        ("é: ".encode() + b"\x98", 3, "the byte 0x98 here is not UTF-8 text"),
        (b"id: \xed\xa0\x80", 4, "the byte 0xed here is not UTF-8 text"),
        (b"id: \xc3", 4, "the byte 0xc3 here is not UTF-8 text"),
        ("id: a".encode("utf-16"), 0, "the file is UTF-16, not UTF-8"),
        ("id: a".encode("utf-16-be"), 0, "the file has a NUL character here"),
        (b"id\0", 2, "the file has a NUL character here"),
    ],
)
def test_what_is_not_utf8_is_refused_at_its_place(content: bytes, index: int, message: str) -> None:
    problem = decoding_problem(SourceText("x.yaml", content))
    assert problem is not None
    assert (problem.start, problem.rule.id) == (index, "file-encoding")
    assert message in problem.message


def test_utf8_is_fine() -> None:
    assert decoding_problem(source("Қазақстан 😀 \ufeff")) is None


def test_lines_of_a_utf16_file_can_be_shown() -> None:
    assert SourceText("x.yaml", "id: é\n".encode("utf-16")).at(0).line_text == "id: é"
