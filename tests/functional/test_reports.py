"""Every report in every text format, of the bundled workspace and of records made to harm."""

import re
from base64 import b64decode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from tests.functional.conftest import Run
from tests.records import asked, dataset, day, judged, source
from tests.unit.report.reports import rendered
from upr_track.analysis.current import take_stock
from upr_track.model import Dataset

REPORTS = ("annex", "briefing", "cases", "factsheet", "implementation", "scorecard", "submission")
HOSTILE = "{{ 7*7 }} <script>alert(1)</script> [x](javascript:y) | =cmd() \u202egnp.exe \x00 end"


class Page(HTMLParser):
    """What a page asks a browser for."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def values(self, *names: str) -> list[str]:
        return [one or "" for _, attrs in self.tags for key, one in attrs.items() if key in names]


def hostile() -> Dataset:
    evidence = (source(title=HOSTILE, quote=HOSTILE, url="javascript:alert(1)"),)
    return dataset(
        asked("a", summary=HOSTILE, themes=(HOSTILE,), provisions=(HOSTILE,), focus=("f",)),
        asked("p", summary=HOSTILE, mechanism="stakeholder", focus=("f",)),
        judged("a", rationale=HOSTILE, evidence=evidence),
        title=HOSTILE,
        focus={"f": HOSTILE},
    )


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("form", ["md", "html"])
def test_every_report_is_made(
    upr_track: Run, bundled_workspace: Path, name: str, form: str
) -> None:
    ended = upr_track("report", name, "--to", form, "-w", bundled_workspace)
    assert ended.code == 0
    assert "Kazakhstan" in ended.out
    assert ended.out == upr_track("report", name, "--to", form, "-w", bundled_workspace).out


def test_the_list_names_each_report_once(upr_track: Run, bundled_workspace: Path) -> None:
    lines = upr_track("report", "--list", "-w", bundled_workspace).out.splitlines()
    assert [line.split()[0] for line in lines] == list(REPORTS)
    assert lines[0].split()[1:6] == ["md", "html", "docx", "pdf", "xlsx"]


@pytest.mark.parametrize("name", REPORTS)
def test_every_table_row_in_markdown_has_all_its_cells(name: str) -> None:
    lines = rendered(hostile(), "md", name).decode("utf-8").splitlines()
    widths: list[int] = []
    for before, line in zip(["", *lines], lines, strict=False):
        if line.startswith("|"):
            if not before.startswith("|"):
                widths.append(line.count("|"))
            assert line.count("|") == widths[-1]
            assert line.endswith("|")


@pytest.mark.parametrize("name", REPORTS)
def test_nothing_in_a_record_is_markdown(name: str) -> None:
    text = rendered(hostile(), "md", name).decode("utf-8")
    assert "49" not in text
    assert "\u202e" not in text
    assert "\x00" not in text
    page = Page(MarkdownIt("commonmark", {"html": True}).enable("table").render(text))
    assert {tag for tag, _ in page.tags}.isdisjoint({"script", "a", "img", "code"})
    assert [tag for tag, _ in page.tags].count("h1") == 1


@pytest.mark.parametrize("name", REPORTS)
def test_nothing_in_a_record_is_html(name: str) -> None:
    page = Page(rendered(hostile(), "html", name).decode("utf-8"))
    assert [tag for tag, _ in page.tags].count("script") == 1
    assert not [one for one in page.values("href") if not one.startswith(("#", "http"))]


@pytest.mark.parametrize("name", REPORTS)
def test_a_page_needs_nothing_but_itself(name: str) -> None:
    text = rendered(hostile(), "html", name).decode("utf-8")
    page = Page(text)
    assert page.values("src", "srcset", "data", "poster", "style", "onclick", "action") == []
    assert {tag for tag, _ in page.tags}.isdisjoint({"link", "img", "iframe", "object", "base"})
    assert not re.search(r"url\(|@import|fetch\(|XMLHttpRequest|sendBeacon", text)


def test_the_policy_allows_just_the_style_and_the_script_of_the_page() -> None:
    text = rendered(hostile(), "html", "implementation").decode("utf-8")
    (policy,) = [
        one["content"] or ""
        for tag, one in Page(text).tags
        if tag == "meta" and one.get("http-equiv") == "Content-Security-Policy"
    ]
    for tag in ("style", "script"):
        (inside,) = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        (allowed,) = re.findall(rf"{tag}-src 'sha256-([^']*)'", policy)
        assert b64decode(allowed) == sha256(inside.encode("utf-8")).digest()
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_the_briefing_has_the_subjects_figures_and_proposals(
    upr_track: Run, bundled_workspace: Path
) -> None:
    text = upr_track("report", "briefing", "-w", bundled_workspace).out
    subjects = re.findall(r"^## (.*)", text, re.MULTILINE)
    assert subjects[2:6] == [
        "Criminal legislation",
        "Political prisoners",
        "Torture and ill-treatment",
        "Lawyers and human rights defenders",
    ]
    assert "**25 of 32** recommendations of UN bodies on political prisoners are ignored" in text
    for figure in ("at least 21 political prisoners", "54 persons", "more than 6,000 people"):
        assert figure in text
    proposals = re.findall(r"\*\*Recommendations proposed\*\*\n\n((?:- .*\n)+)", text)
    assert sum(one.count("- ") for one in proposals) == 13


def test_a_submission_is_counted_against_its_limit(upr_track: Run, bundled_workspace: Path) -> None:
    draft = upr_track("report", "submission", "--draft", "-w", bundled_workspace).out
    assert re.search(r"\n[\d,]+ words of 5,630 allowed\. The body is counted; ", draft)
    final = upr_track("report", "submission", "-w", bundled_workspace).out
    assert "words of" not in final
    numbers = [int(one) for one in re.findall(r"^\*\*(\d+)\.\*\* ", final, re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))


def test_changes_are_told_since_a_date() -> None:

    data = dataset(
        asked("a", paragraph="1.1"), judged("a", when="2018"), judged("a", "implemented")
    )
    text = rendered(data, "md", "implementation", earlier=take_stock(data, day("2018")))
    assert (
        "## What has changed since 2018\n\n"
        "- **1.1** Do it (summary): Not implemented → **Implemented**\n"
    ) in text.decode("utf-8")
