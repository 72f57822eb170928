"""Reports as Word documents: a ``.docx`` template, filled in by docxtpl in the sandbox."""

import re
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from upr_track.errors import UsageError
from upr_track.report.creation_time import creation_time
from upr_track.report.sandbox import ReportEnvironment, make_environment
from upr_track.report.template_errors import template_error
from upr_track.report.template_helpers import TemplateHelpers
from upr_track.report.word_direction import mark_right_to_left
from upr_track.report.word_package import repacked

if TYPE_CHECKING:
    from upr_track.report.context import Judgement
    from upr_track.report.finder import Template, TemplateFinder
    from upr_track.report.report_context import Report
    from upr_track.report.words import Words

_SHADES = {"positive": "D9EAD3", "middling": "FFF2CC", "negative": "F4CCCC", "none": "F2F2F2"}
"""Light enough that black words on them are read well; the words say what the colour says."""

_BREAKS = re.compile("[\\n\\t\\a\\f]")
_SIGNS_OF_DOCXTPL = re.compile(r"[{%}]_[{%}]")


def word_document(
    template: "Template", report: "Report", words: "Words", finder: "TemplateFinder"
) -> bytes:
    """The report as a Word file, the same bytes for the same report.

    Raises ``UsageError`` where docxtpl is not installed, and for whatever is wrong with
    the template.
    """
    docx_template = _library()
    helpers = TemplateHelpers(report, words)
    names = {
        "report": report,
        "words": words.words,
        "language": words.language,
        "direction": words.direction,
        "shade": shade,
        **helpers.names(),
    }
    environment = make_environment(finder.roots, names, helpers.filters(), _printed)
    try:
        document = docx_template(str(template.path))
        document.render({}, jinja_env=environment)
    except Exception as error:
        raise _word_error(error, environment, template) from error
    mark_right_to_left(document.docx.element.body)
    _set_properties(document.docx.core_properties, report, words)
    return repacked(document, creation_time(report.as_of))


def shade(judgement: "Judgement") -> str:
    """The colour behind a status in a Word table, as six hexadecimal digits."""
    return _SHADES[judgement.tone]


def _library() -> Any:
    try:
        from docxtpl import DocxTemplate  # type: ignore[import-untyped]  # noqa: PLC0415
    except ImportError:
        raise UsageError(
            "Word files need a library that is not installed",
            'install it with: pip install "upr-track[word]"',
        ) from None

    class Template(DocxTemplate):  # type: ignore[misc]
        """Looks for line breaks in each paragraph only where there are any at all.

        Records bring none, and looking takes a quarter of docxtpl's time.
        """

        def resolve_listing(self, xml: str) -> str:
            return str(super().resolve_listing(xml)) if _BREAKS.search(xml) else xml

    return Template


def _printed(value: Any) -> Any:
    """Nothing for None; and signs that docxtpl would turn into others as XML entities."""
    if value is None:
        return ""
    if isinstance(value, str) and _SIGNS_OF_DOCXTPL.search(value):
        return Markup(str(escape(value)).replace("_", "&#95;"))  # noqa: S704 - escaped here
    return value


def _word_error(
    error: Exception, environment: ReportEnvironment, template: "Template"
) -> UsageError:
    """With the words of the paragraphs around, because Word files have no line numbers."""
    around = " ".join(" ".join(getattr(error, "docx_context", ())).split())
    told = template_error(error, environment, (), template.path.name)
    if not around:
        return told
    return UsageError(f"{told.message}, near: {around[:200]}", told.hint)


def _set_properties(properties: Any, report: "Report", words: "Words") -> None:
    """Those of the settings, and none of whoever made the template."""
    for name in ("subject", "keywords", "comments", "category", "identifier", "version"):
        setattr(properties, name, "")
    properties.content_status = ""
    properties.last_modified_by = ""
    properties.title = report.submission.title or report.title
    properties.author = "; ".join(one.name for one in report.submission.organisations)[:255]
    properties.language = words.language
    properties.revision = 1
    moment = datetime.combine(creation_time(report.as_of), time())
    properties.created = properties.modified = moment
