"""Pages of reports in a real browser: what they do, and whether everybody can use them."""

import os
import re
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import pytest

from tests.browser.pages import Browser
from tests.conftest import IN_CI
from tests.records import asked, dataset, judged
from tests.unit.report.reports import rendered
from upr_track.analysis.audience import for_audience
from upr_track.workspace import open_workspace

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SHOWN = """
  const rows = [...document.querySelectorAll("tbody tr[data-id]")].filter((row) => !row.hidden);
  return rows.map((row) => row.dataset.id);
"""
TYPE = """
  const told = () => document.querySelector(".shown").textContent;
  const before = told();
  const control = document.querySelector("[name={name}]");
  control.value = "{value}";
  control.dispatchEvent(new Event("input", {{ bubbles: true }}));
  for (let tries = 0; tries < 100 && told() === before; tries += 1) {{
    await new Promise((done) => setTimeout(done, 20));
  }}
"""
BUNDLED = ("annex", "briefing", "implementation")
RULES = '["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]'


@pytest.fixture
def browser(chromium: str, tmp_path: Path) -> Browser:
    return Browser(chromium, tmp_path)


@pytest.fixture(scope="session")
def axe(repository: Path) -> str:
    """The text of axe-core, which is no Python package: npm install --prefix build axe-core."""
    usual = repository / "build" / "node_modules" / "axe-core" / "axe.min.js"
    file = Path(os.environ.get("AXE_CORE", usual))
    if not file.is_file():
        reason = "axe-core is not here: npm install --prefix build axe-core"
        if IN_CI:
            pytest.fail(reason)
        pytest.skip(reason)
    return file.read_text(encoding="utf-8")


@dataclass(frozen=True)
class Pages:
    """Reports on the bundled records, and what looks for barriers in them."""

    texts: dict[str, str]
    axe: str


@pytest.fixture(scope="session")
def pages(bundled_workspace: Path, axe: str) -> Pages:
    shown = for_audience(open_workspace(bundled_workspace).dataset, "public")
    return Pages({name: rendered(shown, "html", name).decode("utf-8") for name in BUNDLED}, axe)


@pytest.fixture(scope="session")
def page() -> str:
    data = dataset(
        asked("a", paragraph="1.10", summary="Réformer la loi", themes=("torture",)),
        asked("b", paragraph="1.9", recommending_states=("FRA",), position="noted", themes=("x",)),
        asked("c", paragraph="1.2", mechanism="treaty_body", themes=("torture",)),
        judged("a"),
        judged("b", "implemented"),
        themes={"x": "Ławs"},
    )
    return rendered(data, "html", "implementation").decode("utf-8")


def test_the_script_runs_under_the_policy_of_the_page(browser: Browser, page: str) -> None:
    shown = browser.shown(page)
    assert re.search(r'<form class="filters" role="search"[^>]*>', shown)
    assert "Shown: 3 of 3" in shown


def test_the_hash_brings_back_a_filter(browser: Browser, page: str) -> None:
    shown = browser.shown(page, "#mechanism=upr&status=implemented")
    assert "Shown: 1 of 3" in shown
    assert re.findall(r'<tr role="row" data-id="(\w)"[^>]*hidden=""', shown) == ["c", "a"]


@pytest.mark.parametrize(
    ("name", "value", "ids"),
    [
        ("q", "reformer", ["a"]),
        ("q", "RÉFORMER loi", ["a"]),
        ("q", "laws", ["b"]),
        ("theme", "torture", ["c", "a"]),
        ("state", "FRA", ["b"]),
        ("position", "noted", ["b"]),
        ("status", "@set", ["a"]),
        ("mechanism", "treaty_body", ["c"]),
    ],
)
def test_what_is_asked_for_is_shown(
    browser: Browser, page: str, name: str, value: str, ids: list[str]
) -> None:
    assert browser.ask(page, TYPE.format(name=name, value=value) + SHOWN) == ids


def test_a_figure_opens_the_records_behind_it(browser: Browser, page: str) -> None:
    click = """document.querySelector('a[data-filter^="status=@set&mechanism=upr"]').click();"""
    assert browser.ask(page, click + SHOWN) == ["a"]


def test_columns_are_sorted_by_numbers_as_numbers(browser: Browser, page: str) -> None:
    click = """document.querySelector(".records thead button").click();"""
    assert browser.ask(page, click + SHOWN) == ["c", "b", "a"]
    assert browser.ask(page, click + click + SHOWN) == ["a", "b", "c"]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("name", "width"), list(product(BUNDLED, (320, 1280))))
def test_everybody_can_use_it(
    browser: Browser, pages: Pages, name: str, width: int, *, dark: bool
) -> None:
    question = f"""
      {pages.axe}
      const found = await axe.run(document, {{ runOnly: {RULES} }});
      return {{
        dark: matchMedia("(prefers-color-scheme: dark)").matches,
        width: innerWidth,
        scrolls: document.documentElement.scrollWidth > innerWidth,
        violations: found.violations.map((one) => [one.id, one.nodes.map((node) => node.html)]),
      }};
    """
    answer = browser.ask(pages.texts[name], question, width, dark=dark)
    assert answer == {"dark": dark, "width": width, "scrolls": False, "violations": []}
