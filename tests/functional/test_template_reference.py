from scripts.make_template_reference import PAGE, page
from tests.records import asked, dataset
from tests.unit.report.reports import RENDERER, report_of
from upr_track.report.template_helpers import TemplateHelpers


def test_the_page_is_what_the_code_makes() -> None:
    # If this fails: python -m scripts.make_template_reference
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_helper_is_on_the_page() -> None:
    helpers = TemplateHelpers(report_of(dataset(asked("a"))), RENDERER.words)
    text = page()
    missing = [
        name
        for name in (*helpers.names(), *helpers.filters())
        if f"| `{name}` |" not in text and f"| `{name}()` |" not in text
    ]
    assert missing == []
