"""Word templates that try to do harm: in the text, in headers and footers, in the properties."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from tests.functional.conftest import Run

RECORDS = "- id: a\n  mechanism: upr\n  summary: Do it\n"
ATTACKS = (
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ report.__init__.__globals__ }}",
    "{% for x in range(999999999) %}{% endfor %}",
    "{{ 'a' * 999999999 }}",
    "{{ cycler.__init__.__globals__.os.system('true') }}",
    "{% include '../data/recommendations.yaml' %}",
)


def in_body(document: Any, text: str) -> None:
    document.add_paragraph(text)


def in_header(document: Any, text: str) -> None:
    document.sections[0].header.paragraphs[0].text = text


def in_footer(document: Any, text: str) -> None:
    document.sections[0].footer.paragraphs[0].text = text


def in_properties(document: Any, text: str) -> None:
    document.core_properties.title = text


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "recommendations.yaml").write_text(RECORDS, encoding="utf-8")
    (tmp_path / "templates" / "word").mkdir(parents=True)
    return tmp_path


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("put", [in_body, in_header, in_footer, in_properties])
def test_an_attack_is_refused(
    upr_track: Run, workspace: Path, put: Callable[[Any, str], None], attack: str
) -> None:
    document = Document()
    put(document, attack)
    document.save(str(workspace / "templates" / "word" / "own.docx"))
    ended = upr_track("report", "own", "-o", "own.docx", cwd=workspace)
    assert ended.code == 2
    assert ended.err.startswith("error: own.docx: ")
    assert not (workspace / "own.docx").exists()


def test_a_wrong_name_is_told_with_what_was_meant(upr_track: Run, workspace: Path) -> None:
    document = Document()
    document.add_paragraph("Of {{ reprot.title }}")
    document.save(str(workspace / "templates" / "word" / "own.docx"))
    ended = upr_track("report", "own", "-o", "own.docx", cwd=workspace)
    assert ended.err.startswith('error: own.docx: there is nothing called "reprot"')
    assert 'hint: did you mean "report"?' in ended.err


def test_nothing_of_the_maker_of_a_template_leaves(upr_track: Run, workspace: Path) -> None:
    document = Document()
    document.add_paragraph("{{ report.records[0].text }}")
    for name in ("author", "last_modified_by", "comments", "keywords", "subject", "category"):
        setattr(document.core_properties, name, "Somebody")
    document.save(str(workspace / "templates" / "word" / "own.docx"))
    assert upr_track("report", "own", "-o", "own.docx", cwd=workspace).code == 0
    made = Document(str(workspace / "own.docx"))
    assert made.paragraphs[0].text == "Do it"
    properties = made.core_properties
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert (properties.keywords, properties.subject, properties.category) == ("", "", "")
