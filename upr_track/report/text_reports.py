"""Reports as Markdown and as HTML: text from a template in the sandbox."""

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from upr_track.report.finder import FOLDERS
from upr_track.report.html_page import page_helpers
from upr_track.report.markdown_text import markdown_link, markdown_text
from upr_track.report.sandbox import ReportEnvironment, make_environment
from upr_track.report.template_errors import template_error
from upr_track.report.template_helpers import TemplateHelpers

if TYPE_CHECKING:
    from upr_track.report.finder import Template, TemplateFinder
    from upr_track.report.report_context import Report
    from upr_track.report.words import Words


def render_text(
    template: "Template", report: "Report", words: "Words", finder: "TemplateFinder"
) -> str:
    """The report as its template writes it, in Markdown or HTML.

    Raises ``UsageError`` with file and line for whatever is wrong with the template.
    """
    environment = _environment(template.form, report, words, finder)
    try:
        text = environment.get_template(f"{FOLDERS[template.form]}/{template.path.name}").render()
    except Exception as error:
        raise template_error(error, environment, finder.roots, str(template.path)) from error
    return text if text.endswith("\n") else f"{text}\n"


def _environment(
    form: str, report: "Report", words: "Words", finder: "TemplateFinder"
) -> ReportEnvironment:
    helpers = TemplateHelpers(report, words)
    names = {
        "report": report,
        "words": words.words,
        "language": words.language,
        "direction": words.direction,
        **helpers.names(),
    }
    if form == "md":
        names["link"] = markdown_link
        return make_environment(finder.roots, names, helpers.filters(), _as_markdown)
    names |= page_helpers(finder)
    return make_environment(finder.roots, names, helpers.filters(), _nothing_for_none)


def _as_markdown(value: Any) -> Any:
    if value is None:
        return ""
    return value if isinstance(value, Markup | int) else markdown_text(value)


def _nothing_for_none(value: Any) -> Any:
    return "" if value is None else value
