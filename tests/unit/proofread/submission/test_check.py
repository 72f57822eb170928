from datetime import date
from pathlib import Path

import pytest

from tests.word_files import note, paragraph, run, table, word_file
from upr_track.proofread.submission.check import Outcome, Point, check_submission

TODAY = date(2026, 1, 1)
FIFTEEN = " ".join(["word"] * 15)
NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
PAGE_FIELD = "<w:p><w:r><w:instrText> PAGE </w:instrText></w:r></w:p>"
ENGLISH = '<w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve"> So.</w:t></w:r>'
BREAK = '<w:r><w:br w:type="page"/></w:r>'


def points(file: Path, kind: str = "joint", review: int = 34) -> dict[str, Point]:
    return {one.name: one for one in check_submission(file, kind, review, TODAY)}


def text_of_words(number: int, properties: str = "") -> str:
    return paragraph(run(" ".join(["word"] * number)), properties=properties)


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """A submission with nothing wrong: a cover, 40 words of body, an annex, a note."""
    return word_file(
        tmp_path / "sound.docx",
        paragraph(run("A joint submission")),
        paragraph(BREAK),
        text_of_words(20, NUMBERED),
        paragraph(run(f"2. {FIFTEEN}"), '<w:r><w:endnoteReference w:id="2"/></w:r>', ENGLISH),
        table(("one", "two", "three")),
        paragraph(run("Annex 1: the matrix")),
        text_of_words(300),
        endnotes=note("endnote", "2", paragraph(run("A source, p. 3"))),
        footer1=PAGE_FIELD,
    )


def test_a_sound_submission_has_no_problems(sound: Path) -> None:
    found = points(sound)
    assert [one.name for one in found.values() if one.outcome is Outcome.PROBLEM] == []
    assert found["words"].told.startswith(
        "40 words of at most 5,630 (Joint submission, third cycle; OHCHR"
    )
    assert found["not counted"].told == "words in cover page 3, annexes 304, endnotes 4"
    assert found["paragraph numbers"].told == "all 2 paragraphs have one"


@pytest.mark.parametrize(
    ("kind", "number", "outcome"),
    [
        ("single", 2815, Outcome.OK),
        ("single", 2816, Outcome.PROBLEM),
        ("joint", 5630, Outcome.OK),
        ("joint", 5631, Outcome.PROBLEM),
    ],
)
def test_words_are_held_against_the_limit(
    tmp_path: Path, kind: str, number: int, outcome: Outcome
) -> None:
    file = word_file(tmp_path / "long.docx", text_of_words(number, NUMBERED))
    found = points(file, kind)["words"]
    assert found.outcome is outcome
    assert found.told.endswith(": 1 too many") is (outcome is Outcome.PROBLEM)


@pytest.mark.parametrize("review", [41, 48, 99])
def test_a_limit_that_is_not_confirmed_is_not_used(sound: Path, review: int) -> None:
    found = points(sound, review=review)["words"]
    assert found.outcome is Outcome.UNKNOWN
    assert found.told.startswith("40 words; how many are allowed is not known")


def test_a_deadline_that_is_not_known_is_not_guessed(sound: Path) -> None:
    assert points(sound)["deadline"] == Point(
        "deadline",
        Outcome.UNKNOWN,
        "the last day for submissions to session 34 is not known here: "
        "see the OHCHR's page of the session",
    )


def test_paragraphs_without_number_are_named(tmp_path: Path) -> None:
    file = word_file(
        tmp_path / "bare.docx",
        paragraph(run("A heading")),
        paragraph(run(f"First of all {FIFTEEN}")),
        text_of_words(20, '<w:pStyle w:val="Body"/>'),
        styles='<w:style w:styleId="Body"><w:basedOn w:val="List"/></w:style>'
        f'<w:style w:styleId="List"><w:pPr>{NUMBERED}</w:pPr></w:style>',
    )
    assert points(file)["paragraph numbers"] == Point(
        "paragraph numbers",
        Outcome.PROBLEM,
        '1 of 2 paragraphs have none: "First of all word word word …"',
    )


def test_a_missing_page_number_and_an_unknown_language_are_told(tmp_path: Path) -> None:
    found = points(word_file(tmp_path / "bare.docx", text_of_words(5)))
    assert found["page numbers"].outcome is Outcome.PROBLEM
    assert found["language"].outcome is Outcome.UNKNOWN


def test_a_language_that_the_un_does_not_work_in_is_told(tmp_path: Path) -> None:
    kazakh = paragraph(ENGLISH.replace("en-GB", "kk-KZ"))
    found = points(word_file(tmp_path / "kazakh.docx", kazakh))["language"]
    assert (found.outcome, found.told.split(" is ")[0]) == (Outcome.PROBLEM, "Kazakh")


def test_long_notes_tracked_changes_and_comments_are_told(tmp_path: Path) -> None:
    changed = f'<w:ins w:id="1">{run("new")}</w:ins>'
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    file = word_file(
        tmp_path / "notes.docx",
        paragraph(run("So"), changed, mark),
        footnotes=note("footnote", "2", text_of_words(61)),
        comments="<w:comment/>",
    )
    found = points(file)
    assert found["notes"].told.endswith("these may hold more: footnote 1 (61 words)")
    assert found["tracked changes"].told.startswith("1 tracked changes and 1 comments")
    assert {found["notes"].outcome, found["tracked changes"].outcome} == {Outcome.PROBLEM}


def test_a_file_with_macros_is_refused(tmp_path: Path) -> None:
    file = word_file(tmp_path / "macros.docm", text_of_words(5))
    assert points(file)["format"].outcome is Outcome.PROBLEM
