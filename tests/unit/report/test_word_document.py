import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.records import asked, dataset, judged, source
from tests.unit.report.reports import rendered
from upr_track.model import Dataset
from upr_track.model.settings import Organisation, Submission

HOSTILE = "{{ 7*7 }} {% raw %} <w:p/> & \x00\x0b]]> {_{ [x](javascript:y) =cmd()"


def part(content: bytes, name: str = "word/document.xml") -> str:
    with ZipFile(BytesIO(content)) as archive:
        return archive.read(name).decode("utf-8")


def paragraphs(content: bytes) -> list[str]:
    found = re.findall(r"<w:p[ >].*?</w:p>", part(content), re.DOTALL)
    return ["".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", one)) for one in found]


def one_record(**fields: object) -> Dataset:
    evidence = (source(url="https://example.org/a?b=1&c=2", quote="So it is"),)
    return dataset(
        asked("a", paragraph="1.10", recommending_states=("FRA",), themes=("torture",), **fields),
        judged("a", rationale="Nothing was done.", evidence=evidence),
    )


def test_the_annex_in_words() -> None:
    assert paragraphs(rendered(one_record(position="noted"), "docx")) == [
        "Annex with the assessment of each recommendation",
        "As of 2020 · Assessed by the coalition",
        "Recommendation",
        "Position",
        "Full list of themes",
        "Assessment/comments on level of implementation",
        "Theme: Torture and ill-treatment",
        "1.10 Do it (summary) (France)",
        "Noted",
        "- Torture and ill-treatment",
        "Not implemented",
        "Nothing was done. [1]",
        "ignored = not implemented, contrary or no reply.",
        "Sources",
        "1.A report: “So it is” https://example.org/a?b=1&amp;c=2",
    ]


@pytest.mark.parametrize(
    ("layout", "last_heads"),
    [
        ("ohchr-3", ["Full list of themes", "Assessment/comments on level of implementation"]),
        ("ohchr-4", ["Relevant SDGs", "Assessment/comments on level of implementation"]),
        ("plain", ["Position", "Assessment/comments on level of implementation"]),
    ],
)
def test_each_layout_has_its_columns(layout: str, last_heads: list[str]) -> None:
    xml = part(rendered(one_record(), "docx", layout=layout))
    (head,) = re.findall(r"<w:tr[ >](?:(?!</w:tr>).)*<w:tblHeader/>.*?</w:tr>", xml, re.DOTALL)
    assert re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", head)[-2:] == last_heads


def test_a_record_of_cycle_4_brings_its_layout() -> None:
    assert "Relevant SDGs" in paragraphs(rendered(one_record(cycle=4), "docx"))


def test_page_and_table_are_made_for_the_list() -> None:
    xml = part(rendered(one_record(), "docx"))
    assert 'w:orient="landscape"' in xml
    assert xml.count("<w:tblHeader/>") == 1
    assert re.search(r'<w:gridSpan w:val="4"/>.*?Theme: Torture', xml, re.DOTALL)
    assert re.search(r'w:fill="F4CCCC".*?Not implemented', xml, re.DOTALL)
    assert ' HYPERLINK "https://example.org/a?b=1&amp;c=2" ' in xml


def test_the_same_records_give_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert rendered(one_record(), "docx") == rendered(one_record(), "docx")
    before = rendered(one_record(), "docx")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    assert "2020-09-13T00:00:00Z" in part(rendered(one_record(), "docx"), "docProps/core.xml")
    assert rendered(one_record(), "docx") != before


def test_properties_are_those_of_the_settings() -> None:
    organisation = Organisation(name="One & Co")
    data = dataset(asked("a"), submission=Submission(title="T < U", organisations=(organisation,)))
    content = rendered(data, "docx")
    core = part(content, "docProps/core.xml")
    assert "<dc:title>T &lt; U</dc:title>" in core
    assert "<dc:creator>One &amp; Co</dc:creator>" in core
    assert "<cp:lastModifiedBy></cp:lastModifiedBy>" in core
    assert "<Application>upr-track</Application></Properties>" in part(content, "docProps/app.xml")


def test_data_is_always_data() -> None:
    data = dataset(asked("a", summary=HOSTILE, themes=("torture",)))
    assert (
        "{{ 7*7 }} {% raw %} &lt;w:p/&gt; &amp; \ufffd ]]&gt; {_{ [x](javascript:y) =cmd() "
        "(summary)"
    ) in (paragraphs(rendered(data, "docx")))


def test_arabic_runs_from_right_to_left() -> None:
    data = dataset(asked("a", text="نص عربي", language="ar", themes=("torture",)))
    xml = part(rendered(data, "docx"))
    (paragraph,) = re.findall(r"<w:p>(?:(?!</w:p>).)*نص عربي.*?</w:p>", xml, re.DOTALL)
    assert paragraph.count("<w:bidi/>") == 1
    assert "<w:rtl/>" in paragraph
    assert xml.count("<w:bidi/>") == 1
