"""The Word templates: what the script makes, and what they are filled in to."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from scripts.make_word_templates import FOLDER, TEMPLATES, template
from tests.functional.conftest import Run

DRAFT_OF_WORD = re.compile(r"[{][{%]|[%}][}]")


def words(content: bytes) -> list[str]:
    with ZipFile(BytesIO(content)) as archive:
        xml = archive.read("word/document.xml").decode("utf-8")
    found = re.findall(r"<w:p[ >].*?</w:p>", xml, re.DOTALL)
    return ["".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", one)) for one in found]


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_templates_are_what_the_script_makes(name: str) -> None:
    # If this fails: python -m scripts.make_word_templates
    assert (FOLDER / f"{name}.docx").read_bytes() == template(name)


def test_there_is_no_template_without_a_recipe() -> None:
    assert {file.stem for file in FOLDER.glob("*.docx")} == set(TEMPLATES)


@pytest.mark.parametrize("name", TEMPLATES)
def test_nothing_is_left_to_fill_in(
    upr_track: Run, bundled_workspace: Path, tmp_path: Path, name: str
) -> None:
    file = tmp_path / f"{name}.docx"
    ended = upr_track("report", name, "-o", file, "-w", bundled_workspace)
    assert ended.code == 0
    assert [one for one in words(file.read_bytes()) if DRAFT_OF_WORD.search(one)] == []


def test_a_submission_in_word_says_what_it_says_in_markdown(
    upr_track: Run, bundled_workspace: Path, tmp_path: Path
) -> None:
    file = tmp_path / "submission.docx"
    upr_track("report", "submission", "-o", file, "-w", bundled_workspace)
    numbered = [one for one in words(file.read_bytes()) if re.match(r"\d+\. ", one)]
    text = upr_track("report", "submission", "-w", bundled_workspace).out
    in_markdown = re.findall(r"^\*\*\d+\.\*\* ", text, re.MULTILINE)
    assert len(numbered) == len(in_markdown)
    assert (
        "3. Ignored: 18 of 18 assessed, 25 in all. (paragraphs 124.4, 124.5, 124.22, "
        "124.24–124.30, 124.39, 124.40, 124.47, 126.35–126.44, 126.47, 126.48)"
    ) in numbered
